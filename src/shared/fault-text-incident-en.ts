/** Faults about incidents, in English. */
import type { SomeFaultTexts } from './fault-texts.ts';

export const englishIncidents = {
  'incident.criterion':
    'The criterion cannot be read[ at character {position}][: expected there was {reason}][ “{word}”]. Correct it and try again.',
  'incident.not-there': 'There is no incident[ {found}]. Take its number from the list of incidents.',
  'incident.no-order': 'The incident[ {found}] calls for no order. Read what to do instead.',
} as const satisfies SomeFaultTexts;

/** What was expected where a criterion could not be read. */
export const englishIncidentsWords = {
  'criterion-condition': 'a condition (subscribed, at least, born, country, payment or whole stock)',
  'criterion-known-benefit': 'a benefit of the catalogue',
  'criterion-benefits': '“to” with benefits, or “since” or “before” with a date',
  'criterion-known-country': 'a country’s name or two-letter code',
  'criterion-date': 'a date, YYYY-MM-DD',
  'criterion-number': 'a number',
  'criterion-fewer': 'a number from 1 to as many as the list has',
  'criterion-open': 'an opening bracket',
  'criterion-close': 'a comma or a closing bracket',
  'criterion-and-or': '“and”, “or” or the end',
  'criterion-word': 'the word',
} as const;
