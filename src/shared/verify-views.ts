/** What the checks of a profile, its backups and their restoring answer with. */
import type { ToldFault } from './views.ts';

export const verifyChecks = [
  'archive',
  'databases',
  'access',
  'journal',
  'records',
  'counts',
  'evidence',
  'outbox',
  'replay',
] as const;
export type VerifyCheckName = (typeof verifyChecks)[number];

/** Every way in which a profile can be found wrong; `detail.reason` of a problem. */
export type VerifyReason =
  | 'archive-missing'
  | 'archive-damaged'
  | 'archive-size'
  | 'database'
  | 'access-chain'
  | 'effect-idle'
  | 'effect-foreign'
  | 'overlap'
  | 'touched-missing'
  | 'touched-extra'
  | 'content'
  | 'counts'
  | 'evidence-absent'
  | 'evidence-differs'
  | 'outbox-missing'
  | 'outbox-differs'
  | 'replay-differs'
  | 'unreadable';

export type VerifyCheck = {
  readonly name: VerifyCheckName;
  readonly ok: boolean;
  /** How many things were looked at. */
  readonly checked: number;
  /** The first hundred. `detail.reason` says which rule was broken, `detail.thing` by what. */
  readonly problems: readonly ToldFault[];
  /** How many more there are. */
  readonly more: number;
  /** Archived bytes that no delivery names: no damage, but perhaps of interest. SHA-256, the first hundred. */
  readonly unnamed?: readonly string[];
};

export type VerifyView = { readonly ok: boolean; readonly checks: readonly VerifyCheck[] };

export type BackupView = {
  readonly file: string;
  readonly bytes: number;
  /** Of the whole file. */
  readonly sha256: string;
  readonly parts: number;
  readonly createdAt: string;
  /** Parts that the mirror names and the profile did not have. */
  readonly missing: readonly string[];
  /** What is never in a backup, and has to be set again where it is restored. */
  readonly leftOut: readonly string[];
};
