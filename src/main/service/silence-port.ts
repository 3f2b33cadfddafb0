/** What the store tells of order lines that wait for their answer, or that nobody has answered. */
import type { BenefitName, OrderKind, Personnummer } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { UnansweredFile } from './store-values.ts';

export type WaitingLine = {
  readonly personnummer: Personnummer;
  readonly kind: OrderKind;
  readonly from: LocalDate;
  readonly benefit: BenefitName;
};

export interface SilenceReader {
  /** At FK, with lines that no delivery has answered. */
  unansweredFiles(): UnansweredFile[];
  /** The benefits for which a line of this kind and date (null: any) still waits: not one sent in the files of `except`. */
  openBenefits(
    personId: number,
    kind: OrderKind,
    from: LocalDate | null,
    except?: readonly number[],
  ): ReadonlySet<BenefitName>;
  /** A file's lines that wait for their answer, those of so many requests at the most. */
  waitingLines(file: number, requests: number): WaitingLine[];
  /** A line for the person in that file has been answered or rejected. */
  isAnsweredIn(file: string, personnummer: Personnummer): boolean;
  /** Somebody else, born the same day, was kept aside because nobody ordered them. */
  hasDouble(personnummer: Personnummer): boolean;
}
