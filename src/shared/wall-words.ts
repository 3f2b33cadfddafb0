/** A moment (milliseconds since 1970, UTC) as people in Sweden say it. */

/** Made when it is first asked: the rules of Sweden's time take longer to load than most commands to run. */
function format(language: 'sv' | 'en', options: Intl.DateTimeFormatOptions): (moment: number) => string {
  let made: Intl.DateTimeFormat | undefined;
  return (moment) => {
    const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
    made ??= new Intl.DateTimeFormat(locale, { ...options, timeZone: 'Europe/Stockholm' });
    return made.format(moment);
  };
}

const weekdays = { sv: format('sv', { weekday: 'long' }), en: format('en', { weekday: 'long' }) };
const dates = format('sv', { dateStyle: 'short' });
const times = format('sv', { timeStyle: 'short' });

/** `2026-11-23`, the date in Sweden. */
export const wallDate = (moment: number): string => dates(moment);

/** `08.00`, as Swedes write a time of day; with a colon in English. */
export function wallTime(moment: number, language: 'sv' | 'en'): string {
  const time = times(moment);
  return language === 'sv' ? time.replace(':', '.') : time;
}

/** `måndag 2026-11-23 08.00`. */
export const wallWords = (moment: number, language: 'sv' | 'en'): string =>
  `${weekdays[language](moment)} ${wallDate(moment)} ${wallTime(moment, language)}`;
