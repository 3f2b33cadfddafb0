/** Which of a payment's days no period covers: the days that the timeline marks. */
import { expect, test } from 'vitest';
import { createPaidOutside } from '../../src/core/quality/paid-outside.ts';
import { gross, payment, period, schema, sickness, subscribed } from '../support/quality-records.ts';

const outside = (records: Parameters<ReturnType<typeof createPaidOutside>>[0]) =>
  createPaidOutside(schema)(records, [subscribed()]).map(({ benefits, days }) => [...benefits, days.from, days.to]);

test('every stretch is told for itself, and claimed days and whole periods are none', () => {
  const periods = [period('2026-08-16', '2026-08-19'), period('2026-08-22', '2026-08-31')];
  expect(outside([sickness(periods), payment('2026-08-14', '2026-08-31')])).toEqual([
    ['sjukpenning', '2026-08-14', '2026-08-16'],
    ['sjukpenning', '2026-08-20', '2026-08-22'],
  ]);
  const claimed = { aterkrav: [{ beslutsdatum: '2026-10-02', from: '2026-08-14', tom: '2026-08-15' }] };
  expect(outside([sickness(periods, claimed), payment('2026-08-14', '2026-08-31')])).toEqual([
    ['sjukpenning', '2026-08-20', '2026-08-22'],
  ]);
});

test('a row with days of its own counts, and not the payment around it', () => {
  const rows = { utbetalningen: [gross('2026-08-15', '2026-08-31')] };
  expect(outside([sickness([period('2026-08-15', '2026-08-31')]), payment('2026-08-14', '2026-08-31', rows)])).toEqual(
    [],
  );
});
