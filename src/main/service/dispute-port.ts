/** What the store tells about disputes. */
import type { DisputedVersion } from './store-values.ts';

export interface DisputeReader {
  /** Deliveries that are disputed now. */
  disputedDeliveries(): ReadonlySet<number>;
  /** All versions of a person that an open dispute is about, by delivery. */
  disputedVersions(personId: number): DisputedVersion[];
}
