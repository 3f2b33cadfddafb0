/** Single values as FK's files write them, read for the checks. */
import { type Content, textAt } from '../../shared/content.ts';
import { firstDay } from '../../shared/interval.ts';
import type { Checked } from './finding.ts';

const yes = ['true', '1'] as const;
const no = ['false', '0'] as const;

export const isTrue = (content: Content, name: string): boolean => hasText(content, name, yes);
export const isFalse = (content: Content, name: string): boolean => hasText(content, name, no);

export const hasText = (content: Content, name: string, among: readonly string[]): boolean =>
  among.includes(textAt(content, name)?.trim() ?? '');

/** True for a period that says no to the person: its outcome is a refusal in the code list of its benefit. */
export const isRefused = (period: Content, { kind, rules }: Checked): boolean =>
  kind.refusals.length > 0 && hasText(period, rules.period.outcome, kind.refusals);

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
