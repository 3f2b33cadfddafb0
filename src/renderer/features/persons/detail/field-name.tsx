/** A field's label, or its raw name with a mark when the schema does not know it. */
import type { Field } from '../../../../shared/schema-profile.ts';
import { useSettings } from '../../../settings.ts';
import { useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';

export function FieldName({ name, field }: { readonly name: string; readonly field: Field | undefined }) {
  const t = useText();
  const { language } = useSettings();
  if (field !== undefined) return field.label[language];
  return (
    <>
      <code>{name}</code> <Badge tone="warn">{t('field.unknown')}</Badge>
    </>
  );
}
