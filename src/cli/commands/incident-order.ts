/** `lefi incident order|progress|report`: the refresh that an incident calls for, in batches, and what it brought. */
import type { Purpose } from '../../shared/identifier.ts';
import { addFound, nothingFound } from '../../shared/incident-sums.ts';
import type { BatchView, FoundPerson, IncidentReportView } from '../../shared/incident-views.ts';
import type { Outcome, Session } from '../session.ts';
import type { Text } from '../text/sv.ts';
import { lines } from '../words.ts';

export type OrderOptions = { readonly perNight?: number; readonly next?: boolean; readonly purpose?: Purpose };
export type ReportOptions = { readonly format?: 'csv' | 'text' };

export async function orderIncident(session: Session, id: string, options: OrderOptions): Promise<Outcome> {
  const { incident: text } = session.text;
  if (options.next) {
    const ordered = await session.call('incident.next', { id });
    return { json: ordered, words: orderedWords(session.text, ordered) };
  }
  const { perNight, purpose } = options;
  const made = await session.call('incident.order', {
    id,
    ...(perNight === undefined ? {} : { perNight }),
    ...(purpose === undefined ? {} : { purpose }),
  });
  const { persons, lines: count, leftOut } = made.planned;
  return {
    json: made,
    words: lines(
      text.planned(persons, count, made.batches),
      leftOut.map((left) => text.leftOut(left.reason, left.persons)),
      orderedWords(session.text, made.ordered),
    ),
  };
}

const orderedWords = ({ incident: text }: Text, ordered: readonly BatchView[]): string =>
  ordered.length === 0
    ? text.noneOrdered
    : lines(ordered.map((one) => text.ordered(one.incident, one.number, one.lines, one.night ?? '')));

export async function showProgress(session: Session, id: string): Promise<Outcome> {
  const { incident: text } = session.text;
  const progress = await session.call('incident.progress', { id });
  const rows = progress.batches.flatMap((batch) => [
    text.batch(batch.number, batch.night ?? '–', batch.persons, batch.lines),
    batch.orderedAt === null ? text.waiting : text.states(batch),
  ]);
  const rejected = progress.batches.some((batch) => batch.rejected > 0);
  const unanswered = progress.batches.some((batch) => batch.unanswered > 0);
  return {
    json: progress,
    words: lines(
      progress.unfinished ? text.unfinished : '',
      rows.length === 0 ? text.noBatches : rows,
      unanswered ? text.unanswered(progress.id) : '',
    ),
    flagged: rejected || unanswered || progress.unfinished,
  };
}

export async function reportIncident(session: Session, id: string, { format }: ReportOptions): Promise<Outcome> {
  const { totals, persons } = await everyPage(session, id);
  const json = { id: id.toUpperCase(), ...totals, persons };
  if (format === 'csv') return { json, words: csvOf(session.text, persons) };
  const { incident: text } = session.text;
  const words = lines(
    text.answered(totals.answered, totals.agreed, totals.examined),
    totals.byBenefit.map((row) => `   ${row.benefit}: ${text.found(row)}`),
    persons.length === 0 ? '' : text.look,
    persons.map((person) => `   ${masked(person.personnummer)}  ${text.found(person)}`),
  );
  return { json, words };
}

async function everyPage(session: Session, id: string) {
  const persons: FoundPerson[] = [];
  let totals: Omit<IncidentReportView, 'persons' | 'next'> = nothingFound;
  let after: string | null = '';
  do {
    const page: IncidentReportView = await session.call('incident.report', { id, after });
    persons.push(...page.persons);
    totals = addFound(totals, page);
    after = page.next;
  } while (after !== null);
  return { totals, persons };
}

/** A text is for showing around; the whole numbers are in the CSV and the JSON. */
const masked = (personnummer: string): string => `${personnummer.slice(0, 8)}-••••`;

/** Amounts in kronor with a decimal comma, as Swedish spreadsheets read them. No value needs quotes. */
function csvOf({ incident: text }: Text, persons: readonly FoundPerson[]): string {
  const sek = (ore: number): string => (ore / 100).toFixed(2).replace('.', ',');
  const rows = persons.flatMap(({ personnummer, batch, byBenefit, deliveries }) =>
    byBenefit.map((row) => [
      ...[personnummer, batch, row.benefit, row.new, row.changed, row.withdrawn],
      ...[sek(row.more), sek(row.less), deliveries.join(' ')],
    ]),
  );
  return [text.columns, ...rows].map((row) => row.join(';')).join('\n');
}
