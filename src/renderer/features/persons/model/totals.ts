/** Sums of payments: by month and by year, and what has been paid so far in the month and in the year. */
import { parseOre } from '../../../../shared/amount.ts';
import { textAt } from '../../../../shared/content.ts';
import type { QualityRules } from '../../../../shared/schema-profile.ts';
import type { DetailRow } from './person-rows.ts';

/** In öre; null where no payment states it. */
export type Sums = Readonly<Record<'gross' | 'tax' | 'deduction' | 'net', number | null>>;
export type AmountNames = Readonly<Record<keyof Sums, string>>;
export type PaidRow = {
  readonly row: DetailRow;
  readonly sums: Sums;
  /** Net from the first of the month up to and including this payment. */
  readonly inMonth: number;
  /** Net from the first of January up to and including this payment. */
  readonly inYear: number;
};
export type PaidMonth = {
  /** `2026-09`; empty for payments without a date. */
  readonly month: string;
  readonly sums: Sums;
  readonly inYear: number;
  /** Newest first. */
  readonly rows: readonly PaidRow[];
};
export type PaidYear = { readonly year: string; readonly sums: Sums; readonly months: readonly PaidMonth[] };

export const sumNames = ['gross', 'tax', 'deduction', 'net'] as const;
const nothing: Sums = { gross: null, tax: null, deduction: null, net: null };

/** FK's names for the amounts of a payment, where the profile does not say. */
const usual: AmountNames = {
  gross: 'bruttobelopp',
  tax: 'skattebelopp',
  deduction: 'avdragsbelopp',
  net: 'nettobelopp',
};

export const amountNames = (quality: QualityRules | undefined): AmountNames => quality?.payment ?? usual;

const add = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : a + b);

const together = (all: readonly Sums[]): Sums =>
  all.reduce(
    (sum, one) => ({
      gross: add(sum.gross, one.gross),
      tax: add(sum.tax, one.tax),
      deduction: add(sum.deduction, one.deduction),
      net: add(sum.net, one.net),
    }),
    nothing,
  );

/** A withdrawn payment stays in its list and counts for nothing. */
function sumsOf({ content, record }: DetailRow, names: AmountNames): Sums {
  if (record.withdrawn !== null) return nothing;
  const at = (name: keyof Sums): number | null => parseOre(textAt(content, names[name])) ?? null;
  return { gross: at('gross'), tax: at('tax'), deduction: at('deduction'), net: at('net') };
}

/** Years and months newest first. `rows` are payments, newest first, their `date` the day of payment. */
export function paidYears(rows: readonly DetailRow[], names: AmountNames): PaidYear[] {
  const byYear = Map.groupBy(rows, ({ date }) => date.slice(0, 4));
  return [...byYear].map(([year, paid]) => {
    const months = monthsOf(paid, names);
    return { year, months, sums: together(months.map(({ sums }) => sums)) };
  });
}

const monthOf = ({ date }: DetailRow): string => date.slice(0, 7);

function monthsOf(paid: readonly DetailRow[], names: AmountNames): PaidMonth[] {
  let [inYear, inMonth, last] = [0, 0, ''];
  const oldestFirst = paid.toReversed().map((row): PaidRow => {
    const [sums, month] = [sumsOf(row, names), monthOf(row)];
    inYear += sums.net ?? 0;
    inMonth = (month === last ? inMonth : 0) + (sums.net ?? 0);
    last = month;
    return { row, sums, inMonth, inYear };
  });
  const byMonth = Map.groupBy(oldestFirst, ({ row }) => monthOf(row));
  return [...byMonth]
    .map(([month, rows]) => ({
      month,
      sums: together(rows.map(({ sums }) => sums)),
      inYear: rows.at(-1)?.inYear ?? 0,
      rows: rows.toReversed(),
    }))
    .toReversed();
}

/** What the marks of a bundle come to, in öre; withdrawn ones count for nothing. Null when none states an amount. */
export const amountOf = (
  marks: readonly { readonly amount: number | null; readonly withdrawn: boolean }[],
): number | null => marks.reduce<number | null>((sum, mark) => add(sum, mark.withdrawn ? null : mark.amount), null);
