/** A person's records taken apart into the rows that case handlers read: periods, payments, claw-backs, statements. */
import { compare } from '../../../../shared/compare.ts';
import { type Content, groupsAt, textAt } from '../../../../shared/content.ts';
import type { Fields, SchemaProfile } from '../../../../shared/schema-profile.ts';
import type { RecordView } from '../../../../shared/views.ts';
import { ruleOf } from './known-fields.ts';

/** One line of a table. `content` is what it is about, `around` the rest of the record that it stands in. */
export type DetailRow = {
  readonly id: string;
  readonly record: RecordView;
  readonly content: Content;
  readonly fields: Fields;
  readonly around: { readonly content: Content; readonly fields: Fields } | null;
  /** First date of the row as text, for sorting; empty when it has none. */
  readonly date: string;
};

export type PersonRows = {
  readonly periods: readonly DetailRow[];
  readonly payments: readonly DetailRow[];
  readonly clawbacks: readonly DetailRow[];
  readonly statements: readonly DetailRow[];
};

/** Newest first in every list. */
export function personRows(profile: SchemaProfile, records: readonly RecordView[]): PersonRows {
  const cases = records.filter(({ kind }) => kind === 'case');
  return {
    periods: newestFirst(cases.flatMap((record) => periodRows(profile, record))),
    payments: newestFirst(wholeRows(profile, records, 'payment')),
    clawbacks: newestFirst(cases.flatMap((record) => partRows(profile, record, ruleOf(profile, record)?.clawbacks))),
    statements: newestFirst(wholeRows(profile, records, 'statement')),
  };
}

const newestFirst = (rows: DetailRow[]): DetailRow[] => rows.sort((a, b) => compare(b.date, a.date));

/** A case without periods is a row of its own: nothing that FK stated may be out of sight. */
function periodRows(profile: SchemaProfile, record: RecordView): DetailRow[] {
  const rows = partRows(profile, record, ruleOf(profile, record)?.validity.over);
  return rows.length > 0 ? rows : [wholeRow(profile, record)];
}

/** One row per group of that name; the row's first date is the first of the group's key. */
function partRows(profile: SchemaProfile, record: RecordView, part: string | undefined): DetailRow[] {
  if (part === undefined) return [];
  const rule = ruleOf(profile, record);
  const fields = rule?.fields ?? {};
  const around = { content: without(record.content, [rule?.validity.over, rule?.clawbacks]), fields };
  return groupsAt(record.content, part).map((content, place) => ({
    id: `${record.id}-${part}-${place}`,
    record,
    content,
    fields: fields[part]?.fields ?? {},
    around,
    date: firstOf(content, fields[part]?.key ?? []),
  }));
}

const without = (content: Content, names: readonly (string | undefined)[]): Content =>
  Object.fromEntries(Object.entries(content).filter(([name]) => !names.includes(name)));

const wholeRows = (profile: SchemaProfile, records: readonly RecordView[], kind: RecordView['kind']): DetailRow[] =>
  records.filter((record) => record.kind === kind).map((record) => wholeRow(profile, record));

function wholeRow(profile: SchemaProfile, record: RecordView): DetailRow {
  const rule = ruleOf(profile, record);
  return {
    id: `${record.id}`,
    record,
    content: record.content,
    fields: rule?.fields ?? {},
    around: null,
    date: firstOf(record.content, rule?.key.flatMap(({ paths }) => paths) ?? []),
  };
}

/** The first of these paths that holds something, or an empty text. */
const firstOf = (content: Content, paths: readonly string[]): string =>
  paths.map((path) => textAt(content, path)).find((text) => text !== undefined && text !== '') ?? '';
