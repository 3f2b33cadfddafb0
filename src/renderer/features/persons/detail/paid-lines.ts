/** Which lines the table of payments has: years, months, payments and what is opened of them. */
import type { PaidMonth, PaidRow, PaidYear } from '../model/totals.ts';

export type PaidLine =
  | { readonly type: 'year'; readonly key: string; readonly year: PaidYear }
  | { readonly type: 'month'; readonly key: string; readonly month: PaidMonth }
  | { readonly type: 'payment'; readonly key: string; readonly paid: PaidRow }
  | { readonly type: 'detail'; readonly key: string; readonly paid: PaidRow };

/** `closed` has keys of years (`2026`) and months (`2026-09`), `opened` ids of rows. */
export const paidLines = (
  years: readonly PaidYear[],
  closed: ReadonlySet<string>,
  opened: ReadonlySet<string>,
): PaidLine[] =>
  years.flatMap((year): PaidLine[] => [
    { type: 'year', key: year.year, year },
    ...(closed.has(year.year) ? [] : year.months.flatMap((month) => monthLines(month, closed, opened))),
  ]);

function monthLines(month: PaidMonth, closed: ReadonlySet<string>, opened: ReadonlySet<string>): PaidLine[] {
  const head: PaidLine = { type: 'month', key: month.month, month };
  if (closed.has(month.month)) return [head];
  return [
    head,
    ...month.rows.flatMap((paid): PaidLine[] => {
      const { id } = paid.row;
      const row: PaidLine = { type: 'payment', key: id, paid };
      return opened.has(id) ? [row, { type: 'detail', key: `${id} detail`, paid }] : [row];
    }),
  ];
}
