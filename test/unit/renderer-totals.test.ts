/** Sums of payments, which payments a claw-back is about, and age by number. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadSchemaProfile } from '../../src/main/files/schema-profile.ts';
import { ageOn } from '../../src/renderer/features/persons/model/age.ts';
import { personRows } from '../../src/renderer/features/persons/model/person-rows.ts';
import { relatedPayments } from '../../src/renderer/features/persons/model/related.ts';
import { amountNames, paidYears } from '../../src/renderer/features/persons/model/totals.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import type { RecordView } from '../../src/shared/views.ts';
import { persons } from '../support/sample/sample-persons.ts';

const profile = loadSchemaProfile(readFileSync('schemas/profile_v2_0_4.json', 'utf8'));
const paid = persons[0]!.records.filter(({ kind }) => kind === 'payment');
const years = (records: readonly RecordView[]) =>
  paidYears(personRows(profile, records).payments, amountNames(profile.quality));
const dated = (record: RecordView, utbetalningsdatum: string): RecordView => ({
  ...record,
  content: { ...record.content, utbetalningsdatum },
});

test('payments are summed by month and year, and counted up through the year', () => {
  const [year, ...none] = years(paid);
  expect(none).toEqual([]);
  expect(year?.sums).toEqual({ gross: 3_699_000, tax: 1_109_700, deduction: 1_109_700, net: 3_267_450 });
  expect(year?.months.map(({ month, sums, inYear }) => [month, sums.net, inYear])).toEqual([
    ['2026-10', 1_541_250, 3_267_450],
    ['2026-09', 863_100, 1_726_200],
    ['2026-06', 863_100, 863_100],
  ]);
});

test('a new year begins at nothing, and two of one month are in it in their order', () => {
  const [first, second, third] = paid as [RecordView, RecordView, RecordView];
  const told = years([dated(first, '2025-12-30'), dated(second, '2026-01-02'), dated(third, '2026-01-30')]);
  expect(told.map(({ year, sums }) => [year, sums.net])).toEqual([
    ['2026', 2_404_350],
    ['2025', 863_100],
  ]);
  expect(told[0]?.months[0]?.rows.map(({ inMonth, inYear }) => [inMonth, inYear])).toEqual([
    [2_404_350, 2_404_350],
    [863_100, 863_100],
  ]);
  const through = years(paid)[0]?.months.flatMap(({ rows }) => rows.map(({ inMonth }) => inMonth));
  expect(through?.at(-1)).toBe(863_100);
  expect(through?.[0]).toBe(1_541_250);
});

test('a withdrawn payment is listed and counts for nothing, an unreadable amount neither', () => {
  const [first, second] = paid as [RecordView, RecordView];
  const gone = { ...first, withdrawn: { id: 410, night: null } };
  const odd = { ...second, content: { ...second.content, nettobelopp: 'mycket' } };
  const [year] = years([gone, odd]);
  expect(year?.sums).toMatchObject({ gross: 1_233_000, net: null });
  expect(year?.months.flatMap(({ rows }) => rows)).toHaveLength(2);
});

test('a claw-back is about the payments of its benefit for some of its days', () => {
  const { clawbacks, payments } = personRows(profile, persons[0]!.records);
  expect(relatedPayments(profile, clawbacks[0]!, payments).map(({ date }) => date)).toEqual(['2026-09-25']);
  const other = { ...clawbacks[0]!, record: { ...clawbacks[0]!.record, benefit: 'graviditetspenning' } };
  expect(relatedPayments(profile, other, payments)).toEqual([]);
});

test('age counts from the day of birth, of coordination numbers too, and not where there is none', () => {
  const today = localDateOf('2026-03-14');
  expect(['198503142393', '198503152393', '198503742392', '198503002390'].map((one) => ageOn(one, today))).toEqual([
    41,
    40,
    41,
    undefined,
  ]);
});
