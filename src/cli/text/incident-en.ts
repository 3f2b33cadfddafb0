/** Incidents in English. */
import type { IncidentText } from './incident-sv.ts';

const needs: Record<Parameters<IncidentText['need']>[0], string> = {
  required: 'full refresh required',
  maybe: 'full refresh may be needed',
  no: 'no full refresh',
  unknown: 'not told whether a full refresh is needed',
};
const reasons: Record<Parameters<IncidentText['leftOut']>[0], string> = {
  ended: 'the subscription has ended or was rejected',
  unanswered: 'the first answer is to come, and will be complete',
  open: 'such a refresh waits for its answer already',
  planned: 'waits in a batch already',
  answered: 'the refresh for the incident has been answered already',
  'no-consent': 'no consent is recorded for this purpose',
  'not-subscribed': 'nothing to refresh is subscribed to',
};
const many = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;
const sek = (ore: number): string => `SEK ${(ore / 100).toFixed(2)}`;

export const incidentEn: IncidentText = {
  none: 'No incidents.',
  need: (need) => needs[need],
  row: (id, published, title, need) => `${id.padEnd(5)} ${published}  ${title} (${need})`,
  criterion: (text) => `Whom: ${text}`,
  nobody: 'Whom: the register cannot tell',
  of: (benefits) => `Refresh of: ${benefits}`,
  everything: 'everything subscribed to',
  window: (from, to) => `Wrong: ${from ?? 'unknown'} – ${to ?? 'unknown'}`,
  fixed: (day) => (day === null ? 'Mended: not known' : `Mended: ${day}`),
  todo: (text) => `To do: ${text}`,
  source: (text) => `Source: ${text}`,
  closed: (at, note) => `Closed ${at}: ${note}`,
  affected: (affected, persons, lines) =>
    `${many(affected, 'person is', 'persons are')} affected; ${many(persons, 'person', 'persons')} and ${many(lines, 'order line', 'order lines')} to refresh.`,
  benefit: (name, persons) => `   ${name}: ${persons}`,
  leftOut: (reason, persons) => `   left out: ${reasons[reason]} (${many(persons, 'person', 'persons')})`,
  nights: (count, perNight) =>
    `${many(count, 'night', 'nights')} with ${many(perNight, 'person', 'persons')} a night at most:`,
  night: (upload, night, persons) =>
    `   sent by ${upload} 17:30, answered on the night of ${night}: ${many(persons, 'person', 'persons')}`,
  person: (number, benefits, why, leftOut) =>
    `${number}  ${benefits}${why === '' ? '' : `  (${why})`}${leftOut.map((one) => `; left out: ${reasons[one]}`).join('')}`,
  nothingLeft: 'nothing',
  more: (count) => `… and ${count} more; --json has them all.`,
  planned: (persons, lines, batches) =>
    `${many(persons, 'person', 'persons')} and ${many(lines, 'line', 'lines')} planned in ${many(batches, 'batch', 'batches')}.`,
  ordered: (incident, number, lines, night) =>
    `${incident}: batch ${number} is ordered, ${lines} lines. Make and send the file: lefi order compose, lefi order send. Answered on the night of ${night}.`,
  noneOrdered: 'No batch has its turn: the coming night has one already, or everything is ordered.',
  unfinished: 'Planning was interrupted. Give the same order again and it goes on.',
  noBatches: 'Nothing is ordered.',
  batch: (number, night, persons, lines) => `Batch ${number}, night of ${night}: ${persons} persons, ${lines} lines`,
  states: ({ answered, open, unanswered, rejected, leftOut }) =>
    `   answered ${answered}, waiting ${open - unanswered}, unanswered ${unanswered}, rejected ${rejected}${
      leftOut === 0 ? '' : `; ${many(leftOut, 'person', 'persons')} left out: the subscription has ended`
    }`,
  unanswered: (id) => `Order the unanswered again with lefi incident order ${id}: only they are planned then.`,
  waiting: '   waits for its night',
  answered: (answered, agreed, examined) =>
    `${answered} of ${examined} ordered persons are answered; for ${agreed} everything agreed.`,
  found: ({ new: fresh, changed, withdrawn, more, less }) =>
    `${fresh} new, ${changed} changed, ${withdrawn} withdrawn; ${sek(more)} more, ${sek(less)} less`,
  look: 'Persons to look at:',
  added: (id) => `${id} is added.`,
  isClosed: (id) => `${id} is closed.`,
  columns: ['personnummer', 'batch', 'benefit', 'new', 'changed', 'withdrawn', 'more_sek', 'less_sek', 'deliveries'],
};
