/** The store's port for what waits to leave the house, and for taking it back. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { OrderLineView } from '../../shared/views.ts';
import type { Act, StoredOrderFile, UnsentOrderFile } from './store-values.ts';

export interface OutboxReader {
  /** Newest first. */
  orderFiles(): StoredOrderFile[];
  /** Neither sent nor recalled, oldest first. */
  orderFilesToSend(): UnsentOrderFile[];
  /** The line of a number. */
  orderLine(id: number): OrderLineView | undefined;
}

export interface OutboxWriter {
  /** Composes drafts into a file; throws where one of the lines is no draft. */
  addOrderFile(
    file: Pick<StoredOrderFile, 'name' | 'sha256' | 'bytes' | 'composedAt'>,
    lineIds: readonly number[],
  ): void;
  nextOrderSequence(day: LocalDate): number;
  setFilePhase(id: number, phase: 'staging' | 'publishing'): void;
  markSent(id: number, sentAt: string): void;
  /** Of each kind the first counts. */
  noteFileAct(id: number, kind: 'queued' | 'forced', act: Act): void;
  /** Its lines are drafts again. False, and nothing has changed, when its upload has begun or it was recalled before. */
  recallFile(id: number, act: Act): boolean;
  /** Takes a draft away for good, and answers with what the line was: anything but a draft stays as it is. */
  removeLine(id: number, act: Act): OrderLineView['state'] | undefined;
  /** A subscription that was ordered here and never reached FK is none. */
  forgetSubscription(personId: number, benefit: BenefitName): void;
}
