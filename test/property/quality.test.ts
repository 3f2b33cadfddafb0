/** The simulator's ordinary lives raise no finding; a life in which one thing is made wrong raises that one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPersonCheck } from '../../src/core/quality/check-person.ts';
import { type Content, groupsAt, textAt } from '../../src/shared/content.ts';
import { type Person, personAt, populationSize } from '../support/quality-lives.ts';
import { schema } from '../support/quality-records.ts';

const check = createPersonCheck(schema);
const someone = fc.tuple(fc.nat(1000), fc.nat(populationSize - 1)).map(([seed, index]) => personAt(seed, index));
const codesOf = ({ records, subscriptions }: Person): string[] => check(records, subscriptions).map(({ code }) => code);
const isProtected = ({ records }: Person): boolean =>
  records.some(({ content }) => textAt(content, 'skyddad') === 'true');

test('an ordinary person raises nothing but, where it is so, the protected identity', () => {
  fc.assert(
    fc.property(someone, (person) => {
      expect(codesOf(person)).toEqual(isProtected(person) ? ['person.protected'] : []);
    }),
    { numRuns: 200 },
  );
});

test('whatever of a person is left out, and whatever is not subscribed, what is left raises nothing of its own', () => {
  fc.assert(
    fc.property(someone, fc.func(fc.boolean()), ({ records, subscriptions }, keep) => {
      const left = subscriptions.filter(({ benefit }) => keep(benefit));
      const kept = records.filter(({ benefit }) => left.some((one) => one.benefit === benefit));
      expect(codesOf({ records: kept, subscriptions: left }).filter((code) => code !== 'person.protected')).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

type Change = (content: Content) => Content | undefined;

/** The first record of a kind that the change fits, changed. */
function withOne({ records, subscriptions }: Person, kind: string, change: Change): Person | undefined {
  const place = records.findIndex((record) => record.kind === kind && change(record.content) !== undefined);
  const found = records[place];
  if (found === undefined) return undefined;
  const changed = { ...found, content: change(found.content) ?? {} };
  return { records: records.with(place, changed), subscriptions };
}

const sek = (text: string | undefined, by: number): string => (Number(text) + by).toFixed(2);
const first = (content: Content, name: string): Content | undefined => groupsAt(content, name)[0];

const wrongs: readonly (readonly [code: string, kind: string, change: Change])[] = [
  [
    'quality.net-mismatch',
    'payment',
    (content) => ({ ...content, nettobelopp: sek(textAt(content, 'nettobelopp'), 0.01) }),
  ],
  [
    'quality.rows-mismatch',
    'payment',
    (content) => {
      const row = first(content, 'utbetalningen');
      const changed = { ...row, bruttobelopp: sek(textAt(content, 'bruttobelopp'), 1) };
      return row && { ...content, utbetalningen: [changed, ...groupsAt(content, 'utbetalningen').slice(1)] };
    },
  ],
  [
    'quality.period-overlap',
    'case',
    (content) => {
      const period = first(content, 'period');
      const isWhole = period?.omfattning === '1.00';
      return isWhole ? { ...content, period: [...groupsAt(content, 'period'), period] } : undefined;
    },
  ],
  [
    'quality.period-inverted',
    'case',
    (content) => {
      const [period, ...others] = groupsAt(content, 'period');
      return period?.tom === undefined
        ? undefined
        : { ...content, period: [{ ...period, from: '2027-01-02', tom: '2027-01-01' }, ...others] };
    },
  ],
  [
    'quality.payment-without-case',
    'payment',
    (content) => {
      const [row, ...others] = groupsAt(content, 'utbetalningen');
      const isOfCase =
        row !== undefined && !['AP38'].includes(String(row.delforman)) && content.formansfamilj === 'DAG';
      const days = { from: '2027-02-01', tom: '2027-02-03' };
      return isOfCase && textAt(content, 'bruttobelopp') !== '804.00'
        ? { ...content, utbetalningen: [{ ...row, ...days }, ...others] }
        : undefined;
    },
  ],
];

describe('an ordinary person with one thing made wrong', () => {
  test.each(wrongs)('raises %s', (code, kind, change) => {
    let tried = 0;
    fc.assert(
      fc.property(someone, (person) => {
        const changed = withOne(person, kind, change);
        if (changed === undefined) return;
        tried += 1;
        expect(codesOf(changed)).toContain(code);
      }),
      { numRuns: 60 },
    );
    expect(tried).toBeGreaterThan(5);
  });
});
