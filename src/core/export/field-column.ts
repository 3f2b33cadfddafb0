/** Fields of the schema profile as columns: every field that fits a cell, with its words and FK's own name. */
import { type Content, textsAt } from '../../shared/content.ts';
import type { ExportWords } from '../../shared/export-words.ts';
import type { Field, Fields, SchemaProfile } from '../../shared/schema-profile.ts';
import { columnType, valueCell } from './field-cell.ts';
import type { Cell, ExportColumn } from './table.ts';

/** In which words cells are told. */
export type Telling = {
  readonly profile: SchemaProfile;
  readonly language: 'sv' | 'en';
  readonly words: ExportWords;
};

/** `name` is the field's in its group. */
export type FieldColumn = {
  readonly column: ExportColumn;
  readonly name: string;
  readonly isAmount: boolean;
};

/** One column for each name, whatever number of rules has it, in the order in which they are first named. */
export function fieldColumns(
  { language }: Telling,
  fields: readonly Fields[],
  place: { readonly id: string; readonly title: string },
): FieldColumn[] {
  const found = new Map<string, Field>();
  for (const [name, field] of fields.flatMap((one) => Object.entries(one))) {
    if (!found.has(name) && fitsCell(field)) found.set(name, field);
  }
  return [...found].map(([name, field]) => ({
    column: {
      id: `${place.id}${name}`,
      title: `${place.title}${field.label[language]} (${name})`,
      type: columnType(name, field),
    },
    name,
    isAmount: field.type === 'amount',
  }));
}

/** Groups do not, but for those that only ever hold one child. */
const fitsCell = (field: Field): boolean => field.type !== 'group' || field.flatten !== undefined;

/** The field's texts, typed by what this record's own rule says of it. */
export function fieldCell(
  { profile, language, words }: Telling,
  column: FieldColumn,
  content: Content,
  fields: Fields,
): Cell {
  const { name } = column;
  const field = fields[name];
  const inner = field?.flatten === undefined ? field : field.fields?.[field.flatten];
  const cells = textsAt(content, [name]).map((text) => valueCell({ profile, language, ...words }, inner, text));
  return cells.length > 1 ? cells.join(', ') : (cells[0] ?? null);
}
