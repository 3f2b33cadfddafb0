/** FK's published incidents, schemas/incidents.json: checked where they enter. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { FaultError } from '../../shared/fault.ts';
import { type Incident, refreshNeeds } from '../../shared/incident.ts';
import { type LocalDate, parseLocalDate } from '../../shared/local-date.ts';

const day = z.string().transform((text, context): LocalDate => {
  const date = parseLocalDate(text);
  if (date !== undefined) return date;
  context.addIssue('not a date');
  return z.NEVER;
});
const text = z.string().min(1);
const label = z.strictObject({ sv: text, en: text });
const benefits = z.array(text);

const form = z.strictObject({
  version: z.literal(1),
  incidents: z.array(
    z.strictObject({
      id: z.string().regex(/^I-\d{2,}$/),
      published: day,
      benefits,
      criterion: text.nullable(),
      refreshOf: z.union([z.literal('all'), benefits]),
      window: z.strictObject({ from: day.nullable(), to: day.nullable() }),
      fixed: day.nullable(),
      refresh: z.enum(refreshNeeds),
      noFiles: z.literal(true).exactOptional(),
      title: label,
      todo: label,
      source: text,
    }),
  ),
});

/** The incidents in the order of the file. Throws `schema.invalid`, with the place. */
export function readIncidents(json: string): readonly Incident[] {
  const read = form.safeParse(parsed(json));
  if (!read.success) return wrong(read.error.issues[0]?.path ?? []);
  const ids = read.data.incidents.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  return twice === undefined ? read.data.incidents : wrong(['incidents', twice]);
}

/** Read when they are first asked for. */
export function publishedIncidents(folder: string): () => readonly Incident[] {
  let known: readonly Incident[] | undefined;
  return () => {
    known ??= readIncidents(readFileSync(join(folder, 'incidents.json'), 'utf8'));
    return known;
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return wrong(['json']);
  }
}

function wrong(where: readonly PropertyKey[]): never {
  throw new FaultError('schema.invalid', { where: ['incidents.json', ...where].map(String).join('/').slice(0, 300) });
}
