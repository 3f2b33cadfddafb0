/** Why a line has no answer, judged by what is known here. The reasons are FK's own incidents and traps (facts.md §3.3, §7). */
import type { BenefitName, OrderKind } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { OrderCause } from '../../shared/order-cause.ts';

/** What holds for all silent lines of a file. */
export type SilentFile = {
  /** The day on which it was sent, in Sweden. */
  readonly sentOn: LocalDate;
  readonly inWindow: boolean;
  /** None of its lines has been answered. */
  readonly isWhole: boolean;
  /** The night that should have answered never came, and a person has said so. */
  readonly isNightLost: boolean;
  /** An incident of that night that hit every benefit, or some. */
  readonly incident: { readonly id: string; readonly benefits: readonly BenefitName[] | 'all' } | null;
};

export type SilentLine = {
  readonly kind: OrderKind;
  readonly from: LocalDate;
  readonly benefit: BenefitName;
  /** Another line for the person in the same file was answered. */
  readonly isPersonAnswered: boolean;
  /** Somebody born the same day was kept aside. */
  readonly hasDouble: boolean;
};

/** The likeliest cause, the most certain fact first. */
export function causeOf(file: SilentFile, line: SilentLine): OrderCause {
  // A cancel is dated the day it is made.
  if (line.kind !== 'cancel' && line.from >= file.sentOn) return 'future-date';
  return causeOfFile(file, line.benefit) ?? causeOfPerson(line);
}

function causeOfFile({ isNightLost, isWhole, inWindow, incident }: SilentFile, benefit: BenefitName) {
  if (isNightLost) return 'night-lost';
  if (isWhole && !inWindow) return 'outside-window';
  if (incident !== null && (incident.benefits === 'all' || incident.benefits.includes(benefit))) return 'incident';
  return isWhole ? 'file-unread' : null;
}

function causeOfPerson({ isPersonAnswered, hasDouble, benefit }: SilentLine): OrderCause {
  if (!isPersonAnswered) return hasDouble ? 'number-changed' : 'person-left-out';
  return benefit === 'levnadsintyg' ? 'life-certificate' : 'benefit-left-out';
}
