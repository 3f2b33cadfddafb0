/** An instant as people in Sweden say it. */

// biome-ignore lint/style/noRestrictedGlobals: reads no clock, the instant is an argument
const epochOf = (instant: string): number => Date.parse(instant);

const formats = (language: 'sv' | 'en', options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { ...options, timeZone: 'Europe/Stockholm' });

const weekdays = { sv: formats('sv', { weekday: 'long' }), en: formats('en', { weekday: 'long' }) };
const dates = formats('sv', { dateStyle: 'short' });
const times = formats('sv', { timeStyle: 'short' });

/** `2026-11-23`, the date in Sweden. */
export const wallDate = (instant: string): string => dates.format(epochOf(instant));

/** `08.00`, as Swedes write a time of day; with a colon in English. */
export function wallTime(instant: string, language: 'sv' | 'en'): string {
  const time = times.format(epochOf(instant));
  return language === 'sv' ? time.replace(':', '.') : time;
}

/** `måndag 2026-11-23 08.00`. */
export const wallWords = (instant: string, language: 'sv' | 'en'): string =>
  `${weekdays[language].format(epochOf(instant))} ${wallDate(instant)} ${wallTime(instant, language)}`;
