/** One value as its field's type wants it: dates, amounts, codes with their words, masked numbers. */
import { parseOre } from '../../../../shared/amount.ts';
import type { Field, SchemaProfile } from '../../../../shared/schema-profile.ts';
import { useSettings } from '../../../settings.ts';
import { formatDecimal, formatNumber, formatOre, formatShare, maskNumber } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { codeWord, extentField } from '../model/known-fields.ts';
import { useReveal } from '../reveal.tsx';

type FieldValueProps = {
  readonly name: string;
  readonly text: string;
  /** Undefined: the schema does not know it, and it is shown as it stood in the file. */
  readonly field: Field | undefined;
  readonly profile: SchemaProfile;
};

export function FieldValue({ name, text, field, profile }: FieldValueProps) {
  const t = useText();
  const { revealed, protectedIdentity } = useReveal();
  if (protectedIdentity && !revealed && (field === undefined || field.type === 'text')) return t('person.hidden');
  switch (field?.type) {
    case 'amount': {
      const ore = parseOre(text);
      return ore === undefined ? text : formatOre(ore);
    }
    case 'decimal':
      return name === extentField ? shareOf(text) : formatDecimal(text);
    case 'boolean':
      return <YesNo text={text} />;
    case 'code':
      return <Code text={text} field={field} profile={profile} />;
    case 'personnummer':
      return revealed ? formatNumber(text) : maskNumber(text);
    case 'timestamp':
      return text.replace('T', ' ');
    default:
      return text;
  }
}

/** `0.50` → `50 %`. */
const shareOf = (text: string): string => (Number(text) >= 0 ? formatShare(Number(text)) : text);

function YesNo({ text }: { readonly text: string }) {
  const t = useText();
  if (text === 'true' || text === '1') return t('value.yes');
  return text === 'false' || text === '0' ? t('value.no') : text;
}

/** The word first, FK's code beside it; a code that the list does not have stands alone. */
function Code({ text, field, profile }: Omit<FieldValueProps, 'name'>) {
  const { language } = useSettings();
  const word = codeWord(profile, field, text, language);
  if (word === undefined) return <code>{text}</code>;
  return (
    <>
      {word} <code className="soft">{text}</code>
    </>
  );
}
