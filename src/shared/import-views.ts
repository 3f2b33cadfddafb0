/** What is told of a list before anything of it is stored. */
import type { BenefitName, OrderKind } from './identifier.ts';
import type { RefusedLine } from './views.ts';

/** Something about a file that is no fault: it was read in spite of it. */
export type ImportNote =
  | { readonly kind: 'no-header' }
  /** Rows above the header that were left out: titles, merged cells. */
  | { readonly kind: 'rows-above'; readonly count: number }
  | { readonly kind: 'header-repeated'; readonly row: number }
  /** Columns by their header words, cut short. */
  | { readonly kind: 'unknown-columns'; readonly names: readonly string[] }
  /** The workbook has more sheets than the one that was read. */
  | { readonly kind: 'first-sheet'; readonly name: string; readonly others: number };

/** What an import would do now. */
export type OrderCheckView = {
  /** Rows below the header that are not blank. */
  readonly rows: number;
  readonly lines: number;
  readonly persons: number;
  readonly byKind: readonly { readonly kind: OrderKind; readonly lines: number }[];
  /** In catalogue order. */
  readonly byBenefit: readonly { readonly benefit: BenefitName; readonly lines: number }[];
  /** By row. */
  readonly refused: readonly RefusedLine[];
  readonly notes: readonly ImportNote[];
  /** The refused rows as they were, with row and reason, in the dialect of all exports; null unless it was asked for. */
  readonly refusedCsv: string | null;
};
