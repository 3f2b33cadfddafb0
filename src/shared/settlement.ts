/** What a person has said about a night that did not come, or about numbers that are missing. */

export type Settlement = {
  readonly note: string;
  /** Instant, ISO in UTC. */
  readonly at: string;
  /** The operating system's user. */
  readonly actor: string;
  /** The delivery that a missing night's content came with, as the person found; null: nobody says so. */
  readonly containedIn: number | null;
};

/**
 * What else is to be said of a night than its state. `rerun`: FK sent the night again with other content, which counts.
 * `several`: more than one file of the night counts. `late-file`: the night came in time, and another file of it late.
 * `quarantined`, `held`: a file of it lies there. `contained`: FK's numbering goes on without a hole across the missing
 * night, so no file was made for it and the next brought what there was (facts.md I-18). `came-after-all`: a person had
 * settled the missing night, and then it came.
 */
export type NightMark = 'rerun' | 'several' | 'late-file' | 'quarantined' | 'held' | 'contained' | 'came-after-all';

/** What a night's view has only where there is something to say. */
export type NightDetails = {
  /** Tonight's is due, and `warnAt` has passed. */
  readonly warning?: true;
  readonly marks?: readonly NightMark[];
  /** Of a missing night: the delivery that its content came with, as FK's numbering tells. */
  readonly containedIn?: number;
  /** Of a missing night: what a person has said about it. */
  readonly settled?: Settlement;
  /**
   * Of a missing night that is `contained`: FK's incident, by which FK made no files that night. Both together are
   * evidence enough: the night needs nobody, unless a person has reopened it.
   */
  readonly explainedBy?: string;
};

/** Whether a night, or numbers, still need somebody who says what became of them; of a night, while it is missing. */
export const isUnexplained = ({ settled, explainedBy }: NightDetails): boolean =>
  settled === undefined && explainedBy === undefined;
