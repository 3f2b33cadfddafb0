/** English texts: retention. */
import type { svRetention } from './sv-retention.ts';

export const enRetention: Readonly<Record<keyof typeof svRetention, string>> = {
  'retention.title': 'Retention',
  'retention.words':
    'A person is due for removal when all subscriptions have ended and this many months have passed since then and since the end of the last record. Without a rule nobody is. Nothing is removed by itself.',
  'settings.retentionMonths': 'Months that a person is kept',
  'settings.retentionMonths-hint':
    'Empty: no rule. How long the data may be kept is yours to decide, by your basis for processing it. A record without an end counts from its first day.',
  'settings.retentionMonths-wrong': 'Write a number of months from 1 to 1200, or leave it empty.',
  'retention.due-title': 'Persons to remove',
  'retention.no-rule': 'No rule is set. Say under Retention how long a person is kept, and they are shown here.',
  'retention.counting': 'Counting … {due, number} so far.',
  'retention.count':
    '{due, plural, =0 {Nobody is due for removal} one {# person is due for removal} other {# persons are due for removal}}{hindered, plural, =0 {.} one {, # waits until something is settled.} other {, # wait until something is settled.}}',
  'retention.show': 'Show who',
  'retention.shown': '{count, plural, one {# person shown} other {# persons shown}}',
  'retention.remove': 'Remove {count, plural, one {# person} other {# persons}}',
  'retention.remove-title': 'Remove {count, plural, one {# person} other {# persons}} from the mirror?',
  'retention.remove-words':
    'Numbers, records, flags, subscriptions and consents are removed from the mirror and cannot be had back. Who removed them, when and how many is noted. A rebuild from the archive does not bring them back.',
  'retention.stays-words':
    'The numbers still stand in the archived deliveries, in order files that were sent, in the access log and in earlier backups. Those are whole files on which the evidence about others rests, and have to be removed by themselves.',
  'retention.removed':
    '{persons, plural, one {# person} other {# persons}} and {records} versions of records are removed.',
  'retention.removed-person': 'removed person',
  'retention.ended': 'Subscription ended',
  'retention.last-record': 'Last record',
  'retention.kept-until': 'Kept until',
  'retention.state': 'State',
  'retention.is-due': 'to remove',
  'retention.is-flag': 'waits: an open flag',
  'retention.is-order': 'waits: an order on its way',
  'retention.removals': 'Removals made',
  'retention.of-persons': 'Persons',
  'retention.of-records': 'Versions of records',
  'retention.of-months': 'Rule, months',
};
