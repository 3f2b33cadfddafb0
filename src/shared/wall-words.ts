/** A moment (milliseconds since 1970, UTC) as people in Sweden say it. */

const formats = (language: 'sv' | 'en', options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { ...options, timeZone: 'Europe/Stockholm' });

const weekdays = { sv: formats('sv', { weekday: 'long' }), en: formats('en', { weekday: 'long' }) };
const dates = formats('sv', { dateStyle: 'short' });
const times = formats('sv', { timeStyle: 'short' });

/** `2026-11-23`, the date in Sweden. */
export const wallDate = (moment: number): string => dates.format(moment);

/** `08.00`, as Swedes write a time of day; with a colon in English. */
export function wallTime(moment: number, language: 'sv' | 'en'): string {
  const time = times.format(moment);
  return language === 'sv' ? time.replace(':', '.') : time;
}

/** `måndag 2026-11-23 08.00`. */
export const wallWords = (moment: number, language: 'sv' | 'en'): string =>
  `${weekdays[language].format(moment)} ${wallDate(moment)} ${wallTime(moment, language)}`;
