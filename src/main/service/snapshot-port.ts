/** The port of a look at a database that holds still while others write: what backups and checks are made of. */
import type { StoredRecord } from '../../core/mirror/records.ts';
import type { PersonRow } from './store-values.ts';

/** A rule of the mirror's own that does not hold, and the row that breaks it. */
export type Violation = {
  readonly rule: 'effect-idle' | 'effect-foreign' | 'overlap' | 'touched-missing' | 'touched-extra';
  /** A record's, delivery's or effect's number. */
  readonly id: number;
};

/** What SQLite finds wrong: its own words, which name tables and never values. */
export type Unsound = { readonly found: string };

export interface DatabaseSnapshot {
  /** The database's schema version. */
  readonly version: number;
  /** Copies everything to a new file; other work of this process goes on meanwhile. */
  copyTo(path: string, onPages?: (done: number, total: number) => void): Promise<void>;
  /** Structure, constraints and references; a hundred findings at the most. */
  unsound(): Unsound[];
  close(): void;
}

export type JournalledBytes = { readonly sha256: string; readonly bytes: number; readonly delivery: number };
export type StoredText = { readonly id: number; readonly digest: string; readonly content: string };
/** What an effect brought and withdrew, by the journal and by the versions. */
export type Tallied = { readonly delivery: number; readonly journal: number; readonly versions: number };
export type SampledRecord = StoredRecord & {
  readonly amount: number | null;
  readonly bytes: readonly [from: number, to: number];
  /** The one whose bytes these are. */
  readonly delivery: number;
};

/** Ranges are of row numbers, `after` excluded and `upTo` included. */
export type Range = { readonly after: number; readonly upTo: number };

export interface MirrorSnapshot extends DatabaseSnapshot {
  /** Each hash once, in ascending order, after the one given. */
  journalled(after: string, limit: number): JournalledBytes[];
  isJournalled(sha256: string): boolean;
  orderFiles(): { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  /** The highest number in use. */
  last(table: 'record' | 'person' | 'effect' | 'delivery'): number;
  /** `overlap` by persons, `touched-missing` by records, `effect-foreign` by deliveries, the others by effects. */
  violations(rule: Violation['rule'], range: Range): Violation[];
  contents(range: Range): StoredText[];
  /** Deliveries that took effect in their turn and whose journal tells of other numbers than the versions do. */
  miscounted(): Tallied[];
  /** All when there are no more than `count`, else as many, spread evenly; the same ones every time. */
  sampleRecords(count: number): SampledRecord[];
  /** Without those of whom something is kept aside. */
  samplePersons(count: number): PersonRow[];
}
