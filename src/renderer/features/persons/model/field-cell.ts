/** One value as it leaves in an export: typed, and hidden wherever the screen hides it. */
import type { Cell, ColumnType } from '../../../../core/export/table.ts';
import { parseOre } from '../../../../shared/amount.ts';
import type { Field, SchemaProfile } from '../../../../shared/schema-profile.ts';
import type { Language } from '../../../settings.ts';
import { maskNumber } from '../../../text/format.ts';
import type { Tell } from '../../../text/text.ts';
import type { Reveal } from '../reveal.tsx';
import { codeWord, extentField } from './known-fields.ts';

/** How a value is looked at: in which words, and how much of it may be seen. */
export type Eye = {
  readonly t: Tell;
  readonly language: Language;
  readonly reveal: Reveal;
  readonly profile: SchemaProfile;
};

export function cellType(name: string, field: Field): ColumnType {
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

/** Says what detail/field-value.tsx shows: the same is hidden, masked and put into words. */
export function fieldCell({ t, language, reveal, profile }: Eye, text: string, field: Field | undefined): Cell {
  const { revealed, protectedIdentity } = reveal;
  if (protectedIdentity && !revealed && (field === undefined || field.type === 'text')) return t('person.hidden');
  switch (field?.type) {
    case 'amount':
      return parseOre(text) ?? text;
    case 'decimal':
    case 'integer':
      return numberOf(text);
    case 'boolean':
      return yesNo(t, text);
    case 'code':
      return [codeWord(profile, field, text, language) ?? [], text].flat().join(' ');
    case 'personnummer':
      return revealed ? text : maskNumber(text);
    case 'timestamp':
      return text.replace('T', ' ');
    default:
      return text;
  }
}

const numberOf = (text: string): Cell => (/^-?\d+(\.\d+)?$/.test(text) && text.length < 16 ? Number(text) : text);

function yesNo(t: Tell, text: string): string {
  if (text === 'true' || text === '1') return t('value.yes');
  return text === 'false' || text === '0' ? t('value.no') : text;
}
