/** The mirror's semantics once more, as plain maps (format.md §4): what the product must agree with. No SQL, no core. */
import type { Node, PersonXml } from './response-xml.ts';

type Doc = Record<string, unknown>;
type Held = {
  readonly kind: 'cases' | 'payments' | 'statements';
  readonly benefit: string;
  readonly last: string | null;
  readonly doc: Doc;
};
export type ModelPerson = {
  readonly ordered: Map<string, { from: string; state: string }>;
  readonly held: Map<string, Held>;
};

const arrays = new Set(['period', 'aterkrav', 'ersattningsdag', 'utbetalningen', 'barn']);

/** The content as the CLI's JSON has it: lexical texts, 0..n elements as arrays, `barn` as its numbers. */
function docOf(nodes: readonly Node[]): Doc {
  const doc: Doc = {};
  for (const [name, content] of nodes) {
    const value = typeof content === 'string' ? content : name === 'barn' ? content[0]?.[1] : docOf(content);
    if (arrays.has(name)) doc[name] = [...((doc[name] as unknown[]) ?? []), value];
    else doc[name] = value;
  }
  return doc;
}

const texts = (nodes: readonly Node[], name: string): string[] =>
  nodes.flatMap(([found, content]) => (found === name && typeof content === 'string' ? [content] : []));

const groups = (nodes: readonly Node[], name: string): (readonly Node[])[] =>
  nodes.flatMap(([found, content]) => (found === name && typeof content !== 'string' ? [content] : []));

const naturalKeys: Record<string, (nodes: readonly Node[]) => string[]> = {
  utbetalning: (nodes) => [
    texts(nodes, 'utbetalningsdatum')[0] ?? '',
    texts(nodes, 'formansfamilj')[0] ??
      groups(nodes, 'utbetalningen').flatMap((row) => texts(row, 'delforman'))[0] ??
      '',
    texts(nodes, 'from')[0] ?? '',
    texts(nodes, 'tom')[0] ?? '',
  ],
  sjukpenninggrundandeInkomst: (nodes) => [texts(nodes, 'faststalldes')[0] ?? '', texts(nodes, 'typ')[0] ?? ''],
  levnadsintyg: (nodes) => [texts(nodes, 'uppdaterades')[0] ?? ''],
};

const caseKey = (nodes: readonly Node[]): string[] => [
  texts(nodes, 'startades')[0] ?? '',
  ...groups(nodes, 'barn')
    .flatMap((child) => texts(child, 'personnummer'))
    .sort(),
];

/** The last day that a record covers, null when it is open, or when its dates are the wrong way round. */
function lastDay(benefit: string, nodes: readonly Node[]): string | null {
  const one = (name: string): string | undefined => texts(nodes, name)[0];
  if (benefit === 'utbetalning')
    return upright(one('from') ?? one('utbetalningsdatum'), one('tom') ?? one('from') ?? one('utbetalningsdatum'));
  if (benefit in naturalKeys) return one('faststalldes') ?? one('uppdaterades') ?? null;
  const periods = groups(nodes, 'period');
  const ends = periods.map((period) => texts(period, 'tom')[0]);
  if (ends.length === 0 || ends.includes(undefined)) return null;
  return upright(
    periods.map((period) => texts(period, 'from')[0]).sort()[0],
    ends
      .map((end) => monthEnd(end ?? ''))
      .sort()
      .at(-1),
  );
}

const upright = (first: string | undefined, last: string | undefined): string | null => {
  if (last === undefined) return null;
  return first !== undefined && monthEnd(last) < first ? null : monthEnd(last);
};

/** The only month among the test's dates has 31 days. */
const monthEnd = (date: string): string => (date.length === 7 ? `${date}-31` : date);

function held(benefit: string, element: string, nodes: readonly Node[]): Held {
  const last = lastDay(benefit, nodes);
  if (benefit === 'utbetalning') return { kind: 'payments', benefit, last, doc: docOf(nodes) };
  if (benefit in naturalKeys)
    return { kind: 'statements', benefit, last, doc: { benefit, element, fields: docOf(nodes) } };
  return { kind: 'cases', benefit, last, doc: { benefit, ...docOf(nodes) } };
}

/** One person's block takes effect. */
export function applyToModel(person: ModelPerson, block: PersonXml): void {
  answer(person, block);
  const stated = new Set<string>();
  for (const [benefit, element, nodes] of recordsOf(block)) {
    const key = [benefit, ...(naturalKeys[benefit] ?? caseKey)(nodes)].join('|');
    let ordinal = 0;
    while (stated.has(`${key}#${ordinal}`)) ordinal++;
    stated.add(`${key}#${ordinal}`);
    person.held.set(`${key}#${ordinal}`, held(benefit, element, nodes));
  }
  withdraw(person, block, stated);
}

const recordsOf = ({ benefits }: PersonXml) =>
  (benefits ?? []).flatMap(([benefit, records]) =>
    (typeof records === 'string' ? [] : records).flatMap(([element, nodes]) =>
      typeof nodes === 'string' ? [] : [[benefit, element, nodes] as const],
    ),
  );

function answer(person: ModelPerson, { status, type, benefits }: PersonXml): void {
  if (!status && type !== '0') return;
  const named = status ? (status.benefits ?? [...person.ordered.keys()]) : (benefits ?? []).map(([benefit]) => benefit);
  const state = { 1: 'active', 0: 'ended' }[Number(status?.code ?? '1')] ?? 'rejected';
  for (const benefit of named) {
    const subscription = person.ordered.get(benefit);
    if (subscription) subscription.state = state;
  }
}

function withdraw(person: ModelPerson, { status, type, benefits }: PersonXml, stated: ReadonlySet<string>): void {
  if (type !== '0' || (status && status.code !== '1')) return;
  const scope = new Set(status?.benefits ?? (benefits ?? []).map(([benefit]) => benefit));
  for (const [key, record] of person.held) {
    const from = person.ordered.get(record.benefit)?.from ?? '';
    const reaches = record.last === null || record.last >= from;
    if (scope.has(record.benefit) && reaches && !stated.has(key)) person.held.delete(key);
  }
}

const sorted = (docs: readonly unknown[]): string[] => docs.map((doc) => JSON.stringify(canonical(doc))).sort();

/** Key order is no part of the meaning. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([name, inner]) => [name, canonical(inner)]),
  );
}

/** Both sides in a form in which equal means equal, whatever the order of records. */
export function comparable(person: {
  cases: readonly unknown[];
  payments: readonly unknown[];
  statements: readonly unknown[];
  subscriptions: readonly unknown[];
}) {
  const { cases, payments, statements, subscriptions } = person;
  return {
    cases: sorted(cases),
    payments: sorted(payments),
    statements: sorted(statements),
    subscriptions: sorted(subscriptions),
  };
}

export function modelDocument(person: ModelPerson) {
  const of = (kind: Held['kind']): Doc[] =>
    [...person.held.values()].filter((record) => record.kind === kind).map(({ doc }) => doc);
  const subscriptions = [...person.ordered].map(([benefit, { from, state }]) => ({ benefit, from, state }));
  return { cases: of('cases'), payments: of('payments'), statements: of('statements'), subscriptions };
}
