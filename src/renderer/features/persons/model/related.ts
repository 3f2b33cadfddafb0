/** Which payments a claw-back is about: those that paid its benefit for some of its days. */
import { groupsAt, textAt, textsAt } from '../../../../shared/content.ts';
import { dayAfter, firstDay, type Interval, overlap } from '../../../../shared/interval.ts';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import { ruleOf } from './known-fields.ts';
import { clawbackMark } from './marks.ts';
import type { DetailRow } from './person-rows.ts';

/** FK does not say which payments it claims back, so this is by benefit and days. In the order of `payments`. */
export function relatedPayments(
  profile: SchemaProfile,
  clawback: DetailRow,
  payments: readonly DetailRow[],
): DetailRow[] {
  const { from, to } = clawbackMark(profile, clawback);
  if (from === null) return [];
  return payments.filter(
    (payment) =>
      payment.record.withdrawn === null &&
      paidFor(profile, payment, clawback.record.benefit).some((days) => overlap(days, { from, to })),
  );
}

/** The rows' own days where they have some; a payment that names no benefit may be for any. */
function paidFor(profile: SchemaProfile, payment: DetailRow, benefit: string): Interval[] {
  const { rows = '', benefit: code = '' } = profile.quality?.payment ?? {};
  const rule = ruleOf(profile, payment.record);
  const [fromName = '', toName = ''] = [rule?.validity.from[0], rule?.validity.to[0]];
  const daysOf = (content: DetailRow['content']): Interval[] => {
    const days = { from: firstDay(textAt(content, fromName)), to: dayAfter(textAt(content, toName)) };
    return days.from === null ? [] : [days];
  };
  const named = textsAt(payment.content, [rows, code]);
  if (named.length > 0 && !named.some((text) => benefitOf(profile, text) === benefit)) return [];
  const own = groupsAt(payment.content, rows)
    .filter((row) => benefitOf(profile, textAt(row, code) ?? '') === benefit)
    .flatMap(daysOf);
  return own.length > 0 ? own : daysOf(payment.content);
}

/** As core/quality reads the code: by abbreviation, by element, or by another code of the profile. */
function benefitOf({ benefits, quality }: SchemaProfile, code: string): string | undefined {
  const others = quality?.payment.benefits ?? {};
  if (Object.hasOwn(others, code)) return others[code];
  return benefits.find(({ abbreviation, element }) => abbreviation === code || element === code)?.element;
}
