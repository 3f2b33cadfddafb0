/** The language of criteria: whatever is printed is read as the same, and what is read holds as a plain model says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, Criterion, PersonFacts } from '../../src/core/incident/criterion.ts';
import { holds, reasonsFor } from '../../src/core/incident/evaluate.ts';
import { narrow } from '../../src/core/incident/narrow.ts';
import { criterionParser } from '../../src/core/incident/parse.ts';
import { printCriterion } from '../../src/core/incident/print.ts';
import type { LocalDate } from '../../src/shared/local-date.ts';
import { shippedProfile } from '../support/schema-profile.ts';

const catalogue = (await shippedProfile()).benefits;
const parse = criterionParser(catalogue);
const names = catalogue.map(({ element }) => element);
const few = names.slice(0, 4);

const day = fc
  .tuple(fc.integer({ min: 1998, max: 2003 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-') as LocalDate);
const begun = fc.option(fc.record({ when: fc.constantFrom('since' as const, 'before' as const), date: day }));
const sets = fc.subarray(few, { minLength: 1 });

const subscribed: fc.Arbitrary<Condition> = fc
  .tuple(sets, fc.nat(), begun)
  .map(([of, count, since]) => ({ is: 'subscribed', of, atLeast: 1 + (count % of.length), begun: since }));
const condition = fc.oneof<fc.Arbitrary<Condition>[]>(
  fc.constant({ is: 'everybody' as const }),
  subscribed,
  day.map((date): Condition => ({ is: 'subscribed', of: null, atLeast: 1, begun: { when: 'since', date } })),
  fc.record({
    is: fc.constant('born' as const),
    when: fc.constantFrom('after' as const, 'before' as const),
    date: day,
  }),
  fc.record({
    is: fc.constant('country' as const),
    of: fc.subarray(['BE', 'US', 'GR', 'SE'], { minLength: 1 }),
    outside: fc.boolean(),
  }),
  fc
    .tuple(fc.option(day), fc.option(day))
    .filter(([from, to]) => from !== null || to !== null)
    .map(([from, to]): Condition => ({ is: 'payment', from, to })),
);
const { criterion } = fc.letrec<{ criterion: Criterion }>((tie) => ({
  criterion: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    condition,
    fc.record({ is: fc.constant('not' as const), of: tie('criterion') }),
    fc.record({
      is: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('criterion'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

type Plain = Omit<PersonFacts, 'country' | 'payments'> & { land: string | null; paid: LocalDate[]; born: string };
const person: fc.Arbitrary<Plain> = fc
  .record({
    born: day,
    coordination: fc.boolean(),
    subscriptions: fc.array(fc.record({ benefit: fc.constantFrom(...few), from: day }), { maxLength: 4 }),
    land: fc.constantFrom('BE', 'SE', null),
    paid: fc.array(day, { maxLength: 2 }),
  })
  .map(({ coordination, ...rest }) => {
    const [year, month, date] = rest.born.split('-') as [string, string, string];
    return { ...rest, personnummer: `${year}${month}${coordination ? Number(date) + 60 : date}2384` };
  });
const factsOf = (plain: Plain): PersonFacts => ({ ...plain, country: () => plain.land, payments: () => plain.paid });

/** What the words mean, without regard to speed. */
function means(one: Criterion, plain: Plain): boolean {
  if (one.is === 'and') return one.of.filter((part) => !means(part, plain)).length === 0;
  if (one.is === 'or') return one.of.filter((part) => means(part, plain)).length > 0;
  if (one.is === 'not') return means(one.of, plain) === false;
  return meansOne(one, plain);
}

function meansOne(one: Condition, plain: Plain): boolean {
  const meanings = {
    everybody: () => true,
    born: ({ when, date }: Is<'born'>) => (when === 'after' ? plain.born > date : plain.born < date),
    country: ({ of, outside }: Is<'country'>) =>
      outside ? !['', ...of].includes(plain.land ?? '') : of.some((code) => code === plain.land),
    payment: ({ from, to }: Is<'payment'>) =>
      plain.paid.some((date) => (from ?? '0000') <= date && date <= (to ?? '9999')),
    subscribed: ({ of, atLeast, begun: since }: Is<'subscribed'>) => {
      const counting = plain.subscriptions
        .filter(({ benefit }) => (of ?? names).includes(benefit))
        .filter(({ from }) => since === null || from >= since.date === (since.when === 'since'));
      return new Set(counting.map(({ benefit }) => benefit)).size >= atLeast;
    },
  };
  return (meanings[one.is] as (given: Condition) => boolean)(one);
}
type Is<I extends Condition['is']> = Extract<Condition, { is: I }>;

describe('a criterion', () => {
  test('that is printed and read is the same', () => {
    fc.assert(
      fc.property(criterion, (one) => {
        expect(parse(printCriterion(one))).toEqual(one);
      }),
    );
  });

  test('holds for those for whom the model says so, is never narrowed past them, and its reasons hold', () => {
    fc.assert(
      fc.property(criterion, person, (one, plain) => {
        const facts = factsOf(plain);
        expect(holds(one, facts)).toBe(means(one, plain));
        expect(reasonsFor(one, facts).filter((reason) => !means(reason, plain))).toEqual([]);
        if (!holds(one, facts)) return;
        const { from, below, subscribed: sure } = narrow(one);
        expect(plain.personnummer >= (from ?? '')).toBe(true);
        expect(below === null || plain.personnummer < below).toBe(true);
        expect(sure.filter((of) => !plain.subscriptions.some(({ benefit }) => of.includes(benefit)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

const readings: readonly (readonly [text: string, printed: string])[] = [
  ['at least 2 of (asue, fp, gp)', 'at least 2 of (aktivitetsstod, foraldrapenning, graviditetspenning)'],
  ['Subscribed to SJP and born after 1999-12-31', 'subscribed to sjukpenning and born after 1999-12-31'],
  ['country in (Belgien, USA, Grekland, Great Britain , Förenade Arabemiraten)', 'country in (BE, US, GR, GB, AE)'],
  ['payment between 2024-05-18 and 2024-06-17', 'payment between 2024-05-18 and 2024-06-17'],
  [
    'whole stock and not (born before 1990-01-01 or subscribed since 2020-01-01)',
    'whole stock and not (born before 1990-01-01 or subscribed since 2020-01-01)',
  ],
  [
    'subscribed to any of (havandeskapspenning, TFP, tfp) before 2021-01-01',
    'subscribed to any of (graviditetspenning, tillfalligForaldrapenning) before 2021-01-01',
  ],
];

test.each(readings)('%s', (text, printed) => {
  expect(printCriterion(parse(text))).toBe(printed);
});

const slips: readonly (readonly [text: string, position: number, reason: string])[] = [
  ['', 1, 'criterion-condition'],
  ['born after 2020-02-30', 12, 'criterion-date'],
  ['at least 3 of (fp, gp)', 10, 'criterion-fewer'],
  ['at least two of (fp, gp)', 10, 'criterion-number'],
  ['subscribed to bostadslan', 15, 'criterion-known-benefit'],
  ['subscribed to any of (fp, )', 27, 'criterion-known-benefit'],
  ['subscribed to any of (fp', 25, 'criterion-close'],
  ['subscribed', 11, 'criterion-benefits'],
  ['country in (Belgien, Atlantis)', 22, 'criterion-known-country'],
  ['country in Belgien', 12, 'criterion-open'],
  ['whole stock whole stock', 13, 'criterion-and-or'],
  ['(whole stock', 13, 'criterion-close'],
  ['born 1999-12-31', 6, 'criterion-word'],
];

test.each(slips)('“%s” is refused at character %i', (text, position, reason) => {
  expect(() => parse(text)).toThrow(
    expect.objectContaining({
      fault: { code: 'incident.criterion', detail: expect.objectContaining({ position, reason }) },
    }),
  );
});
