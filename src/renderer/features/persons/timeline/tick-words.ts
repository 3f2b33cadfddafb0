/** Ticks in words, the Swedish way: weeks by number, quarters, short months. */
import type { LocalDate } from '../../../../shared/local-date.ts';
import type { Language } from '../../../settings.ts';
import { formatMonth, formatWeekday } from '../../../text/format.ts';
import type { Tell } from '../../../text/text.ts';
import { quarterOf, type Ticks, type TickUnit, weekNumber } from './ticks.ts';

export function tickWords(t: Tell, language: Language, unit: TickUnit, date: LocalDate, perDay: number): string {
  switch (unit) {
    case 'day':
      return perDay < 58 ? String(Number(date.slice(8))) : `${formatWeekday(date, language)} ${Number(date.slice(8))}`;
    case 'week':
      return t('tick.week', { week: weekNumber(date) });
    case 'month':
      return formatMonth(date, language, false);
    case 'quarter':
      return t('tick.quarter', { quarter: quarterOf(date) });
    default:
      return date.slice(0, 4);
  }
}

/** The month and year above days and weeks, the year above months and quarters. */
export const headWords = (language: Language, { unit }: Ticks, date: LocalDate): string =>
  unit === 'day' || unit === 'week' ? formatMonth(date, language, true) : date.slice(0, 4);
