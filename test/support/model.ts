/** The mirror's semantics once more, as plain maps (format.md §4): what one person's block does. No SQL, no core. */
import { type Doc, type ModelRecord, recordsOf } from './model-records.ts';
import type { PersonXml } from './response-xml.ts';

export type ModelPerson = {
  readonly ordered: Map<string, { from: string; state: string }>;
  /** By key and ordinal. */
  readonly held: Map<string, ModelRecord>;
};

/** From which day the line asked that a full statement about a benefit answers; '' where nobody ordered it. */
export type FromOf = (benefit: string) => string;

/** Whether an answer about a benefit is to the order that the subscription begins with. */
export type Counts = (benefit: string) => boolean;

/** One person's block takes effect. */
export function applyToModel(person: ModelPerson, block: PersonXml, fromOf: FromOf, counts: Counts): void {
  answer(person, block, counts);
  const stated = new Set<string>();
  for (const record of recordsOf(block)) {
    let ordinal = 0;
    while (stated.has(`${record.key}#${ordinal}`)) ordinal++;
    stated.add(`${record.key}#${ordinal}`);
    person.held.set(`${record.key}#${ordinal}`, record);
  }
  withdraw(person, block, stated, fromOf);
}

function answer(person: ModelPerson, block: PersonXml, counts: Counts): void {
  const code = block.status?.code ?? (block.type === '0' ? '1' : null);
  if (code === null) return;
  const state = { 1: 'active', 0: 'ended' }[Number(code)] ?? 'rejected';
  const named = block.status && !block.status.benefits ? [...person.ordered.keys()] : benefitsOf(block);
  for (const benefit of named) {
    const subscription = person.ordered.get(benefit);
    if (subscription) subscription.state = counts(benefit) ? state : 'ordered';
  }
}

/** Those that the answer names, else those that are there. */
const benefitsOf = ({ status, benefits }: PersonXml): readonly string[] =>
  status?.benefits ?? (benefits ?? []).map(([benefit]) => benefit);

function withdraw(person: ModelPerson, block: PersonXml, stated: ReadonlySet<string>, fromOf: FromOf): void {
  if (block.type !== '0' || (block.status && block.status.code !== '1')) return;
  const scope = new Map(benefitsOf(block).map((benefit) => [benefit, fromOf(benefit)]));
  for (const [key, record] of person.held) {
    const from = scope.get(record.benefit);
    const reaches = from !== undefined && (record.last === null || record.last >= from);
    if (reaches && !stated.has(key)) person.held.delete(key);
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

export type Documented = {
  cases: readonly unknown[];
  payments: readonly unknown[];
  statements: readonly unknown[];
  subscriptions: readonly unknown[];
};

/** Both sides in a form in which equal means equal, whatever the order of records. */
export function comparable({ cases, payments, statements, subscriptions }: Documented) {
  return {
    cases: sorted(cases),
    payments: sorted(payments),
    statements: sorted(statements),
    subscriptions: sorted(subscriptions),
  };
}

export function modelDocument(person: ModelPerson): Documented {
  const of = (kind: ModelRecord['kind']): Doc[] =>
    [...person.held.values()].filter((record) => record.kind === kind).map(({ doc }) => doc);
  const subscriptions = [...person.ordered].map(([benefit, { from, state }]) => ({ benefit, from, state }));
  return { cases: of('cases'), payments: of('payments'), statements: of('statements'), subscriptions };
}
