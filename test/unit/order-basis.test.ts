/** What an order rests on: a purpose, and the record of a consent where the insurer requires it. */
import { describe, expect, test } from 'vitest';
import { createOrderCheck, type OrderRules, type ProposedLine } from '../../src/core/order/check.ts';
import { readCsvRows } from '../../src/core/order/csv-rows.ts';
import { readOrderRows } from '../../src/core/order/order-rows.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import { catalogue } from '../support/order-profile.ts';

const rules: OrderRules = { today: localDateOf('2026-11-22'), testIdentities: false, catalogue, purpose: null };
const required = { ...rules, purposeRequired: true, consentRequired: true };
const line: ProposedLine = { kind: 'new', personnummer: '811218-9876', from: '2021-01-01', benefits: ['sjukpenning'] };

function told(change: Partial<ProposedLine>, by: OrderRules = required): readonly unknown[] {
  const checked = createOrderCheck(by)({ ...line, ...change });
  if (checked.ok) return checked.lines.map(({ purpose, consent }) => [purpose, consent]);
  return checked.faults.map(({ code, detail }) => [code, detail.reason ?? detail.purpose].filter(Boolean).join(' '));
}

describe('a line', () => {
  test.for<[string, Partial<ProposedLine>, readonly unknown[]]>([
    ['without a purpose is refused', {}, ['order.purpose-missing']],
    ['for samordning needs no consent', { purpose: 'Samordning ' }, [['samordning', undefined]]],
    ['for riskbedömning does', { purpose: 'riskbedomning' }, ['order.consent-missing riskbedomning']],
    ['for pensionsprognos does', { purpose: 'pensionsprognos' }, ['order.consent-missing pensionsprognos']],
    ['for skadereglering does', { purpose: 'skadereglering' }, ['order.consent-missing skadereglering']],
    [
      'keeps the record of it as it was written',
      { purpose: 'Riskbedömning', consent: ' 2026-03-01 avtal 4711 ' },
      [['riskbedomning', '2026-03-01 avtal 4711']],
    ],
    ['that cancels needs neither', { kind: 'cancel', from: '' }, [[null, undefined]]],
    ['with another purpose is refused', { purpose: 'nyfikenhet' }, ['order.bad-line purpose']],
  ])('%s', ([, change, expected]) => {
    expect(told(change)).toEqual(expected);
  });

  test.for(['811218-9876', 'avtal för 19811218-9876', '8112189876', 'x'.repeat(101)])(
    'never keeps a person’s number, or a story: %s',
    (consent) => {
      expect(told({ purpose: 'samordning', consent })).toEqual(['order.bad-line consent']);
    },
  );

  test('needs nothing where the settings require nothing', () => {
    expect([told({}, rules), told({ purpose: 'riskbedomning' }, rules)]).toEqual([
      [[null, undefined]],
      [['riskbedomning', undefined]],
    ]);
  });
});

test('a file may say purpose and consent row by row, and what is given beside it serves the others', () => {
  const csv = [
    'consent;personnummer;purpose;from;benefits',
    '2026-03-01 A1;811218-9876;riskbedomning;2021-01-01;SJP',
    ';811218-9876;;2021-02-01;SJP',
    ';811218-9876;skadereglering;2021-03-01;SJP',
  ];
  const { lines, refused } = readOrderRows(readCsvRows(csv.join('\n')), { ...required, purpose: 'samordning' }, 'new');
  expect(lines.map(({ row, line: { purpose, consent } }) => [row, purpose, consent])).toEqual([
    [2, 'riskbedomning', '2026-03-01 A1'],
    [3, 'samordning', undefined],
  ]);
  expect(refused.map(({ row, fault }) => [row, fault.code])).toEqual([[4, 'order.consent-missing']]);
});
