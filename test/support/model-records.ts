/** What a response's records are to the model: their keys, their last day and their document (format.md §2, §4.4). */
import type { Node, PersonXml } from './response-xml.ts';

export type Doc = Record<string, unknown>;
export type ModelRecord = {
  readonly kind: 'cases' | 'payments' | 'statements';
  readonly benefit: string;
  /** Benefit and natural key, without the ordinal. */
  readonly key: string;
  /** The last day that it covers; null when it is open, or when its dates are the wrong way round. */
  readonly last: string | null;
  readonly fields: Doc;
  /** As the person's JSON shows it. */
  readonly doc: Doc;
};

const arrays = new Set(['period', 'aterkrav', 'ersattningsdag', 'utbetalningen', 'barn']);

/** The content as the CLI's JSON has it: lexical texts, 0..n elements as arrays, `barn` as its numbers. */
function fieldsOf(nodes: readonly Node[]): Doc {
  const doc: Doc = {};
  for (const [name, content] of nodes) {
    const value = typeof content === 'string' ? content : name === 'barn' ? content[0]?.[1] : fieldsOf(content);
    if (arrays.has(name)) doc[name] = [...((doc[name] as unknown[]) ?? []), value];
    else doc[name] = value;
  }
  return doc;
}

const text = (fields: Doc, name: string): string | undefined => fields[name] as string | undefined;
const groups = (fields: Doc, name: string): readonly Doc[] => (fields[name] as Doc[] | undefined) ?? [];

const naturalKeys: Record<string, (fields: Doc) => (string | undefined)[]> = {
  utbetalning: (fields) => [
    text(fields, 'utbetalningsdatum'),
    text(fields, 'formansfamilj') ?? groups(fields, 'utbetalningen').flatMap((row) => text(row, 'delforman') ?? [])[0],
    text(fields, 'from'),
    text(fields, 'tom'),
  ],
  sjukpenninggrundandeInkomst: (fields) => [text(fields, 'faststalldes'), text(fields, 'typ')],
  levnadsintyg: (fields) => [text(fields, 'uppdaterades')],
};

const caseKey = (fields: Doc): (string | undefined)[] => [
  text(fields, 'startades'),
  ...[...((fields.barn as string[] | undefined) ?? [])].sort(),
];

/** Also for what the product shows: its contents have the same form. */
export const keyOf = (benefit: string, fields: Doc): string =>
  [benefit, ...(naturalKeys[benefit] ?? caseKey)(fields).map((part) => part ?? '')].join('|');

function lastDay(benefit: string, fields: Doc): string | null {
  const one = (name: string): string | undefined => text(fields, name);
  if (benefit === 'utbetalning')
    return upright(one('from') ?? one('utbetalningsdatum'), one('tom') ?? one('from') ?? one('utbetalningsdatum'));
  if (benefit in naturalKeys) return one('faststalldes') ?? one('uppdaterades') ?? null;
  const periods = groups(fields, 'period');
  const ends = periods.map((period) => text(period, 'tom'));
  if (ends.length === 0 || ends.includes(undefined)) return null;
  const first = periods.map((period) => text(period, 'from')).sort()[0];
  return upright(
    first,
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

function recordOf(benefit: string, element: string, nodes: readonly Node[]): ModelRecord {
  const fields = fieldsOf(nodes);
  const about = { benefit, key: keyOf(benefit, fields), last: lastDay(benefit, fields), fields };
  if (benefit === 'utbetalning') return { ...about, kind: 'payments', doc: fields };
  if (benefit in naturalKeys) return { ...about, kind: 'statements', doc: { benefit, element, fields } };
  return { ...about, kind: 'cases', doc: { benefit, ...fields } };
}

/** The records of a block, in document order. */
export const recordsOf = ({ benefits }: PersonXml): ModelRecord[] =>
  (benefits ?? []).flatMap(([benefit, records]) =>
    (typeof records === 'string' ? [] : records).flatMap(([element, nodes]) =>
      typeof nodes === 'string' ? [] : [recordOf(benefit, element, nodes)],
    ),
  );
