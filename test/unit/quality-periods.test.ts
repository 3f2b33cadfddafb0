/** Periods of a case: what overlaps and what ends before it begins, and what only looks so. */
import { describe, expect, test } from 'vitest';
import { caseOf, payment, period, sickness, told } from '../support/quality-records.ts';

const overlap = 'quality.period-overlap';
const inverted = 'quality.period-inverted';
const ofCase = (...periods: Parameters<typeof sickness>[0]) => told([sickness(periods)]);

describe('overlapping periods are found', () => {
  test('with the days that are compensated twice', () => {
    expect(ofCase(period('2026-08-14', '2026-08-31'), period('2026-08-25', '2026-09-10'))).toEqual([
      `${overlap} 2026-08-25 2026-08-31`,
    ]);
  });

  test('where they share one day', () => {
    expect(ofCase(period('2026-08-14', '2026-08-31'), period('2026-08-31', '2026-09-10'))).toEqual([
      `${overlap} 2026-08-31 2026-08-31`,
    ]);
  });

  test('whatever their order, and once for days that hang together', () => {
    const three = [
      period('2026-09-01', '2026-09-10'),
      period('2026-08-14', '2026-09-30'),
      period('2026-08-20', '2026-08-31'),
    ];
    expect(ofCase(...three)).toEqual([`${overlap} 2026-08-20 2026-09-10`]);
    expect(ofCase(...three.toReversed())).toEqual([`${overlap} 2026-08-20 2026-09-10`]);
  });

  test('when only three together make more than a whole', () => {
    const half = { omfattning: '0.50' };
    const [a, b] = [period('2026-08-01', '2026-08-20', half), period('2026-08-10', '2026-08-31', half)];
    expect(ofCase(a, b)).toEqual([]);
    expect(ofCase(a, b, period('2026-08-15', '2026-08-25', half))).toEqual([`${overlap} 2026-08-15 2026-08-20`]);
  });

  test('when one does not say its extent', () => {
    const { omfattning: _, ...silent } = period('2026-08-20', '2026-08-22');
    expect(ofCase(period('2026-08-14', '2026-08-31', { omfattning: '0.25' }), silent)).toEqual([
      `${overlap} 2026-08-20 2026-08-22`,
    ]);
  });

  test('when one has no end, or both have none', () => {
    const open = period('2026-08-20', undefined);
    expect(ofCase(period('2026-08-14', '2026-08-31'), open)).toEqual([`${overlap} 2026-08-20 2026-08-31`]);
    expect(ofCase(period('2026-08-14', undefined), open)).toEqual([`${overlap} 2026-08-20`]);
  });

  test('when they are given by the month', () => {
    expect(ofCase(period('2026-08', '2026-09'), period('2026-09', '2026-10'))).toEqual([
      `${overlap} 2026-09-01 2026-09-30`,
    ]);
  });

  test('on the days that both list', () => {
    const days = (...list: string[]) => ({ ersattningsdag: list.map((datum) => ({ datum, belopp: '685.00' })) });
    const one = period('2026-08-14', '2026-08-31', days('2026-08-14', '2026-08-16'));
    expect(ofCase(one, period('2026-08-14', '2026-08-31', days('2026-08-16', '2026-08-17')))).toEqual([
      `${overlap} 2026-08-16 2026-08-16`,
    ]);
    expect(ofCase(one, period('2026-08-14', '2026-08-31', days('2026-08-15', '2026-08-17')))).toEqual([]);
    const twoIncomes = period('2026-09-01', '2026-09-02', days('2026-09-01', '2026-09-01'));
    expect(ofCase(one, twoIncomes)).toEqual([]);
  });
});

describe('no overlap are', () => {
  const whole = period('2026-08-14', '2026-08-31');
  const same = (more: Record<string, string>) => period('2026-08-14', '2026-08-31', more);
  test.each([
    ['periods that follow each other', [whole, period('2026-09-01', '2026-09-10')]],
    ['extents that make a whole', [same({ omfattning: '0.75' }), same({ omfattning: '0.25' })]],
    ['another compensation', [whole, same({ ersattning: 'ARBETSRESOR' })]],
    ['another sub-benefit', [whole, same({ delforman: 'RBE' })]],
    ['a grant and a refusal', [whole, same({ utfall: 'AVSLAG' })]],
    ['two refusals', [same({ utfall: 'AVSLAG' }), same({ utfall: 'AVSLAG' })]],
    ['a preliminary decision and the final one', [whole, same({ definitivt: 'false' })]],
    ['a period that cannot be read', [whole, same({ from: 'snart' })]],
    ['an inverted period', [whole, same({ from: '2026-08-30', tom: '2026-08-01' })]],
  ])('%s', (_, periods) => {
    expect(ofCase(...periods).filter((text) => text.startsWith(overlap))).toEqual([]);
  });

  test('periods of a refused case, or of two cases', () => {
    expect(told([sickness([whole, whole], { avslaget: 'true' })])).toEqual([]);
    expect(told([sickness([whole], {}, 'a'), sickness([whole], {}, 'b')])).toEqual([]);
    expect(told([sickness([whole, whole], { avslaget: 'false' })])).toHaveLength(1);
  });

  test('two refusals in the codes of the benefit itself: 5 is no to additional costs, and yes to care', () => {
    const twice = [same({ utfall: '5' }), same({ utfall: '5' })];
    expect(told([caseOf('merkostnadsersattning', 'mekArende', twice)])).toEqual([]);
    const ended = [same({ utfall: '7' }), same({ utfall: '7' })];
    expect(told([caseOf('omvardnadsbidrag', 'omvArende', ended)])).toHaveLength(1);
  });
});

describe('an inverted period is found', () => {
  test('as FK wrote it, in dates and in months', () => {
    expect(ofCase(period('2026-08-31', '2026-08-14'))).toEqual([`${inverted} 2026-08-31 2026-08-14`]);
    expect(ofCase(period('2026-09', '2026-08'))).toEqual([`${inverted} 2026-09 2026-08`]);
    expect(ofCase(period('2026-09-01', '2026-08'))).toEqual([`${inverted} 2026-09-01 2026-08`]);
  });

  test('in a claw-back, in a payment and in its rows', () => {
    const aterkrav = [{ beslutsdatum: '2026-10-02', from: '2026-08-31', tom: '2026-08-20', belopp: '1.00' }];
    expect(told([sickness([], { aterkrav })])).toEqual([`${inverted} 2026-08-31 2026-08-20`]);
    expect(told([payment('2026-08-31', '2026-08-14')])).toEqual(Array(2).fill(`${inverted} 2026-08-31 2026-08-14`));
  });

  test('but neither a single day, nor a month that a day begins in, nor dates that cannot be read', () => {
    const odd = [period('2026-08-14', '2026-08-14'), period('2026-09-14', '2026-09'), period('x', '2026-08-14')];
    expect(ofCase(...odd, period('2027-01-01', undefined), period('2026-12-01', '2026-12-31 '))).toEqual([]);
  });
});
