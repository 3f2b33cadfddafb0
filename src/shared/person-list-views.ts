/** What lists of persons answer with: who is found, and what a row of the list shows. */
import type { Personnummer } from './identifier.ts';

/** A row of a list. `id` is the mirror's own number of the person: it tells nothing to anybody without the mirror. */
export type PersonRowView = {
  readonly id: number;
  readonly personnummer: Personnummer;
  /** Something has been said about the person. */
  readonly mirrored: boolean;
  /** How many benefits are ordered or watched. */
  readonly subscribed: number;
  readonly openFlags: number;
};

export type PersonListView = {
  /** Who was found, in the list's order; some may come again in a later part. */
  readonly ids: readonly number[];
  /** The first of them, ready to show. */
  readonly rows: readonly PersonRowView[];
  /** Where to go on, null when that is all. A part may be short, even empty, and still not be the last. */
  readonly next: string | null;
};
