/** Faults about incidents, in Swedish. */
import type { SomeFaultTexts } from './fault-texts.ts';

export const swedishIncidents = {
  'incident.criterion':
    'Kriteriet går inte att läsa[ vid tecken {position}][: där väntades {reason}][ ”{word}”]. Rätta det och försök igen.',
  'incident.not-there': 'Incidenten[ {found}] finns inte. Ta dess nummer ur listan över incidenter.',
  'incident.no-order': 'Incidenten[ {found}] kallar inte på någon beställning. Läs vad som ska göras i stället.',
} as const satisfies SomeFaultTexts;

/** What was expected where a criterion could not be read. */
export const swedishIncidentsWords = {
  'criterion-condition': 'ett villkor (subscribed, at least, born, country, payment eller whole stock)',
  'criterion-known-benefit': 'en förmån ur förmånslistan',
  'criterion-benefits': '”to” med förmåner, eller ”since” eller ”before” med ett datum',
  'criterion-known-country': 'ett lands namn eller tvåställiga kod',
  'criterion-date': 'ett datum, ÅÅÅÅ-MM-DD',
  'criterion-number': 'ett antal',
  'criterion-fewer': 'ett antal från 1 till så många som listan har',
  'criterion-open': 'en inledande parentes',
  'criterion-close': 'ett komma eller en avslutande parentes',
  'criterion-and-or': '”and”, ”or” eller slutet',
  'criterion-word': 'ordet',
} as const;
