/** What the store keeps of incidents: those that users added, and the batches of their refreshes. */
import type { Narrowed } from '../../core/incident/narrow.ts';
import type { BenefitName, Personnummer, Purpose } from '../../shared/identifier.ts';
import type { IncidentWindow } from '../../shared/incident.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { OrderLineState } from '../../shared/views.ts';
import type { PersonRow } from './store-values.ts';

export type OwnIncident = {
  readonly id: number;
  readonly title: string;
  readonly notice: string;
  readonly criterion: string;
  readonly refreshOf: readonly BenefitName[] | 'all';
  readonly window: IncidentWindow;
  readonly published: LocalDate;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly closedAt: string | null;
  readonly note: string | null;
};

export type Round = {
  readonly id: number;
  /** `I-10`, `E-1`. */
  readonly incident: string;
  readonly criterion: string;
  readonly refreshOf: readonly BenefitName[] | 'all';
  readonly perNight: number;
  readonly purpose: Purpose | null;
  /** The last personnummer that was looked at. */
  readonly reached: string;
  readonly persons: number;
  readonly planned: boolean;
};

export type Batch = {
  readonly id: number;
  readonly round: number;
  readonly incident: string;
  readonly purpose: Purpose | null;
  readonly persons: number;
  /** Planned; what was ordered is told by the lines. */
  readonly lines: number;
  readonly orderedAt: string | null;
  /** The night that answers it. */
  readonly night: LocalDate | null;
};

export type BatchPerson = PersonRow & { readonly benefits: readonly BenefitName[] };

/** One order line of a batch. */
export type BatchLine = {
  readonly personId: number;
  readonly personnummer: Personnummer;
  readonly batch: number;
  readonly benefit: BenefitName;
  readonly state: OrderLineState;
  readonly answeredBy: number | null;
};

/** Where a page of batches' persons begins: after this one. */
export type BatchPlace = { readonly batch: number; readonly person: number };

export interface IncidentReader {
  ownIncidents(): OwnIncident[];
  /**
   * A page of all persons within the narrowed range, by personnummer; `candidate` tells whom the subscriptions leave
   * possible, so that a page costs the same however few there are.
   */
  personsWithin(narrowed: Narrowed, after: string, limit: number): (PersonRow & { candidate: 0 | 1 })[];
  /** Texts of one element of a person's records that hold now. */
  heldTexts(personId: number, benefit: BenefitName, element: string): string[];
  /** Oldest first. */
  rounds(incident: string): Round[];
  round(id: number): Round | undefined;
  /** In the order of their planning. */
  batches(incident: string): Batch[];
  /** The next batch to be ordered of every incident that has one, or of one. */
  waitingBatches(incident: string | null): Batch[];
  /** The last night that a batch of the incident was ordered for. */
  lastBatchNight(incident: string): LocalDate | null;
  batchPersons(batch: number): BatchPerson[];
  /** Benefits of the person that wait in batches that are not ordered yet. */
  plannedBenefits(incident: string, personId: number): BenefitName[];
  /** Lines of a batch by state and by the file that they are in. */
  batchStates(batch: number): { state: OrderLineState; file: number | null; lines: number }[];
  /** How many persons of an ordered batch have no line: what they had has ended since they were planned. */
  personsWithout(batch: number): number;
  /** Benefits of the person that a refresh for the incident has been answered for. */
  refreshedBenefits(incident: string, personId: number): BenefitName[];
  /**
   * The lines of the next persons of an incident, by batch and person, but for those that were ordered again and are
   * told of there; `next` is null after the last.
   */
  answeredLines(
    incident: string,
    after: BatchPlace,
    persons: number,
  ): { readonly lines: BatchLine[]; readonly next: BatchPlace | null };
}

export interface IncidentWriter {
  addIncident(incident: Omit<OwnIncident, 'id' | 'closedAt' | 'note'>): number;
  /** False when it is closed already, or not there. */
  closeIncident(id: number, end: { at: string; actor: string; note: string }): boolean;
  beginRound(
    round: Omit<Round, 'id' | 'reached' | 'persons' | 'planned'>,
    begun: { at: string; actor: string },
  ): number;
  /** Puts persons at the end of a round's last batch, or into new ones, so many in each, and notes how far it came. */
  planPersons(
    round: number,
    persons: readonly { readonly id: number; readonly benefits: readonly BenefitName[] }[],
    came: { readonly reached: string; readonly planned: boolean },
  ): void;
  /** To the batches of the incident that wait without one; a later one takes the place of an earlier. */
  givePurpose(incident: string, purpose: Purpose): void;
  markBatch(batch: number, ordered: { at: string; night: LocalDate; linesAfter: number; linesUpto: number }): void;
}
