/** `lefi incident list|show|add|close|plan`: what went wrong at FK, and whom it hit. */
import type { Purpose } from '../../shared/identifier.ts';
import { addAffected, noneAffected } from '../../shared/incident-sums.ts';
import type { AffectedCounts, AffectedPerson, AffectedView, IncidentView } from '../../shared/incident-views.ts';
import type { Label } from '../../shared/schema-profile.ts';
import type { Outcome, Session } from '../session.ts';
import type { Text } from '../text/sv.ts';
import { lines } from '../words.ts';

/** More persons than a terminal can show are in the JSON. */
const shownPersons = 50;

export async function listIncidents(session: Session): Promise<Outcome> {
  const { incident: text } = session.text;
  const all = await session.call('incident.list', {});
  const say = await inLanguage(session);
  const rows = all.map(({ id, published, title, refresh }) => text.row(id, published, say(title), text.need(refresh)));
  return { json: all, words: rows.length === 0 ? text.none : lines(rows) };
}

export async function showIncident(session: Session, id: string): Promise<Outcome> {
  const found = await named(session, id);
  return { json: found, words: lines(incidentWords(session.text, found, await inLanguage(session))) };
}

export type AddOptions = {
  readonly title: string;
  readonly criterion: string;
  readonly benefit?: string;
  readonly notice?: string;
  readonly window?: string;
};

export async function addIncident(session: Session, { benefit, window, ...given }: AddOptions): Promise<Outcome> {
  const [from = '', to = ''] = (window ?? '').split('..');
  const added = await session.call('incident.add', {
    ...given,
    ...(benefit === undefined ? {} : { benefits: benefit.split(',') }),
    ...(window === undefined ? {} : { from, to }),
  });
  const text = session.text.incident;
  return {
    json: added,
    words: lines(text.added(added.id), incidentWords(session.text, added, await inLanguage(session))),
  };
}

export async function closeIncident(session: Session, id: string, note: string): Promise<Outcome> {
  const closed = await session.call('incident.close', { id, note });
  return { json: closed, words: session.text.incident.isClosed(closed.id) };
}

export type PlanOptions = { readonly perNight?: number; readonly purpose?: Purpose };

export async function planIncident(session: Session, id: string, { perNight, purpose }: PlanOptions): Promise<Outcome> {
  const { people, counts, last } = await everyPage(session, { id, ...(purpose === undefined ? {} : { purpose }) });
  const nights = await session.call('incident.nights', {
    id,
    persons: counts.persons,
    ...(perNight === undefined ? {} : { perNight }),
  });
  const say = await inLanguage(session);
  const json = {
    id: id.toUpperCase(),
    criterion: last.criterion,
    words: say(last.words),
    ...(purpose === undefined ? {} : { purpose }),
    ...counts,
    ...nights,
    people,
  };
  return { json, words: planWords(session.text, { counts, people, nights }, say) };
}

async function everyPage(session: Session, asked: { readonly id: string; readonly purpose?: Purpose }) {
  const people: AffectedPerson[] = [];
  let counts: AffectedCounts = noneAffected;
  let page: AffectedView;
  let after: string | null = '';
  do {
    page = await session.call('incident.affected', { ...asked, names: true, after });
    people.push(...page.people);
    counts = addAffected(counts, page);
    after = page.next;
  } while (after !== null);
  return { people, counts, last: page };
}

type Plan = {
  readonly counts: AffectedCounts;
  readonly people: readonly AffectedPerson[];
  readonly nights: {
    readonly count: number;
    readonly perNight: number;
    readonly nights: readonly { readonly upload: string; readonly night: string; readonly persons: number }[];
  };
};

function planWords({ incident: text }: Text, { counts, people, nights }: Plan, say: Say): string {
  const reason = ({ words }: AffectedPerson): string => words.map(say).join(', ');
  return lines(
    text.affected(counts.affected, counts.persons, counts.lines),
    counts.byBenefit.map(({ benefit, persons }) => text.benefit(benefit, persons)),
    counts.leftOut.map((left) => text.leftOut(left.reason, left.persons)),
    nights.count === 0 ? '' : text.nights(nights.count, nights.perNight),
    nights.nights.map(({ upload, night, persons }) => text.night(upload, night, persons)),
    people
      .slice(0, shownPersons)
      .map((one) =>
        text.person(one.personnummer, one.benefits.join(', ') || text.nothingLeft, reason(one), one.leftOut),
      ),
    people.length > shownPersons ? text.more(people.length - shownPersons) : '',
  );
}

type Say = (label: Label) => string;

async function inLanguage(session: Session): Promise<Say> {
  const { language } = await session.call('app.about', {});
  return (label) => label[language];
}

async function named(session: Session, id: string): Promise<IncidentView> {
  const found = (await session.call('incident.list', {})).find((one) => one.id === id.toUpperCase());
  // Asked by its number alone it is refused as it should be.
  if (found === undefined) await session.call('incident.progress', { id });
  return found as IncidentView;
}

function incidentWords({ incident: text }: Text, incident: IncidentView, say: Say): string[] {
  const { id, published, title, refresh, refreshOf, words, criterion, window, fixed, todo, source, closed } = incident;
  return [
    text.row(id, published, say(title), text.need(refresh)),
    criterion === null ? text.nobody : text.criterion(words === null ? criterion : say(words)),
    criterion === null ? '' : `   ${criterion}`,
    refreshOf.length === 0 ? '' : text.of(refreshOf === 'all' ? text.everything : refreshOf.join(', ')),
    text.window(window.from, window.to),
    text.fixed(fixed),
    say(todo) === '' ? '' : text.todo(say(todo)),
    source === '' ? '' : text.source(source),
    incident.notice,
    closed === null ? '' : text.closed(closed.at, closed.note),
  ];
}
