/** A payment's amounts and those of its rows, read once for all checks of it. */
import { type Ore, parseOre } from '../../shared/amount.ts';
import { type Content, groupsAt, textAt } from '../../shared/content.ts';
import type { QualityRules } from '../../shared/schema-profile.ts';

type Names = QualityRules['payment'];

/** Undefined where an amount is missing or cannot be read. */
type Amounts = Readonly<Record<'gross' | 'tax' | 'deduction', Ore | undefined>> & { readonly content: Content };

export type PaymentRow = Amounts & {
  /** How many of the amounts it has. */
  readonly count: number;
  /** True with a gross amount, even one that cannot be read: the row is for days, and not for tax or a deduction. */
  readonly isForDays: boolean;
};

export type Payment = Amounts & { readonly net: Ore | undefined; readonly rows: readonly PaymentRow[] };

export function readPayment(content: Content, names: Names): Payment {
  const rows = groupsAt(content, names.rows).map((row) => readRow(row, names));
  const [gross, tax, deduction] = [
    amountAt(content, names.gross),
    amountAt(content, names.tax),
    amountAt(content, names.deduction),
  ];
  return { content, gross, tax, deduction, net: amountAt(content, names.net), rows };
}

function readRow(content: Content, names: Names): PaymentRow {
  const text = textAt(content, names.gross);
  const [gross, tax, deduction] = [parseOre(text), amountAt(content, names.tax), amountAt(content, names.deduction)];
  const count = Number(gross !== undefined) + Number(tax !== undefined) + Number(deduction !== undefined);
  return { content, gross, tax, deduction, count, isForDays: text !== undefined };
}

const amountAt = (content: Content, name: string): Ore | undefined => parseOre(textAt(content, name));

/** True unless the gross amount is known to be nothing or less. */
export const pays = ({ gross }: Amounts): boolean => (gross ?? 1) > 0;
