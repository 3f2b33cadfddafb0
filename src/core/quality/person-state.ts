/** Finds what is to be known about the person before anything is paid: blocked benefits, protection, death. */
import { groupsAt, textAt, textsAt } from '../../shared/content.ts';
import { dayAfter } from '../../shared/interval.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { QualityRules } from '../../shared/schema-profile.ts';
import { type Checked, type Finding, finding, type LiveRecord } from './finding.ts';
import { isMonthly, type PaidDays, wholeMonths } from './payment-days.ts';
import { dateText, hasText, isFalse, isRefused, isTrue } from './values.ts';

/**
 * Each life certificate is an event and the newest rules (format.md §4.4): blocked once, and complete later, is not
 * blocked.
 */
export function blockedBenefits(records: readonly LiveRecord[], { lifeCertificate }: QualityRules): Finding[] {
  const { benefit, updated, status, blocked } = lifeCertificate;
  const when = (record: LiveRecord): string => textAt(record.content, updated)?.trim() ?? '';
  const newest = records
    .filter((record) => record.benefit === benefit)
    .reduce<LiveRecord | undefined>((a, b) => (a !== undefined && when(a) > when(b) ? a : b), undefined);
  if (newest === undefined || !hasText(newest.content, status, blocked)) return [];
  return [finding('person.life-certificate', newest, { date: dateText(when(newest)) })];
}

export const protectedIdentity = (records: readonly LiveRecord[], { person }: QualityRules): Finding[] =>
  records
    .filter((record) => record.benefit === person.benefit && isTrue(record.content, person.protected))
    .slice(0, 1)
    .map((record) => finding('person.protected', record));

/** As FK tells it, which may be a month or a year, and the first day on which the person was surely dead. */
export type Death = { readonly told: string; readonly after: LocalDate };

/** The latest where FK tells several; undefined when it tells none, or no date. */
export function deathOf(records: readonly LiveRecord[], { person }: QualityRules): Death | undefined {
  const told = records
    .filter((record) => record.benefit === person.benefit)
    .flatMap((record) => textsAt(record.content, [person.deceased]))
    .map((text) => text.trim());
  const deaths = told.flatMap((text): Death[] => {
    const after = dayAfter(/^\d{4}$/.test(text) ? `${text}-12` : text);
    return after === null ? [] : [{ told: text.slice(0, 10), after }];
  });
  return deaths.sort((a, b) => (a.after < b.after ? -1 : 1)).at(-1);
}

/**
 * Paid after the death, for days after it. What is paid late for days before it is due to the estate, and a monthly
 * benefit is paid for the whole month of the death.
 */
export function paidAfterDeath(checked: Checked, paid: readonly PaidDays[], death: Death): Finding[] {
  const { record, rules } = checked;
  const date = dayAfter(textAt(record.content, rules.payment.date));
  if (date !== null && date <= death.after) return [];
  const reaches = paid.some(({ days }) => {
    const limit = isMonthly(checked, days) ? monthEndOf(death) : death.after;
    return days.to === null || days.to > limit;
  });
  return reaches ? [finding('person.deceased-paid', record, { date: death.told })] : [];
}

/** The first day of the month after the one with the day of death. */
const monthEndOf = ({ after }: Death): LocalDate => wholeMonths({ from: null, to: after }).to ?? after;

/** A case that goes on: not refused, not said to be inactive, and with a granted period that has no end. */
export function runsAfterDeath(checked: Checked, death: Death): Finding[] {
  const { record, kind, rules } = checked;
  if (kind.periods === undefined || isFalse(record.content, rules.case.active)) return [];
  if (isTrue(record.content, rules.case.refused)) return [];
  const runs = groupsAt(record.content, kind.periods).some(
    (period) => !isRefused(period, checked) && (textAt(period, kind.names.to)?.trim() ?? '') === '',
  );
  return runs ? [finding('person.deceased-paid', record, { date: death.told })] : [];
}
