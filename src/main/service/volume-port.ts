/** What the store keeps of how much each delivery told unasked. */
import type { Volume } from '../../core/volume/part.ts';
import type { LocalDate } from '../../shared/local-date.ts';

/** A delivery that counts for a night, with its size and what it told. */
export type StoredVolume = {
  readonly delivery: number;
  readonly night: LocalDate;
  /** Of the file. */
  readonly bytes: number;
  readonly volumes: readonly Volume[];
};

export interface VolumeReader {
  /** The newest deliveries that count (superseded ones do not), oldest first; with `parts` only those. */
  volumesOf(limit: number, parts?: readonly string[]): StoredVolume[];
}

export interface VolumeWriter {
  /** Books what a delivery told; nothing for one without news. */
  noteVolumes(delivery: number, volumes: readonly Volume[]): void;
}
