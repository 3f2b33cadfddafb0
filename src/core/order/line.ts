/** One order line: one person, one benefit, one from-date, one kind. */
import type { BenefitName, OrderKind, Personnummer, Purpose } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';

export type OrderLine = {
  readonly kind: OrderKind;
  readonly personnummer: Personnummer;
  readonly benefit: BenefitName;
  readonly from: LocalDate;
  readonly purpose: Purpose | null;
  /** The insurer's own record of the individual's consent: a date, a reference. Never a name or a number. */
  readonly consent?: string | null;
};
