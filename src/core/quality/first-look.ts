/** Tells from a person's records alone, whatever is subscribed, whether a check of the person can find anything. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import { createRecordCheck } from './check-person.ts';
import { coversOf, type Subscribed } from './covers.ts';
import type { LiveRecord } from './finding.ts';
import { benefitsWithCases } from './kind-rule.ts';
import { deathOf } from './person-state.ts';

/**
 * `anyhow` when something may be found as the records are, or with any payment more: FK tells of a death. Else the
 * benefits without a case that payments name: nothing is found before one of them is subscribed and answered, and
 * without any nothing is found at all.
 */
export type FirstLook = 'anyhow' | readonly BenefitName[];

/**
 * The check without subscriptions: all cases that came are known, from the beginning. Under any subscriptions there are
 * fewer findings, a later first day leaving fewer days to be covered, but for those that need a benefit known without
 * a case.
 */
export function createFirstLook(profile: SchemaProfile): (records: readonly LiveRecord[]) => FirstLook {
  const check = createRecordCheck(profile);
  const withCases = benefitsWithCases(profile);
  const isToldDead = (records: readonly LiveRecord[]): boolean =>
    profile.quality !== undefined && deathOf(records, profile.quality) !== undefined;
  return (records) => {
    const caseless = new Set<BenefitName>();
    const found = check(records, (cases) => {
      const covers = coversOf(cases, [], withCases);
      const hasCase = (benefit: BenefitName): boolean => cases.some(({ record }) => record.benefit === benefit);
      return (benefit) => {
        if (withCases.has(benefit) && !hasCase(benefit)) caseless.add(benefit);
        return covers(benefit);
      };
    });
    return found.length > 0 || isToldDead(records) ? 'anyhow' : [...caseless];
  };
}

/** True unless it is certain that a check of the person under these subscriptions finds nothing. */
export const mayFind = (look: FirstLook, subscriptions: readonly Subscribed[]): boolean =>
  look === 'anyhow' || subscriptions.some(({ benefit, state }) => state === 'active' && look.includes(benefit));

/** True when nothing can be found, whatever is subscribed, and FK tells of no death. */
export const isSound = (look: FirstLook): boolean => look !== 'anyhow' && look.length === 0;
