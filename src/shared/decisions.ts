/** What a person has decided about a delivery: to let it in in spite of its faults, or to doubt what it brought. */
import type { LocalDate } from './local-date.ts';

/** Why a delivery was let into the mirror in spite of its faults, when (ISO, UTC), and by whom. */
export type Release = {
  readonly reason: string;
  readonly at: string;
  readonly actor: string;
  /** Its place is told by when FK made it: its number is of another series. */
  readonly byTime?: boolean;
};

/** Why a delivery is doubted, and since when (ISO, UTC). */
export type Dispute = { readonly reason: string; readonly at: string };

/** One disputed delivery behind what is shown of a person, and how many of the records shown it brought or withdrew. */
export type PersonDispute = {
  readonly delivery: { readonly id: number; readonly night: LocalDate | null };
  readonly reason: string;
  readonly records: number;
};
