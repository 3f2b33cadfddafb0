/** The days that a payment is for: what no case covers, and what only looks so. */
import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/shared/content.ts';
import { caseOf, gross, payment, period, sickness, subscribed, taxRow, told } from '../support/quality-records.ts';

const covering = sickness([period('2026-08-14', '2026-08-31')]);

describe('a payment for days outside the periods', () => {
  const outside = 'quality.payment-without-case 2026-09-25';

  test('is found with the days that no period covers', () => {
    const case10 = sickness([period('2024-05-01', '2024-05-10')]);
    expect(told([case10, payment('2024-04-21', '2024-05-20')])).toEqual([`${outside} 2024-04-21 2024-05-20`]);
    expect(told([covering, payment('2026-08-14', '2026-09-01')])).toEqual([`${outside} 2026-09-01 2026-09-01`]);
    expect(told([covering, payment('2026-08-10', '2026-08-31')])).toEqual([`${outside} 2026-08-10 2026-08-13`]);
  });

  test('is found where two periods leave a gap, and not where they meet', () => {
    const with2 = (from: string) =>
      told([
        sickness([period('2026-08-14', '2026-08-20'), period(from, '2026-08-31')]),
        payment('2026-08-14', '2026-08-31'),
      ]);
    expect(with2('2026-08-21')).toEqual([]);
    expect(with2('2026-08-23')).toEqual([`${outside} 2026-08-21 2026-08-22`]);
  });

  test('is found where an answered subscription has no case at all', () => {
    expect(told([payment('2026-08-14', '2026-08-31')])).toEqual([`${outside} 2026-08-14 2026-08-31`]);
  });

  test('goes by the rows, whatever the payment as a whole is for', () => {
    const wide = (utbetalningen: Content[]) => told([covering, payment('2026-07-21', '2026-09-20', { utbetalningen })]);
    expect(wide([gross('2026-08-14', '2026-08-31'), taxRow])).toEqual([]);
    expect(wide([gross('2026-08-14', '2026-09-02'), taxRow])).toEqual([`${outside} 2026-09-01 2026-09-02`]);
    expect(wide([gross(undefined, undefined), taxRow])).toEqual([`${outside} 2026-07-21 2026-09-20`]);
  });

  test('without rows goes by its family, where that is a benefit', () => {
    const bare = (formansfamilj: string) =>
      told([covering, payment('2026-08-14', '2026-09-02', { utbetalningen: [], formansfamilj })]);
    expect(bare('SJP')).toEqual([`${outside} 2026-09-01 2026-09-02`]);
    expect(bare('DAG')).toEqual([]);
  });

  test('for several benefits is held against the cases of all of them', () => {
    const rbe = (tom: string) => caseOf('rehabersattning', 'rbeArende', [period('2026-08-20', tom)]);
    const utbetalningen = [
      gross(undefined, undefined, { bruttobelopp: '6000.00' }),
      gross(undefined, undefined, { delforman: 'RBE', bruttobelopp: '6330.00' }),
    ];
    const both = [subscribed(), subscribed('rehabersattning')];
    const mixed = payment('2026-08-14', '2026-09-10', { utbetalningen });
    expect(told([covering, rbe('2026-09-10'), mixed], both)).toEqual([]);
    expect(told([covering, rbe('2026-09-09'), mixed], both)).toEqual([`${outside} 2026-09-10 2026-09-10`]);
    expect(told([covering, mixed])).toEqual([]);
  });

  test.each<[string, Parameters<typeof told>[1]]>([
    ['is not subscribed', []],
    ['is ordered and not answered', [subscribed('sjukpenning', 'ordered')]],
    ['was cancelled', [subscribed('sjukpenning', 'ended')]],
    ['was rejected', [subscribed('sjukpenning', 'rejected')]],
    ['is subscribed from a later day', [subscribed('sjukpenning', 'active', '2026-09-01')]],
  ])('says nothing where the benefit %s', (_, subscriptions) => {
    expect(told([payment('2026-08-14', '2026-08-31')], subscriptions)).toEqual([]);
  });

  test('is held against the cases that came without or before an answer, but not after a cancellation', () => {
    const records = [covering, payment('2026-08-14', '2026-09-02')];
    const found = [`${outside} 2026-09-01 2026-09-02`];
    expect(told(records, [])).toEqual(found);
    expect(told(records, [subscribed('sjukpenning', 'ordered')])).toEqual(found);
    expect(told(records, [subscribed('sjukpenning', 'ended')])).toEqual([]);
    expect(told(records, [subscribed('sjukpenning', 'active', '2026-09-02')])).toEqual([
      `${outside} 2026-09-02 2026-09-02`,
    ]);
  });

  test('says nothing where cases come without periods, where the row’s code is unknown, or money is taken back', () => {
    expect(told([sickness([]), payment('2026-08-14', '2026-08-31')])).toEqual([]);
    const row = (more: Content) =>
      told([
        covering,
        payment('2026-09-14', '2026-09-30', { utbetalningen: [gross('2026-09-14', '2026-09-30', more)] }),
      ]);
    expect(row({ delforman: 'XYZ' })).toEqual([]);
    expect(row({ delforman: 'IP' })).toEqual([]);
    expect(row({}).length).toBe(1);
    const back = { bruttobelopp: '-12330.00' };
    expect(
      told([
        covering,
        payment('2026-09-14', '2026-09-30', {
          ...back,
          avdragsbelopp: '',
          utbetalningen: [gross('2026-09-14', '2026-09-30', back)],
        }),
      ]),
    ).toEqual([]);
  });

  test('is explained by a claim for the same days', () => {
    const claim = (tom: string) =>
      sickness([period('2026-08-14', '2026-08-20')], {
        aterkrav: [{ beslutsdatum: '2026-10-02', from: '2026-08-21', tom }],
      });
    expect(told([claim('2026-08-31'), payment('2026-08-14', '2026-08-31')])).toEqual([]);
    expect(told([claim('2026-08-30'), payment('2026-08-14', '2026-08-31')])).toEqual([
      `${outside} 2026-08-31 2026-08-31`,
    ]);
  });

  test('by the month covers the month in which an entitlement begins or ends', () => {
    const sa = caseOf('sjukOchAktivitetsersattning', 'saArende', [
      period('2026-08-14', '2026-10-10', { delforman: 'SA' }),
    ]);
    const row = (from: string, tom: string, typ?: string) => {
      const paidFor = payment(from, tom, {
        utbetalningen: [gross(from, tom, { delforman: 'GSA' })],
        ...(typ !== undefined && { typ }),
      });
      return told([sa, paidFor], [subscribed('sjukOchAktivitetsersattning')]);
    };
    expect(row('2026-08-01', '2026-08-31', '1')).toEqual([]);
    expect(row('2026-10-01', '2026-10-31', '3')).toEqual([]);
    expect(row('2026-11-01', '2026-11-30', '1')).toEqual([`${outside} 2026-11-01 2026-11-30`]);
    expect(row('2026-10-01', '2026-10-31', '2')).toEqual([`${outside} 2026-10-11 2026-10-31`]);
  });
});
