/** Which payment came instead of which, and how a refresh is counted by it. */
import { describe, expect, test } from 'vitest';
import { missedBy } from '../../src/core/mirror/missed.ts';
import { movedTo, type Timed } from '../../src/core/mirror/moved.ts';
import { keySeparator } from '../../src/core/mirror/records.ts';
import { recordRule } from '../../src/shared/record-rule.ts';
import { schema } from '../support/quality-records.ts';
import { dateOf, sealed } from '../support/store.ts';

const payment = (paid: string, from: string, to: string, change: Partial<Timed> = {}): Timed => ({
  ...{ benefit: 'utbetalning', element: 'period', key: [paid, 'DAG', from, to].join(keySeparator) },
  ...{ validFrom: dateOf(from), validTo: dateOf(to) },
  ...change,
});
const ruleOf = (record: Timed) => recordRule(schema, record.benefit, record.element);
const moved = (gone: Timed[], came: Timed[]) => [...movedTo(gone, came, ruleOf)];

const whole = payment('2024-05-24', '2024-04-21', '2024-05-21');
const part = payment('2024-05-24', '2024-05-01', '2024-05-11');

describe('a payment has moved', () => {
  test('to one of the same day and family whose time overlaps', () => {
    expect(moved([whole], [part])).toEqual([[whole, part]]);
  });

  test('but not to one of another day, of other time, of another benefit, or taken already', () => {
    expect(moved([whole], [payment('2024-06-25', '2024-05-01', '2024-05-11')])).toEqual([]);
    expect(moved([part], [payment('2024-05-24', '2024-05-11', '2024-05-20')])).toEqual([]);
    expect(moved([whole, { ...whole }], [part])).toHaveLength(1);
    expect(moved([whole], [{ ...part, benefit: 'sjukpenning' }])).toEqual([]);
  });

  test('where its key holds days; a case that began another day is another case', () => {
    const sick = (startades: string) =>
      payment('', '2024-04-21', '2024-05-21', { benefit: 'sjukpenning', element: 'sjpArende', key: startades });
    expect(moved([sick('2024-04-21')], [sick('2024-04-22')])).toEqual([]);
    const pension = (from: string) =>
      payment('', from, '2025-01-01', { benefit: 'pension', element: 'premiepension/premiepensionsbeslut', key: from });
    expect(moved([pension('2024-04-21')], [pension('2024-04-22')])).toEqual([]);
  });
});

test('a refresh is counted for its benefits alone, what was replaced never as what came instead', () => {
  const stored = (id: number, record: Timed, digest = 'a') => ({
    ...record,
    id,
    kind: 'payment' as const,
    ordinal: 0,
    digest,
    covered: null,
  });
  const inserted = (record: Timed) => sealed(record.key, 'b', { ...record, kind: 'payment' });
  const other = payment('2024-05-24', '2024-05-05', '2024-05-06', { benefit: 'sjukpenning', element: 'sjpArende' });
  const held = [stored(1, whole), stored(2, part), stored(3, other)];
  const close = [
    { id: 1, as: 'withdrawn' as const },
    { id: 2, as: 'replaced' as const },
    { id: 3, as: 'withdrawn' as const },
  ];
  const plan = { close, insert: [inserted(part)], unchanged: 0 };
  expect(missedBy(schema, held, plan, new Set(['utbetalning']))).toEqual([
    { benefit: 'utbetalning', new: 0, changed: 1, withdrawn: 1 },
  ]);
  expect(missedBy(schema, held, plan, new Set(['levnadsintyg']))).toEqual([]);
});
