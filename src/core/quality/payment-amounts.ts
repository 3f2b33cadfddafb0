/** Finds payments whose amounts contradict each other. */
import { textAt } from '../../shared/content.ts';
import { type Checked, type Finding, finding } from './finding.ts';
import type { Payment, PaymentRow } from './payment.ts';
import { dateText, sekText } from './values.ts';

/**
 * netto = brutto − avdrag, the tax being part of the avdrag (format.md §2). Where a part is missing nothing can be
 * said. FK's signs are not known: a deduction written as a negative number may have been taken off already.
 */
export function netMismatch(checked: Checked, { gross, deduction, net }: Payment): Finding[] {
  if (gross === undefined || deduction === undefined || net === undefined) return [];
  const expected = gross - deduction;
  if (net === expected || (deduction < 0 && net === gross + deduction)) return [];
  return [mismatch('quality.net-mismatch', checked, net, expected)];
}

/**
 * The rows' amounts against the payment's, kind by kind, where there are rows of that kind: an agreement may leave out
 * the others. Tax rows count towards the avdrag as well. A row has exactly one amount ([V9]).
 */
export function rowsMismatch(checked: Checked, { rows, gross, tax, deduction }: Payment): Finding[] {
  const wrong: Finding[] = [];
  if (rows.every(({ count }) => count === 0)) return wrong;
  const hold = (found: number | undefined, expected: number | undefined, otherSign: 1 | -1): void => {
    if (found === undefined || expected === undefined) return;
    if (found === expected || found * otherSign === expected) return;
    wrong.push(mismatch('quality.rows-mismatch', checked, found, expected));
  };
  const taxes = sumOf(rows, 'tax');
  if (rows.some(({ count }) => count !== 1)) wrong.push(oddRows(checked));
  hold(sumOf(rows, 'gross'), gross, 1);
  hold(taxes, tax, -1);
  hold(sumOf(rows, 'deduction', taxes), deduction, -1);
  return wrong;
}

/** Undefined where no row has an amount of the kind, and nothing was there before. */
function sumOf(rows: readonly PaymentRow[], kind: 'gross' | 'tax' | 'deduction', before?: number): number | undefined {
  let sum = before;
  for (const row of rows) {
    const amount = row[kind];
    if (amount !== undefined) sum = (sum ?? 0) + amount;
  }
  return sum;
}

const oddRows = (checked: Checked): Finding =>
  finding('quality.rows-mismatch', checked.record, { date: dateOf(checked) });

const mismatch = (code: Finding['code'], checked: Checked, found: number, expected: number): Finding =>
  finding(code, checked.record, { found: sekText(found), expected: sekText(expected), date: dateOf(checked) });

const dateOf = ({ record, rules }: Checked): string | undefined => dateText(textAt(record.content, rules.payment.date));
