/** What the store tells of persons whose time has come, and how it removes them. */
import type { Personnummer } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { RemovalView } from '../../shared/retention-views.ts';

/** A person all of whose subscriptions have ended or were refused. */
export type EndedPerson = {
  readonly id: number;
  readonly personnummer: Personnummer;
  /** The night with which the last subscription ended. */
  readonly ended: LocalDate;
  /** The last day of the record that reaches furthest, of all versions; one without an end counts by its first day. */
  readonly lastRecord: LocalDate | null;
  readonly hasOpenFlag: boolean;
  readonly hasOpenOrder: boolean;
};

export interface RetentionReader {
  /** By the order in which persons were first known; `after` is the last person's number of the page before. */
  endedPersons(after: number, limit: number): EndedPerson[];
  /** The newest first. */
  removals(limit: number): RemovalView[];
  /** What took effect up to this number says nothing of this person any more; 0: all of it does. */
  forgottenUpTo(personId: number): number;
}

export interface RetentionWriter {
  /** Books that a delivery ended, or refused, subscriptions of a person. */
  noteEnded(personId: number, delivery: number): void;
  /** Lifts what keeps rows from being removed, in the running transaction. */
  beginRemoval(): Removal;
}

export interface Removal {
  /** Removes what the mirror says of a person, and the number. Returns how many record versions went. */
  remove(person: Pick<EndedPerson, 'id' | 'personnummer'>): number;
  /** Brings the guards back and books the removal. */
  end(removal: Omit<RemovalView, 'id'>): void;
}
