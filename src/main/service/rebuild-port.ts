/** What the store lets the building of the mirror do, and nothing else. */
import type { EffectRow } from './store-values.ts';

/** What building the mirror again needs besides. */
export interface RebuildWriter {
  /** Blocks that wait until their person is ordered. */
  asideBlocks(): { delivery: number; personnummer: string }[];
  /** What follows goes on under an effect that exists. */
  resumeEffect(effect: EffectRow): void;
  /** A digest of all versions, and how many there are. */
  fingerprint(): { digest: string; records: number };
  /** Removes all versions and the triggers that forbid it; the returned function brings the triggers back. */
  clearRecords(): () => void;
}
