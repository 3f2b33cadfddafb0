/** Finds payments whose amounts contradict each other. */
import { type Ore, parseOre } from '../../shared/amount.ts';
import { type Content, groupsAt, textAt } from '../../shared/content.ts';
import { type Checked, type Finding, finding } from './finding.ts';
import { dateText, sekText } from './values.ts';

/**
 * netto = brutto − avdrag, the tax being part of the avdrag (format.md §2). Where a part is missing nothing can be
 * said. FK's signs are not known: a deduction written as a negative number may have been taken off already.
 */
export function netMismatch({ record, rules: { payment } }: Checked): Finding[] {
  const { content } = record;
  const [gross, deduction, net] = [payment.gross, payment.deduction, payment.net].map((name) =>
    amountAt(content, name),
  );
  if (gross === undefined || deduction === undefined || net === undefined) return [];
  const expected = gross - deduction;
  if (net === expected || (deduction < 0 && net === gross + deduction)) return [];
  return [mismatch('quality.net-mismatch', { record, date: textAt(content, payment.date) }, net, expected)];
}

/**
 * The rows' amounts against the payment's, kind by kind, where there are rows of that kind: an agreement may leave out
 * the others. Tax rows count towards the avdrag as well. A row has exactly one amount ([V9]).
 */
export function rowsMismatch({ record, rules }: Checked): Finding[] {
  const { payment } = rules;
  const { content } = record;
  const at = { record, date: textAt(content, payment.date) };
  const rows = groupsAt(content, payment.rows).map((row) => amountsOf(row, payment));
  const filled = rows.filter(({ count }) => count > 0);
  if (filled.length === 0) return [];
  const isOdd = filled.length < rows.length || filled.some(({ count }) => count > 1);
  const taxes = filled.flatMap(({ tax }) => tax ?? []);
  const kept = [...taxes, ...filled.flatMap(({ deduction }) => deduction ?? [])];
  const sums = [
    [filled.flatMap(({ gross }) => gross ?? []), amountAt(content, payment.gross), 1],
    [taxes, amountAt(content, payment.tax), -1],
    [kept, amountAt(content, payment.deduction), -1],
  ] as const;
  const wrong = sums.flatMap(([parts, expected, otherSign]) => {
    const found = parts.reduce((sum, part) => sum + part, 0);
    const fits = parts.length === 0 || expected === undefined || found === expected || found * otherSign === expected;
    return fits ? [] : [mismatch('quality.rows-mismatch', at, found, expected)];
  });
  return isOdd ? [finding('quality.rows-mismatch', record, { date: dateText(at.date) }), ...wrong] : wrong;
}

type Names = Checked['rules']['payment'];
type RowAmounts = Readonly<Record<'gross' | 'tax' | 'deduction', Ore | undefined>> & { readonly count: number };

function amountsOf(row: Content, { gross, tax, deduction }: Names): RowAmounts {
  const amounts = { gross: amountAt(row, gross), tax: amountAt(row, tax), deduction: amountAt(row, deduction) };
  return { ...amounts, count: Object.values(amounts).filter((amount) => amount !== undefined).length };
}

const amountAt = (content: Content, name: string): Ore | undefined => parseOre(textAt(content, name));

type At = { readonly record: Checked['record']; readonly date: string | undefined };

const mismatch = (code: Finding['code'], { record, date }: At, found: number, expected: number): Finding =>
  finding(code, record, { found: sekText(found), expected: sekText(expected), date: dateText(date) });
