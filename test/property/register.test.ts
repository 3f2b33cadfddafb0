/** What a list and the register say of one person, against the same rules said pair by pair. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, type Listed } from '../../src/core/register/compare.ts';
import type { LocalDate } from '../../src/shared/local-date.ts';
import { type RegisterEntry, registerStates } from '../../src/shared/register-views.ts';

const benefits = ['pension', 'barnbidrag', 'sjukpenning'];
const day = fc.constantFrom('2020-01-01', '2021-01-01') as fc.Arbitrary<LocalDate>;
const rows: fc.Arbitrary<readonly Listed[]> = fc
  .array(fc.record({ from: fc.option(day), benefits: fc.uniqueArray(fc.constantFrom(...benefits), { minLength: 1 }) }))
  .map((list) => list.map((one, index) => ({ ...one, row: index + 2 })));
const held: fc.Arbitrary<readonly RegisterEntry[]> = fc.uniqueArray(
  fc.record({ benefit: fc.constantFrom(...benefits), from: day, state: fc.constantFrom(...registerStates) }),
  { selector: ({ benefit }) => benefit },
);

const over: readonly string[] = ['ended', 'rejected'];

/** What is to be said of one benefit; undefined where there is nothing to say. */
function verdict(benefit: string, list: readonly Listed[], register: readonly RegisterEntry[]): string | undefined {
  const want = list.find((row) => row.benefits.includes(benefit));
  const entry = register.find((one) => one.benefit === benefit);
  if (!want) return entry && !over.includes(entry.state) ? 'extra' : undefined;
  if (!entry) return 'missing';
  if ([...over, 'unanswered'].includes(entry.state)) return entry.state;
  return want.from !== null && want.from !== entry.from ? 'from' : undefined;
}

test('each benefit differs in what it should, whatever the order of the rows', () => {
  fc.assert(
    fc.property(rows, held, (list, register) => {
      const found = compare(list.toReversed(), register);
      const kinds = Object.fromEntries(found.differences.map(({ benefit, kind }) => [benefit, kind]));
      expect(kinds).toEqual(
        Object.fromEntries(
          benefits.flatMap((benefit) => {
            const kind = verdict(benefit, list, register);
            return kind === undefined ? [] : [[benefit, kind]];
          }),
        ),
      );
      expect(found.repeated.length + found.listed).toBe(list.flatMap((row) => row.benefits).length);
      const both = found.agreed + found.underWay;
      const listedDifferences = found.differences.filter(({ kind }) => kind !== 'extra').length;
      expect(both + listedDifferences).toBe(found.listed);
      expect(found.differences.every(({ kind, row }) => (kind === 'extra') === (row === null))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
