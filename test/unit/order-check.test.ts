/** Checking proposed order lines. */
import { describe, expect, it } from 'vitest';
import { createOrderCheck, type OrderRules, type ProposedLine } from '../../src/core/order/check.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import { catalogue } from '../support/order-profile.ts';

const rules: OrderRules = { today: localDateOf('2026-11-22'), testIdentities: false, catalogue, purpose: 'samordning' };
const good: ProposedLine = { kind: 'new', personnummer: '811218-9876', from: '2021-01-01', benefits: ['sjukpenning'] };
const check = (change: Partial<ProposedLine>) => createOrderCheck(rules)({ ...good, ...change });
const benefitsOf = (change: Partial<ProposedLine>) => {
  const checked = check(change);
  return checked.ok ? checked.lines.map((line) => line.benefit) : checked.faults;
};
const codes = (change: Partial<ProposedLine>) => {
  const checked = check(change);
  return checked.ok ? [] : checked.faults.map((fault) => fault.code);
};

describe('a good line', () => {
  it('becomes one order line per benefit', () => {
    const common = { kind: 'new', personnummer: '198112189876', from: '2021-01-01', purpose: 'samordning' };
    expect(check({ benefits: ['sjukpenning', 'utbetalning'] })).toEqual({
      ok: true,
      lines: [
        { ...common, benefit: 'sjukpenning' },
        { ...common, benefit: 'utbetalning' },
      ],
    });
  });

  it('may start today', () => {
    expect(codes({ from: ' 2026-11-22 ' })).toEqual([]);
  });

  it('names benefits by element, former element or abbreviation, in any case, and each counts once', () => {
    expect(benefitsOf({ benefits: ['SJP', 'Havandeskapspenning', ' sjukPenning ', 'åp', ''] })).toEqual([
      'sjukpenning',
      'graviditetspenning',
      'pension',
    ]);
  });

  it('says its kind in any case', () => {
    expect(check({ kind: ' Refresh' })).toMatchObject({ ok: true, lines: [{ kind: 'refresh' }] });
  });
});

describe('a cancel', () => {
  it.each(['', '2020-01-01', '2030-01-01', 'x'])('counts from today whatever its from says (%s)', (from) => {
    expect(check({ kind: 'cancel', from })).toMatchObject({
      ok: true,
      lines: [{ kind: 'cancel', from: '2026-11-22' }],
    });
  });

  it('of levnadsintyg alone is refused, because FK cannot switch it off', () => {
    expect(benefitsOf({ kind: 'cancel', benefits: ['LINT'] })).toEqual([
      { code: 'order.bad-line', detail: { reason: 'cannot-be-cancelled' } },
    ]);
  });

  it('of levnadsintyg among others passes', () => {
    expect(benefitsOf({ kind: 'cancel', benefits: ['levnadsintyg', 'sjukpenning'] })).toEqual([
      'levnadsintyg',
      'sjukpenning',
    ]);
  });
});

describe('a bad line', () => {
  it.each<[string, Partial<ProposedLine>, string]>([
    ['a personnummer with a wrong check digit', { personnummer: '811218-9877' }, 'order.bad-personnummer'],
    ['a date that does not exist', { from: '2021-02-29' }, 'order.bad-date'],
    ['a date in another form', { from: '2021-1-1' }, 'order.bad-date'],
    ['no date', { from: '' }, 'order.bad-date'],
    ['a date in the future', { from: '2026-11-23' }, 'order.from-in-future'],
    ['a benefit that the catalogue does not have', { benefits: ['sjukpenning', 'sjuk'] }, 'order.unknown-benefit'],
    ['a dash for a benefit', { benefits: ['–'] }, 'order.unknown-benefit'],
    ['no benefit', { benefits: ['', ' '] }, 'order.bad-line'],
    ['a kind that does not exist', { kind: 'renew' }, 'order.unknown-kind'],
    ['no kind', { kind: '' }, 'order.unknown-kind'],
  ])('with %s is refused', (_what, change, code) => {
    expect(codes(change)).toEqual([code]);
  });

  it('tells everything that is wrong at once', () => {
    expect(codes({ kind: 'x', personnummer: 'x', from: 'x', benefits: ['x'] })).toEqual([
      'order.unknown-kind',
      'order.bad-personnummer',
      'order.bad-date',
      'order.unknown-benefit',
    ]);
  });

  it('names an unknown benefit by its place, since a wrong column may hold a name', () => {
    expect(benefitsOf({ benefits: ['SJP', 'Anna Svensson'] })).toEqual([
      { code: 'order.unknown-benefit', detail: { position: 2 } },
    ]);
  });
});
