/** What the contract answers about deliveries that are kept back. */
import type { DeliveryView, ToldFault } from './views.ts';

/**
 * A place in a file. `line` and `column` count from 1, in characters of the decoded text, `byte` from 0. Where reading
 * stopped, `column` is that of the last character read and `byte` that of the next.
 */
export type FilePlace = { readonly line: number; readonly column: number; readonly byte: number };

/** A fault with the place in the file that shows it. */
export type PlacedFault = ToldFault & { readonly place: FilePlace };

/** Text around a place: every digit is `9`, every letter that is not markup `x`. */
export type Excerpt = {
  /** The number of the line that `before` begins in, from 1. */
  readonly line: number;
  readonly before: string;
  /** Begins with the character at the place. */
  readonly after: string;
};

/** A delivery that is kept back, read again from the archive. */
export type InspectionView = {
  readonly delivery: DeliveryView;
  /** The character encoding by which the file was read; null when nobody here knows it. */
  readonly encoding: string | null;
  /** Whole persons, up to the end of the file or to where reading stops. */
  readonly persons: number;
  readonly start: DeliveryView['start'];
  readonly end: DeliveryView['end'];
  /** What is wrong with the file now, first place first; the first of each code. Empty when it can be read again. */
  readonly faults: readonly PlacedFault[];
  /** Around the first fault; null when the file has none. */
  readonly excerpt: Excerpt | null;
  readonly releasable: boolean;
};
