/** Puts the service's answers into plain words for a terminal. */
import type { Content, ContentValue } from '../shared/content.ts';
import type {
  DeliveryView,
  FlagView,
  NightView,
  OrderListView,
  PersonView,
  RecordView,
  StatusView,
} from '../shared/views.ts';
import type { Text } from './text/sv.ts';

export const lines = (...parts: readonly (string | readonly string[])[]): string =>
  parts
    .flat()
    .filter((line) => line !== '')
    .join('\n');

export function deliveryWords(text: Text, delivery: DeliveryView): string[] {
  const { id, file, state, persons, changes, counts, released } = delivery;
  const took = state === 'applied';
  return [
    text.delivery(id, file, text.deliveryState(state), persons),
    text.nightWords.envelope(delivery.start, delivery.end),
    ...(delivery.dispute ? [text.trust.disputed(delivery.dispute.at, delivery.dispute.reason)] : []),
    ...(released ? [text.trust.released(released.at, released.actor, released.reason)] : []),
    ...(took ? [text.changes(changes), text.counts(counts)] : []),
    ...(changes.aside > 0 ? [text.aside(changes.aside)] : []),
    ...delivery.faults.map(({ code, message }) => `   ! ${message} (${code})`),
    ...delivery.drift.map(({ path, count }) => text.drift(path, count)),
  ];
}

export function statusWords(text: Text, status: StatusView): string[] {
  const nights = status.nights.filter(({ state, delivery }) => state !== 'not-expected' || delivery !== null);
  return [
    ...nights.flatMap((night) => nightWords(text, night)),
    ...status.gaps.flatMap(({ from, to, settled }) => [
      text.gap(from, to),
      ...(settled ? [`    ${text.nightWords.settled(settled)}`] : []),
    ]),
    text.flags(status.flags.length),
    ...flagWords(text, status.flags),
  ];
}

function nightWords(
  text: Text,
  { night, state, delivery, warning, marks = [], containedIn, settled, explainedBy }: NightView,
): string[] {
  const more = [
    ...(warning ? [text.nightWords.warning] : []),
    ...marks.map((mark) => text.nightWords.mark[mark]),
    ...(containedIn === undefined ? [] : [text.nightWords.contained(containedIn)]),
    ...(explainedBy === undefined ? [] : [text.nightWords.explained(explainedBy)]),
  ];
  const told = `${night}  ${text.night[state]}${delivery ? `  #${delivery}` : ''}`;
  return [
    more.length === 0 ? told : `${told}  (${more.join(', ')})`,
    ...(settled ? [`    ${text.nightWords.settled(settled)}`] : []),
  ];
}

export const flagWords = (text: Text, flags: readonly FlagView[]): string[] =>
  flags.map((flag) => text.flag(flag.id, flag.message, flag.delivery === null ? '' : ` (#${flag.delivery})`));

export function orderWords(text: Text, list: OrderListView): string[] {
  if (Object.values(list.totals).every((count) => count === 0)) return [text.noOrders];
  const totals = Object.entries(list.totals) as [keyof typeof text.line, number][];
  return [
    text.orderTotals,
    ...totals.map(([state, count]) => `  ${text.line[state]}: ${count}`),
    ...(list.unanswered > 0 ? [text.nightWords.silent(list.unanswered)] : []),
    text.orderFiles,
    ...list.files.map(text.order.file),
    ...silenceWords(text, list),
    text.order.window(list.window),
  ];
}

/** By file and cause, with what to do: of the newest lines, as the list has them. */
function silenceWords(text: Text, { lines: all }: OrderListView): string[] {
  const caused = all.filter(({ cause }) => cause !== undefined);
  const groups = Map.groupBy(caused, ({ file, cause }) => `${file} ${cause}`);
  return [...groups.values()].flatMap((some) => {
    const [{ file, due, cause } = {}] = some;
    if (cause === undefined) return [];
    return [text.nightWords.unanswered(some.length, file ?? '', due ?? ''), `    ${text.nightWords.cause(cause)}`];
  });
}

export function personWords(text: Text, person: PersonView): string[] {
  const of = (kind: RecordView['kind']): RecordView[] => person.records.filter((record) => record.kind === kind);
  const section = (title: string, records: readonly RecordView[]): string[] =>
    records.length === 0 ? [] : ['', title, ...records.flatMap((record) => recordWords(text, record))];
  const empty = person.records.length === 0 && person.subscriptions.length === 0;
  return [
    ...person.disputes.map(({ delivery, records, reason }) =>
      text.trust.disputeNote(`#${delivery.id}${delivery.night ? ` (${delivery.night})` : ''}`, records, reason),
    ),
    person.personnummer,
    ...(person.protectedIdentity ? [text.protectedIdentity] : []),
    ...(person.knownAt ? [text.asOf(text.knownAt(person.knownAt.night ?? `#${person.knownAt.id}`))] : []),
    ...(person.validAt ? [text.asOf(text.validAt(person.validAt))] : []),
    ...flagWords(text, person.flags),
    ...(empty ? [text.nobody] : [text.subscriptions]),
    ...person.subscriptions.map(({ benefit, from, state }) => `  ${text.subscription(benefit, from, state)}`),
    ...section(text.cases, of('case')),
    ...section(text.payments, of('payment')),
    ...section(text.statements, of('statement')),
  ];
}

function recordWords(text: Text, record: RecordView): string[] {
  const withdrawn = record.withdrawn ? ` [${text.withdrawn} #${record.withdrawn.id}]` : '';
  const mark = record.disputed ? `${withdrawn} ${text.trust.disputedMark}` : withdrawn;
  return [
    `  ${record.id}: ${record.benefit} ${record.element} (#${record.known.id})${mark}`,
    ...contentWords(record.content, '    '),
  ];
}

/** Leaves on one line, groups below and further in. */
function contentWords(content: Content, indent: string): string[] {
  const leaves = Object.entries(content).filter(([, value]) => typeof value === 'string');
  const groups = Object.entries(content).filter(([, value]) => typeof value !== 'string');
  const leafLine = leaves.map(([name, value]) => `${name} ${String(value)}`).join(' · ');
  return [
    ...(leafLine === '' ? [] : [indent + leafLine]),
    ...groups.flatMap(([name, value]) => groupWords(name, value, indent)),
  ];
}

function groupWords(name: string, value: ContentValue, indent: string): string[] {
  const items: readonly ContentValue[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) =>
    typeof item === 'string'
      ? [`${indent}${name} ${item}`]
      : [`${indent}${name}:`, ...contentWords(item as Content, `${indent}  `)],
  );
}
