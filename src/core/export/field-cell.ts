/** One field's value as a cell: amounts, shares and numbers as such, codes with their words. */
import { parseOre } from '../../shared/amount.ts';
import type { Field, SchemaProfile } from '../../shared/schema-profile.ts';
import type { Cell, ColumnType } from './table.ts';

/** The share of a day or of full time (format.md §2). No type of the profile's says so. */
const extentField = 'omfattning';

export type CellWords = {
  readonly profile: SchemaProfile;
  readonly language: 'sv' | 'en';
  readonly yes: string;
  readonly no: string;
};

/** Several texts in one cell are a text. */
export function columnType(name: string, field: Field): ColumnType {
  if (field.list) return 'text';
  switch (field.type) {
    case 'date':
    case 'amount':
    case 'personnummer':
      return field.type;
    case 'decimal':
      return name === extentField ? 'percent' : 'number';
    case 'integer':
      return 'number';
    default:
      return 'text';
  }
}

/** What the schema does not know, and what is not of its field's type, is told as it stood in the file. */
export function valueCell({ profile, language, yes, no }: CellWords, field: Field | undefined, text: string): Cell {
  switch (field?.type) {
    case 'amount':
      return parseOre(text) ?? text;
    case 'decimal':
    case 'integer':
      return numberOf(text);
    case 'boolean':
      if (text === 'true' || text === '1') return yes;
      return text === 'false' || text === '0' ? no : text;
    case 'code':
      return codeCell(profile, language, field, text);
    case 'timestamp':
      return text.replace('T', ' ');
    default:
      return text;
  }
}

/** A number whose digits a spreadsheet keeps; anything else stays text. */
const numberOf = (text: string): Cell => (/^-?\d+(\.\d+)?$/.test(text) && text.length < 16 ? Number(text) : text);

/** The word, FK's code behind it; code lists are open. */
function codeCell(profile: SchemaProfile, language: 'sv' | 'en', { codes }: Field, code: string): string {
  const list = codes === undefined ? undefined : profile.codes[codes];
  const word = list !== undefined && Object.hasOwn(list, code) ? list[code]?.[language] : undefined;
  return word === undefined ? code : `${word} (${code})`;
}
