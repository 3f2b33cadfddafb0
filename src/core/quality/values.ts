/** Single values as FK's files write them, read for the checks. */
import { type Content, textAt } from '../../shared/content.ts';
import { firstDay } from '../../shared/interval.ts';
import type { QualityRules, RecordRule } from '../../shared/schema-profile.ts';

export const isTrue = (content: Content, name: string): boolean => hasText(content, name, ['true', '1']);
export const isFalse = (content: Content, name: string): boolean => hasText(content, name, ['false', '0']);

export const hasText = (content: Content, name: string, among: readonly string[]): boolean =>
  among.includes(textAt(content, name)?.trim() ?? '');

/** True for a period that says no to the person: its outcome is a refusal in the code list of its benefit. */
export function isRefused(period: Content, rule: RecordRule, { period: names }: QualityRules): boolean {
  const fields = rule.fields[rule.validity.over ?? '']?.fields;
  const list = fields && Object.hasOwn(fields, names.outcome) ? fields[names.outcome]?.codes : undefined;
  const refusals = list !== undefined && Object.hasOwn(names.refusals, list) ? names.refusals[list] : undefined;
  return refusals !== undefined && hasText(period, names.outcome, refusals);
}

/** Öre as FK writes SEK: `8631.00`. */
export function sekText(ore: number): string {
  const size = Math.abs(ore);
  return `${ore < 0 ? '-' : ''}${Math.trunc(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

/** A date or month as FK wrote it, without a time; undefined for anything else, which might be personal. */
export function dateText(text: string | undefined): string | undefined {
  const date = text?.trim().slice(0, 10);
  return firstDay(date) === null ? undefined : date;
}
