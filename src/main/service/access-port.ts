/** The port of the log of who looked at whom, and who set what. */
import type { Personnummer } from '../../shared/identifier.ts';
import type { SettingChange } from '../../shared/settings-views.ts';
import type { DatabaseSnapshot } from './snapshot-port.ts';

export type AccessEntry = {
  readonly at: string;
  readonly actor: string;
  readonly host: string;
  readonly action: string;
  /** Null for what is about no single person. */
  readonly personnummer: Personnummer | null;
  /** What was done beyond looking, as JSON without personal data: what left, in which form, how much. */
  readonly detail?: string;
};

/** A setting that somebody changed; never a secret's value. */
export type SettingEntry = SettingChange;

/** What checking the log found: entries that hold, the last one's hash, and the first entry that was tampered with. */
export type AccessChain = { readonly entries: number; readonly head: string; readonly brokenAt: number | null };

/** Who looked at whom, when. Written before the answer is given. */
export interface AccessLog {
  record(entry: AccessEntry): void;
  /** All of them or none, on disk when it returns. */
  recordAll(entries: readonly AccessEntry[]): void;
  /** Finds changed, removed and moved entries; removal of the newest shows only against a `head` kept elsewhere. */
  verify(): AccessChain;
  /** All of them or none, on disk when it returns. */
  recordSettings(entries: readonly SettingEntry[]): void;
  /** The newest first. */
  newestSettings(limit: number): readonly SettingEntry[];
  /** As verify, for the settings' own chain. */
  verifySettings(): AccessChain;
  /** A look at the log as it is now, on a connection of its own that somebody must close. */
  snapshot(): DatabaseSnapshot;
  close(): void;
}
