/** `lefi diff`: what one delivery changed, or what changed between two, in words. */
import type { DeliveryChangesView, RecordChangeView } from '../../shared/change-views.ts';
import type { Input } from '../../shared/contract.ts';
import type { Outcome, Session } from '../session.ts';
import type { Text } from '../text/sv.ts';
import { lines } from '../words.ts';

export type DiffOptions = {
  readonly person?: string;
  readonly benefit?: string;
  readonly limit?: number;
  readonly offset?: number;
};

type Asked = Input<'delivery.changes'>;

/** Each page is one answer of the service; small enough that its access rows are written in one short transaction. */
const pageSize = 1000;

/** Without a limit everything, page by page. */
export async function showChanges(
  session: Session,
  from: number,
  to: number | undefined,
  { person, ...options }: DiffOptions,
): Promise<Outcome> {
  const named = { ...(to !== undefined && { to }), ...(person !== undefined && { personnummer: person }) };
  const answer = await allOf(session, { from, ...named, ...options });
  return { json: answer, words: changesText(session, answer, options.offset ?? 0) };
}

async function allOf(session: Session, asked: Asked): Promise<DeliveryChangesView> {
  const changes: RecordChangeView[] = [];
  let place: Pick<Asked, 'start' | 'offset'> = {};
  for (;;) {
    const answer = await session.call('delivery.changes', { limit: pageSize, ...asked, ...place });
    for (const change of answer.changes) changes.push(change);
    if (!answer.more || asked.limit !== undefined) return { ...answer, changes };
    place = placeAfter(changes);
  }
}

/** The last person told of, and how much of it was told: no page has to count again what came before. */
function placeAfter(changes: readonly RecordChangeView[]): { readonly start: string; readonly offset: number } {
  const start = changes.at(-1)?.personnummer ?? '';
  const before = changes.findLastIndex(({ personnummer }) => personnummer !== start);
  return { start, offset: changes.length - 1 - before };
}

function changesText({ text }: Session, { missed, changes, more }: DeliveryChangesView, offset: number): string {
  if (changes.length === 0) return lines(missedRows(text, missed), text.noChanges);
  const byPerson = Map.groupBy(changes, ({ personnummer }) => personnummer);
  const rows = [...byPerson].flatMap(([personnummer, ofPerson]) => [
    personnummer,
    ...ofPerson.flatMap((change) => change.words.map((sentence) => `  ${sentence}${marksOf(text, change)}`)),
  ]);
  return lines(missedRows(text, missed), rows, more ? text.changesMore(offset + changes.length) : '');
}

const marksOf = (text: Text, { disputed, refreshed }: RecordChangeView): string =>
  [...(refreshed ? [text.refreshMark] : []), ...(disputed ? [text.trust.disputedMark] : [])]
    .map((mark) => ` ${mark}`)
    .join('');

/** What the refreshes found, and a line of its own when they found nothing. */
function missedRows(text: Text, missed: DeliveryChangesView['missed']): string[] {
  if (missed === null) return [];
  return missed.length === 0 ? [text.refreshAgreed] : [text.refreshMissed, ...missed.map(text.missed)];
}

/** Sentences of as many kinds as there are, the rarest first, without saying whom they are about. */
export function examplesOf(changes: readonly RecordChangeView[], count: number): string[] {
  const nameless = changes.filter(({ benefit }) => benefit !== 'generellPersonInformation');
  const kinds = [...Map.groupBy(nameless, kindOf).values()].sort((a, b) => a.length - b.length);
  const turns = Array.from({ length: count }, (_, turn) => kinds.flatMap((kind) => kind[turn] ?? []));
  return turns
    .flat()
    .slice(0, count)
    .map(({ words }) => words.at(-1) ?? '');
}

/** What makes two changes alike enough that one example does for both. */
function kindOf({ kind, change, details, words }: RecordChangeView): string {
  const said = details.map((detail) => `${detail.type} ${detail.name} ${detail.type === 'group' ? detail.span : ''}`);
  return [kind, change, said.sort().at(0), words.length > 1].join();
}
