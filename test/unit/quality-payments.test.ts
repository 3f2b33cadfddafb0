/** A payment's amounts: each rule with what breaks it and with what only looks so. */
import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/shared/content.ts';
import { gross, payment, period, sickness, taxRow, told } from '../support/quality-records.ts';

const covering = sickness([period('2026-08-14', '2026-08-31')]);
const paid = (more: Content = {}) => told([covering, payment('2026-08-14', '2026-08-31', more)]);

describe('the net amount', () => {
  test('is gross less deductions, to the öre', () => {
    expect(paid()).toEqual([]);
    expect(paid({ nettobelopp: '8631.01' })).toEqual(['quality.net-mismatch 8631.01 8631.00 2026-09-25']);
    expect(paid({ nettobelopp: '4932.00' })).toEqual(['quality.net-mismatch 4932.00 8631.00 2026-09-25']);
  });

  test.each(['bruttobelopp', 'avdragsbelopp', 'nettobelopp'])('cannot be checked without %s', (missing) => {
    const wrong = { bruttobelopp: '12330.00', avdragsbelopp: '3699.00', nettobelopp: '1.00', utbetalningen: [] };
    expect(paid(wrong)).toHaveLength(1);
    expect(paid({ ...wrong, [missing]: '' })).toEqual([]);
  });

  test('is sound in a payment taken back, and where deductions have a minus already', () => {
    const back = { bruttobelopp: '-12330.00', skattebelopp: '-3699.00', avdragsbelopp: '-3699', nettobelopp: '-8631' };
    expect(paid({ ...back, utbetalningen: [] })).toEqual([]);
    expect(paid({ avdragsbelopp: '-3699.00', skattebelopp: '-3699.00' })).toEqual([]);
    expect(paid({ avdragsbelopp: '3699.00', nettobelopp: '16029.00' })).toHaveLength(1);
  });
});

describe('the rows', () => {
  const rows = (...utbetalningen: Content[]) => paid({ utbetalningen });
  const day = gross('2026-08-14', '2026-08-31');
  const mismatch = 'quality.rows-mismatch';

  test('add up to the gross amount, the tax and the deductions', () => {
    expect(rows({ ...day, bruttobelopp: '12000.00' }, taxRow)).toEqual([`${mismatch} 12000.00 12330.00 2026-09-25`]);
    expect(rows(day, { ...taxRow, skattebelopp: '3000.00' })).toEqual(
      Array(2).fill(`${mismatch} 3000.00 3699.00 2026-09-25`),
    );
    const setOff = { delforman: 'SJP', beloppstyp: 'KVI', avdragsbelopp: '500.00' };
    expect(rows(day, taxRow, setOff)).toEqual([`${mismatch} 4199.00 3699.00 2026-09-25`]);
    const more = { avdragsbelopp: '4199.00', nettobelopp: '8131.00' };
    expect(paid({ ...more, utbetalningen: [day, taxRow, setOff] })).toEqual([]);
  });

  test('have one amount each', () => {
    expect(rows({ ...day, skattebelopp: '3699.00' })).toEqual([`${mismatch} 2026-09-25`]);
    expect(rows(day, taxRow, { delforman: 'SJP' })).toEqual([`${mismatch} 2026-09-25`]);
  });

  test('may be left out, all of them or all of a kind, and may have their amounts left out', () => {
    expect(rows()).toEqual([]);
    expect(rows(day)).toEqual([]);
    expect(rows(taxRow)).toEqual([]);
    expect(rows({ delforman: 'SJP' }, { delforman: 'SJP' })).toEqual([]);
  });

  test('may be several of a kind, and deductions may have a minus', () => {
    const [first, second] = [gross('2026-08-14', '2026-08-20'), gross('2026-08-21', '2026-08-31')];
    expect(rows({ ...first, bruttobelopp: '6165' }, { ...second, bruttobelopp: '6165.00' }, taxRow)).toEqual([]);
    expect(rows(day, { ...taxRow, skattebelopp: '-3699.00' })).toEqual([]);
    expect(rows({ ...day, bruttobelopp: '-12330.00' }, taxRow)).toHaveLength(1);
  });

  test('go unchecked against an amount that is not there', () => {
    expect(
      paid({
        bruttobelopp: '',
        skattebelopp: '',
        avdragsbelopp: '',
        utbetalningen: [gross('2026-08-14', '2026-08-31'), taxRow],
      }),
    ).toEqual([]);
  });
});
