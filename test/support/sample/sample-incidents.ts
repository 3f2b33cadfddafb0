/** FK's published incidents over an invented register: counted in two pages, ordered, and reported. */
import incidentsText from '../../../schemas/incidents.json?raw';
import { criterionParser } from '../../../src/core/incident/parse.ts';
import { printCriterion } from '../../../src/core/incident/print.ts';
import { proposeFrom } from '../../../src/core/incident/propose.ts';
import { criterionWords } from '../../../src/core/incident/words.ts';
import type { Handlers } from '../../../src/shared/contract.ts';
import type { EventSink } from '../../../src/shared/events.ts';
import type { Incident } from '../../../src/shared/incident.ts';
import type { AffectedPerson, BatchView, IncidentView } from '../../../src/shared/incident-views.ts';
import type { LocalDate } from '../../../src/shared/local-date.ts';
import type { Label, SchemaProfile } from '../../../src/shared/schema-profile.ts';
import { anna, guarded } from './sample-numbers.ts';

type IncidentCalls = { [K in keyof Handlers as K extends `incident.${string}` ? K : never]: Handlers[K] };

const day = (text: string) => text as LocalDate;
const batch = (number: number, ordered: boolean): BatchView => ({
  ...{ incident: 'I-10', number, persons: 60, lines: 60, purpose: null, leftOut: 0, answered: 0, rejected: 0 },
  ...{ unanswered: 0 },
  ...{ open: ordered ? 60 : 0, orderedAt: ordered ? '2026-11-22T10:00:00Z' : null },
  ...{ upload: ordered ? null : day('2026-11-24'), night: day(`2026-11-2${3 + number}`) },
});
const found = { new: 3, changed: 1, withdrawn: 0, more: 1234550, less: 0 };

/** Anna is to be ordered; Hemlig's subscription is over. */
const hitPeople = (isFirst: boolean, say: (text: string) => Label): AffectedPerson[] =>
  isFirst
    ? [
        {
          ...{ personnummer: anna, affected: true, benefits: ['sjukpenning'], why: ['born after 1999-12-31'] },
          ...{ words: [say('born after 1999-12-31')], leftOut: [] },
        },
      ]
    : [{ ...{ personnummer: guarded, affected: false, benefits: [], why: [], words: [] }, leftOut: ['ended'] }];

export function incidentCalls(profile: SchemaProfile, events: EventSink): IncidentCalls {
  const parse = criterionParser(profile.benefits);
  const say = (text: string) => criterionWords(profile.benefits, parse(text));
  const viewOf = (one: Incident): IncidentView => ({
    ...one,
    words: one.criterion === null ? null : say(one.criterion),
    ...{ own: false, notice: '', addedAt: null, closed: null, batches: { ordered: 0, waiting: 0 } },
  });
  const published: Incident[] = JSON.parse(incidentsText).incidents;
  let incidents = published.map(viewOf).reverse();
  let batches: readonly BatchView[] = [];
  const changed = (): void => events.emit('changed', { topics: ['incidents', 'orders'] });
  const criterionOf = (id: string | undefined): string =>
    incidents.find((one) => one.id === id)?.criterion ?? 'whole stock';
  return {
    'incident.list': async () => incidents,
    'incident.affected': async ({ id, criterion, after, names }) => {
      const read = parse(criterion ?? criterionOf(id));
      return {
        ...{ criterion: printCriterion(read), words: say(printCriterion(read)) },
        ...{
          examined: 500,
          affected: 62,
          persons: 60,
          lines: 60,
          people: names ? hitPeople(!after, say) : [],
          next: after ? null : anna,
        },
        byBenefit: [{ benefit: 'sjukpenning', persons: 60 }],
        leftOut: [{ reason: 'ended', persons: 2 }],
      };
    },
    'incident.nights': async ({ persons, perNight = 1000 }) => ({
      ...{ perNight, count: Math.ceil(persons / perNight) },
      nights: [{ batch: 1, upload: day('2026-11-23'), night: day('2026-11-24'), persons: perNight }],
    }),
    'incident.order': async ({ id }) => {
      batches = [batch(1, true), batch(2, false)];
      incidents = incidents.map((one) => (one.id === id ? { ...one, batches: { ordered: 1, waiting: 1 } } : one));
      changed();
      const planned = { examined: 1000, affected: 124, persons: 120, lines: 120, byBenefit: [], leftOut: [] };
      return { id, planned, batches: 2, ordered: batches.slice(0, 1) };
    },
    'incident.propose': async ({ notice }) => {
      const { criterion, ...proposal } = proposeFrom(profile.benefits, notice);
      return { ...proposal, criterion: criterion === null ? '' : printCriterion(criterion) };
    },
    'incident.close': async ({ id, note }) => {
      const closed = { at: '2026-11-22T10:00:00Z', note };
      incidents = incidents.map((one) => (one.id === id ? { ...one, closed } : one));
      changed();
      return incidents.find((one) => one.id === id) as IncidentView;
    },
    'incident.next': async () => [],
    'incident.progress': async ({ id }) => ({ id, unfinished: false, batches: id === 'I-10' ? batches : [] }),
    'incident.report': async () => ({
      ...{ examined: 60, answered: 60, agreed: 59, next: null },
      byBenefit: [{ ...found, benefit: 'sjukpenning', persons: 1 }],
      persons: [{ ...found, personnummer: anna, batch: 1, byBenefit: [], deliveries: [411] }],
    }),
    'incident.add': async ({ title, notice, criterion, benefits = [] }) => {
      const own: Incident = {
        ...{
          id: `E-${incidents.filter((one) => one.own).length + 1}`,
          published: day('2026-11-22'),
          benefits,
          criterion: printCriterion(parse(criterion)),
        },
        ...{ refreshOf: benefits.length === 0 ? 'all' : benefits, window: { from: null, to: null }, fixed: null },
        ...{ refresh: 'unknown', title: { sv: title, en: title }, todo: { sv: '', en: '' }, source: '' },
      };
      const view = { ...viewOf(own), own: true, notice: notice ?? '' };
      incidents = [view, ...incidents];
      changed();
      return view;
    },
  };
}
