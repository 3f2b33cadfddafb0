/** One value as it leaves in an export: typed, and hidden wherever the screen hides it. */
import { valueCell } from '../../../../core/export/field-cell.ts';
import type { Cell } from '../../../../core/export/table.ts';
import type { Field, SchemaProfile } from '../../../../shared/schema-profile.ts';
import type { Language } from '../../../settings.ts';
import { maskNumber } from '../../../text/format.ts';
import type { Tell } from '../../../text/text.ts';
import type { Reveal } from '../reveal.tsx';

/** How a value is looked at: in which words, and how much of it may be seen. */
export type Eye = {
  readonly t: Tell;
  readonly language: Language;
  readonly reveal: Reveal;
  readonly profile: SchemaProfile;
};

/** Says what detail/field-value.tsx shows: the same is hidden, masked and put into words. */
export function fieldCell({ t, language, reveal, profile }: Eye, text: string, field: Field | undefined): Cell {
  const { revealed, protectedIdentity } = reveal;
  if (protectedIdentity && !revealed && (field === undefined || field.type === 'text')) return t('person.hidden');
  if (field?.type === 'personnummer' && !revealed) return maskNumber(text);
  return valueCell({ profile, language, yes: t('value.yes'), no: t('value.no') }, field, text);
}
