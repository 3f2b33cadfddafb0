/** All English texts, with exactly the Swedish keys. */
import { enCommands } from './en-commands.ts';
import { enDecisions } from './en-decisions.ts';
import { enDeliveries } from './en-deliveries.ts';
import { enExport } from './en-export.ts';
import { enIncidents } from './en-incidents.ts';
import { enLists } from './en-lists.ts';
import { enNights } from './en-nights.ts';
import { enOrders } from './en-orders.ts';
import { enOutbox } from './en-outbox.ts';
import { enPersonTabs } from './en-person-tabs.ts';
import { enPersons } from './en-persons.ts';
import { enRegister } from './en-register.ts';
import { enRetention } from './en-retention.ts';
import { enSchedule } from './en-schedule.ts';
import { enSettings } from './en-settings.ts';
import { enSetup } from './en-setup.ts';
import { enStart } from './en-start.ts';
import { enTimeline } from './en-timeline.ts';
import type { sv } from './sv.ts';

export const en: { readonly [K in keyof typeof sv]: string } = {
  ...enCommands,
  ...enLists,
  ...enDeliveries,
  ...enDecisions,
  ...enPersons,
  ...enPersonTabs,
  ...enTimeline,
  ...enNights,
  ...enOrders,
  ...enOutbox,
  ...enRegister,
  ...enIncidents,
  ...enRetention,
  ...enSettings,
  ...enSchedule,
  ...enSetup,
  ...enExport,
  ...enStart,

  'app.name': 'LEFI Mirror',
  'nav.label': 'Main menu',
  'nav.skip': 'Skip to the content',
  'nav.start': 'Start',
  'nav.persons': 'Persons',
  'nav.deliveries': 'Deliveries',
  'nav.orders': 'Orders',
  'nav.open-flags': 'open flags',
  'nav.last-night': 'Latest night received',
  'nav.no-night': 'No night received yet',
  'nav.demo': 'Training profile',
  'nav.demo-words': 'Everybody is invented.',
  'nav.version': 'Version {version}',
  'settings.language': 'Language',
  'settings.theme': 'Theme',
  'settings.theme-system': 'Auto',
  'settings.theme-light': 'Light',
  'settings.theme-dark': 'Dark',

  'next.title': 'Next step',
  'next.order':
    'Nothing has been ordered yet. Begin by ordering a subscription for one person, or for many from a CSV file.',
  'next.order-link': 'Make an order',
  'next.compose': 'There are order lines that stand in no file yet.',
  'next.compose-link': 'Compose an order file',
  'next.send': 'There are order files that have not been sent.',
  'next.send-link': 'Send to Försäkringskassan',
  'next.wait':
    'The order has been sent. The answer comes with the next delivery, on a morning from Tuesday to Saturday.',
  'next.wait-link': 'See the deliveries',
  'next.look': 'The mirror is running. Find a person to see what Försäkringskassan has decided and paid.',
  'next.look-link': 'Find a person',
  'next.due': 'The next delivery is due on night {night}.',
  'next.transport': 'Transport: {transport}',

  'flag.resolve': 'Resolve',
  'flag.resolve-title': 'Resolve the flag',
  'flag.note': 'What you have done or found',
  'flag.resolved': 'The flag is resolved.',
  'dialog.cancel': 'Cancel',
  'dialog.close': 'Close',
  'fault.retry': 'Try again',
  'fault.no-answer': 'The program behind this page does not answer. Start it again and reload the page.',
  'fault.no-session': 'This page no longer belongs to the program. Open the address that the program printed.',
};
