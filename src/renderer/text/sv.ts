/** All Swedish texts; their keys are the keys of every language. */
import { svCommands } from './sv-commands.ts';
import { svDecisions } from './sv-decisions.ts';
import { svDeliveries } from './sv-deliveries.ts';
import { svExport } from './sv-export.ts';
import { svIncidents } from './sv-incidents.ts';
import { svLists } from './sv-lists.ts';
import { svNights } from './sv-nights.ts';
import { svOrders } from './sv-orders.ts';
import { svOutbox } from './sv-outbox.ts';
import { svPersonTabs } from './sv-person-tabs.ts';
import { svPersons } from './sv-persons.ts';
import { svRegister } from './sv-register.ts';
import { svRetention } from './sv-retention.ts';
import { svSchedule } from './sv-schedule.ts';
import { svSettings } from './sv-settings.ts';
import { svSetup } from './sv-setup.ts';
import { svStart } from './sv-start.ts';
import { svTimeline } from './sv-timeline.ts';

export const sv = {
  ...svCommands,
  ...svLists,
  ...svDeliveries,
  ...svDecisions,
  ...svPersons,
  ...svPersonTabs,
  ...svTimeline,
  ...svNights,
  ...svOrders,
  ...svOutbox,
  ...svRegister,
  ...svIncidents,
  ...svRetention,
  ...svSettings,
  ...svSchedule,
  ...svSetup,
  ...svExport,
  ...svStart,

  'app.name': 'LEFI-spegeln',
  'nav.label': 'Huvudmeny',
  'nav.skip': 'Hoppa till innehållet',
  'nav.start': 'Start',
  'nav.persons': 'Personer',
  'nav.deliveries': 'Leveranser',
  'nav.orders': 'Beställningar',
  'nav.open-flags': 'öppna flaggor',
  'nav.last-night': 'Senast mottagna natt',
  'nav.no-night': 'Ingen natt mottagen än',
  'nav.demo': 'Övningsprofil',
  'nav.demo-words': 'Alla personer är påhittade.',
  'nav.version': 'Version {version}',
  'settings.language': 'Språk',
  'settings.theme': 'Tema',
  'settings.theme-system': 'Auto',
  'settings.theme-light': 'Ljust',
  'settings.theme-dark': 'Mörkt',

  'next.title': 'Nästa steg',
  'next.order': 'Inget är beställt än. Börja med att beställa bevakning av en person, eller av många från en CSV-fil.',
  'next.order-link': 'Gör en beställning',
  'next.compose': 'Det finns beställningsrader som inte står i någon fil än.',
  'next.compose-link': 'Komponera en beställningsfil',
  'next.send': 'Det finns beställningsfiler som inte är skickade.',
  'next.send-link': 'Skicka till Försäkringskassan',
  'next.wait': 'Beställningen är skickad. Svaret kommer med nästa leverans, en vardagsmorgon tisdag till lördag.',
  'next.wait-link': 'Se leveranserna',
  'next.look': 'Spegeln är i gång. Sök en person för att se vad Försäkringskassan har beslutat och betalat.',
  'next.look-link': 'Sök en person',
  'next.due': 'Nästa leverans väntas natten {night}.',
  'next.transport': 'Överföring: {transport}',

  'flag.resolve': 'Klarmarkera',
  'flag.resolve-title': 'Klarmarkera flaggan',
  'flag.note': 'Vad du har gjort eller kommit fram till',
  'flag.resolved': 'Flaggan är klarmarkerad.',
  'dialog.cancel': 'Avbryt',
  'dialog.close': 'Stäng',
  'fault.retry': 'Försök igen',
  'fault.no-answer': 'Programmet bakom sidan svarar inte. Starta det igen och ladda om sidan.',
  'fault.no-session': 'Sidan hör inte längre till programmet. Öppna den adress som programmet skrev ut.',
} as const;
