/** What a record is worth to the person, and to which benefit that belongs. */
import { parseOre } from '../../shared/amount.ts';
import { type Content, groupsAt, textAt, textsAt } from '../../shared/content.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import type { RecordRule, SchemaProfile } from '../../shared/schema-profile.ts';

/** The name of the amount in a claw-back (format.md §4.4). */
const clawedBack = 'belopp';

/** Öre: the amount that the record is about, less its claw-backs; 0 for records that are about no amount. */
export function worthOf(rule: RecordRule | undefined, content: Content | null): number {
  if (rule === undefined || content === null) return 0;
  const paid = rule.amount === undefined ? 0 : (parseOre(textAt(content, rule.amount)) ?? 0);
  const claimed = rule.clawbacks === undefined ? [] : groupsAt(content, rule.clawbacks);
  return claimed.reduce((worth, claim) => worth - (parseOre(textAt(claim, clawedBack)) ?? 0), paid);
}

/** True where reading the content can say more than 0. */
export const hasWorth = (rule: RecordRule | undefined): boolean =>
  rule?.amount !== undefined || rule?.clawbacks !== undefined;

/** A payment belongs to the benefit that all its rows are for; `fallback` where they are for several, or unknown. */
export function benefitPaid(profile: SchemaProfile, content: Content, fallback: BenefitName): BenefitName {
  const names = profile.quality?.payment;
  if (names === undefined) return fallback;
  const byCode = new Map(profile.benefits.map(({ abbreviation, element }) => [abbreviation, element]));
  const paid = textsAt(content, [names.rows, names.benefit]).map((code) => names.benefits[code] ?? byCode.get(code));
  const [first] = paid;
  return first !== undefined && paid.every((one) => one === first) ? first : fallback;
}
