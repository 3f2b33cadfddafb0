/** The form of a schema profile's `quality`: the names and codes that the checks of a person's records go by. */
import * as z from 'zod';

const name = z.string().min(1);
const codes = z.array(name);
const date = z.iso.date();
const sek = z.string().regex(/^\d{1,9}\.\d{2}$/);

const caseless = z.strictObject({
  benefit: name,
  from: date,
  to: date,
  leastPerDay: sek,
  mostPerDay: sek,
  taxPercent: z.int().min(0).max(100),
});

export const qualityForm = z.strictObject({
  case: z.strictObject({ active: name, refused: name }),
  period: z.strictObject({
    same: codes,
    extent: name,
    days: z.strictObject({ list: name, date: name }),
    outcome: name,
    refusals: z.record(z.string(), codes),
  }),
  payment: z.strictObject({
    date: name,
    gross: name,
    tax: name,
    deduction: name,
    net: name,
    type: name,
    types: z.strictObject({ daily: codes, monthly: codes }),
    family: name,
    rows: name,
    days: name,
    benefit: name,
    benefits: z.record(z.string(), name),
    caseless: z.array(caseless),
  }),
  lifeCertificate: z.strictObject({ benefit: name, updated: name, status: name, blocked: codes }),
  person: z.strictObject({ benefit: name, protected: name, deceased: name, country: name.exactOptional() }),
});
