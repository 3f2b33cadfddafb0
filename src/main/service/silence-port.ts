/** What the store tells of order lines that nobody has answered. */
import type { BenefitName, OrderKind, Personnummer } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';

export type WaitingLine = {
  readonly personnummer: Personnummer;
  readonly kind: OrderKind;
  readonly from: LocalDate;
  readonly benefit: BenefitName;
};

export interface SilenceReader {
  /** A file's lines that wait for their answer, those of so many requests at the most. */
  waitingLines(file: number, requests: number): WaitingLine[];
  /** A line for the person in that file has been answered or rejected. */
  isAnsweredIn(file: string, personnummer: Personnummer): boolean;
  /** Somebody else, born the same day, was kept aside because nobody ordered them. */
  hasDouble(personnummer: Personnummer): boolean;
}
