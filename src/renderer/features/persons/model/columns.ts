/** Chooses which fields stand as columns: those that most rows have, in the profile's order. */
import type { Content } from '../../../../shared/content.ts';
import type { Field, Fields } from '../../../../shared/schema-profile.ts';
import type { DetailRow } from './person-rows.ts';

export type FieldColumn = { readonly name: string; readonly field: Field };

const endAligned: readonly Field['type'][] = ['amount', 'decimal', 'integer'];

export const isEndAligned = (field: Field): boolean => endAligned.includes(field.type);

/** True for a field that fits in one cell. */
const isCell = (name: string, field: Field, content: Content): boolean =>
  field.type !== 'group' && typeof content[name] === 'string';

/** At most `limit` columns; what has no column is still shown when the row is opened. */
export function commonColumns(rows: readonly DetailRow[], limit: number): FieldColumn[] {
  const found = new Map<string, { field: Field; rows: number; place: number }>();
  for (const { content, fields } of rows) countFields(content, fields, found);
  const common = [...found].sort(([, a], [, b]) => b.rows - a.rows || a.place - b.place).slice(0, limit);
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
