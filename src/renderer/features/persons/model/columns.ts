/** Chooses which fields stand as columns: dates, shares and amounts before codes, in the profile's order. */
import type { Content } from '../../../../shared/content.ts';
import type { Field, Fields } from '../../../../shared/schema-profile.ts';
import type { DetailRow } from './person-rows.ts';

export type FieldColumn = { readonly name: string; readonly field: Field };

/** What case handlers compare down a column, first to last. */
const usefulness: readonly Field['type'][] = ['date', 'decimal', 'amount', 'integer', 'code', 'timestamp', 'text'];

/** A field that fewer rows have leaves a column almost empty. */
const leastShare = 0.2;

const endAligned: readonly Field['type'][] = ['amount', 'decimal', 'integer'];

export const isEndAligned = (field: Field): boolean => endAligned.includes(field.type);

/** True for a field that fits in one cell. */
const isCell = (name: string, field: Field, content: Content): boolean =>
  field.type !== 'group' && typeof content[name] === 'string';

/** At most `limit` columns, those in `main` before all others; what has no column is still shown when the row is opened. */
export function commonColumns(rows: readonly DetailRow[], limit: number, main: readonly string[] = []): FieldColumn[] {
  const found = new Map<string, { field: Field; rows: number; place: number }>();
  for (const { content, fields } of rows) countFields(content, fields, found);
  const rank = ({ type }: Field): number =>
    (usefulness.indexOf(type) + usefulness.length + 1) % (usefulness.length + 1);
  const common = [...found]
    .filter(([, column]) => column.rows >= rows.length * leastShare)
    .sort(
      ([a, { field, place }], [b, other]) =>
        Number(main.includes(b)) - Number(main.includes(a)) || rank(field) - rank(other.field) || place - other.place,
    )
    .slice(0, limit);
  return common.sort(([, a], [, b]) => a.place - b.place).map(([name, { field }]) => ({ name, field }));
}

function countFields(
  content: Content,
  fields: Fields,
  found: Map<string, { field: Field; rows: number; place: number }>,
): void {
  for (const [place, [name, field]] of Object.entries(fields).entries()) {
    if (!isCell(name, field, content)) continue;
    const seen = found.get(name);
    found.set(name, { field, place: Math.min(place, seen?.place ?? place), rows: (seen?.rows ?? 0) + 1 });
  }
}

/** Names in the profile's order, then what the profile does not know in the file's order. */
export function namesInOrder(content: Content, fields: Fields): string[] {
  const known = Object.keys(fields).filter((name) => Object.hasOwn(content, name));
  return [...known, ...Object.keys(content).filter((name) => !Object.hasOwn(fields, name))];
}
