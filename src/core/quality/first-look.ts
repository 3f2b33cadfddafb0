/** Tells from records alone, whatever is subscribed, whether a check of their person can find anything. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import { createRecordCheck, type PaymentJudge } from './check-person.ts';
import { type CaseDays, type Covers, caseDaysOf, coversOf, type Subscribed } from './covers.ts';
import type { LiveRecord } from './finding.ts';
import { benefitsWithCases } from './kind-rule.ts';
import { isCaseless as needsNoCase } from './payment-caseless.ts';
import { freeDays } from './payment-cover.ts';
import { isMonthly, type PaidDays } from './payment-days.ts';
import { deathOf } from './person-state.ts';

/** Days that were paid for and that the cases at hand do not surely cover. */
export type Asked = Pick<PaidDays, 'days' | 'benefits'> & {
  /** Paid by the month (payment-days.ts). */
  readonly isMonthly: boolean;
  /** Those of the benefits that have no case at hand. */
  readonly caseless: readonly BenefitName[];
  /** Left free by cases at hand. Neither this nor caseless: the cases at hand have no days, so nothing follows from them. */
  readonly isFree: boolean;
};

/**
 * `anyhow` when something may be found whatever the person's cases are: FK tells of a death, or something is wrong by
 * itself. Else what is asked of the cases, and nothing is found where they answer it.
 */
export type FirstLook = 'anyhow' | readonly Asked[];

/** `caseDays`: of all cases, where they are known otherwise than from the records. */
type Look = (records: readonly LiveRecord[], caseDays?: CaseDays) => FirstLook;

/** The check without subscriptions: all cases that came are known, from the beginning. */
export function createFirstLook(profile: SchemaProfile): Look {
  const check = createRecordCheck(profile);
  const withCases = benefitsWithCases(profile);
  const isToldDead = (records: readonly LiveRecord[]): boolean =>
    profile.quality !== undefined && deathOf(records, profile.quality) !== undefined;
  return (records, caseDays) => {
    const asked: Asked[] = [];
    const found = check(records, (cases) => {
      const days = caseDays ?? caseDaysOf(cases);
      const covers = coversOf(days, [], withCases);
      const isUnknown = (benefit: BenefitName): boolean => withCases.has(benefit) && covers(benefit) === undefined;
      const isCaseless = (benefit: BenefitName): boolean => withCases.has(benefit) && days(benefit) === undefined;
      return asking({ covers, isUnknown, isCaseless }, asked);
    });
    return found.length > 0 || isToldDead(records) ? 'anyhow' : asked;
  };
}

type AtHand = {
  readonly covers: Covers;
  readonly isUnknown: (benefit: BenefitName) => boolean;
  readonly isCaseless: (benefit: BenefitName) => boolean;
};

/** Finds nothing, and notes what is to be asked. */
function asking({ covers, isUnknown, isCaseless }: AtHand, asked: Asked[]): PaymentJudge {
  return (checked, payment, paid) => {
    for (const one of paid) {
      const { days, benefits } = one;
      const isMonth = (): boolean => isMonthly(checked, days);
      const isFree = freeDays(one, covers, isMonth).length > 0;
      if (!isFree && !benefits.some(isUnknown)) continue;
      if (needsNoCase(checked.rules.payment, payment, one)) continue;
      asked.push({ days, benefits, isMonthly: isMonth(), caseless: benefits.filter(isCaseless), isFree });
    }
    return [];
  };
}

/**
 * Of all that holds of a person: true unless it is certain that a check under these subscriptions finds nothing. What
 * benefits without a case are asked for is found once one of them is subscribed and answered. A later first day than the
 * beginning leaves fewer days to be covered.
 */
export const mayFind = (look: FirstLook, subscriptions: readonly Subscribed[]): boolean =>
  look === 'anyhow' || look.some(({ caseless, isFree }) => isFree || isAnyActive(caseless, subscriptions));

const isAnyActive = (benefits: readonly BenefitName[], subscriptions: readonly Subscribed[]): boolean =>
  subscriptions.some(({ benefit, state }) => state === 'active' && benefits.includes(benefit));

/** Of all that holds of a person: true when nothing can be found, whatever is subscribed, and FK tells of no death. */
export const isSound = (look: FirstLook): boolean =>
  look !== 'anyhow' && look.every(({ caseless, isFree }) => !isFree && caseless.length === 0);
