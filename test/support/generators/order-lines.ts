/** Arbitrary order lines over a catalogue, with persons and dates that often coincide. */
import fc from 'fast-check';
import type { OrderLine } from '../../../src/core/order/line.ts';
import { orderKinds, type Personnummer } from '../../../src/shared/identifier.ts';
import { localDateOf } from '../../../src/shared/local-date.ts';
import type { Benefit } from '../../../src/shared/schema-profile.ts';
import { numbered } from './personnummer.ts';

const personnummer = fc
  .record({ year: fc.integer({ min: 1930, max: 2009 }), month: fc.integer({ min: 1, max: 9 }), number: fc.nat(9) })
  .map((person) => numbered(`${person.year}0${person.month}15`, person.number) as Personnummer);

const from = fc.integer({ min: 2015, max: 2026 }).map((year) => localDateOf(`${year}-03-01`));

/** At least one line; the same line may come twice. */
export const orderLines = (catalogue: readonly Benefit[], maxLength = 40): fc.Arbitrary<OrderLine[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...orderKinds),
      personnummer,
      benefit: fc.constantFrom(...catalogue.map((benefit) => benefit.element)),
      from,
      purpose: fc.constant(null),
    }),
    { minLength: 1, maxLength },
  );
