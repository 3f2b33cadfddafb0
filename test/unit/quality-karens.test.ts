/** Compensation for karens, 2020 and after: payments of sickness benefit that rightly have no case (facts.md §8). */
import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/shared/content.ts';
import { gross, payment, period, sickness, subscribed, taxRow, told } from '../support/quality-records.ts';

const covering = sickness([period('2026-08-14', '2026-08-31')]);

describe('compensation for karens has no case', () => {
  const karens = (day: string, more: Content = {}, tom = day) => {
    const sum = {
      bruttobelopp: '804.00',
      skattebelopp: '241.00',
      avdragsbelopp: '241.00',
      nettobelopp: '563.00',
      ...more,
    };
    const utbetalningen = [
      gross(day, tom, { bruttobelopp: sum.bruttobelopp }),
      { ...taxRow, skattebelopp: sum.skattebelopp },
    ];
    return told([covering, payment(day, tom, { ...sum, utbetalningen })]).map((text) => text.split(' ')[0]);
  };
  const outside = ['quality.payment-without-case'];

  test('for a day, at either amount, and for a self-employed person’s fortnight', () => {
    expect(karens('2020-04-02')).toEqual([]);
    expect(
      karens('2020-03-11', {
        bruttobelopp: '700.00',
        skattebelopp: '210.00',
        avdragsbelopp: '210.00',
        nettobelopp: '490.00',
      }),
    ).toEqual([]);
    const fortnight = {
      bruttobelopp: '11256.00',
      skattebelopp: '3376.00',
      avdragsbelopp: '3376.00',
      nettobelopp: '7880.00',
    };
    expect(karens('2020-06-01', fortnight, '2020-06-14')).toEqual([]);
  });

  test('but not before it was brought in or long after, nor with another amount or another tax', () => {
    expect(karens('2020-03-10')).toEqual(outside);
    expect(karens('2022-04-01')).toEqual(outside);
    expect(
      karens('2020-04-02', {
        bruttobelopp: '650.00',
        skattebelopp: '195.00',
        avdragsbelopp: '195.00',
        nettobelopp: '455.00',
      }),
    ).toEqual(outside);
    expect(
      karens('2020-04-02', {
        bruttobelopp: '1116.00',
        skattebelopp: '334.00',
        avdragsbelopp: '334.00',
        nettobelopp: '782.00',
      }),
    ).toEqual(outside);
    expect(karens('2020-04-02', { skattebelopp: '242.00', avdragsbelopp: '242.00', nettobelopp: '562.00' })).toEqual(
      outside,
    );
  });

  test('and only of sickness benefit', () => {
    const rehab = payment('2020-04-02', '2020-04-02', {
      bruttobelopp: '804.00',
      skattebelopp: '',
      avdragsbelopp: '',
      utbetalningen: [gross('2020-04-02', '2020-04-02', { delforman: 'RBE', bruttobelopp: '804.00' })],
    });
    expect(told([rehab], [subscribed('rehabersattning')])).toHaveLength(1);
    expect(told([rehab])).toEqual([]);
  });
});
