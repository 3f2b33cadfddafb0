/** Fields of a setting that bear its name: label and hint are the messages called after it. */
import type { Control } from 'react-hook-form';
import { type TextKey, useText } from '../../text/text.ts';
import { FormCheck, FormText } from '../../ui/form-fields.tsx';
import type { SettingsForm } from './profile-panel.tsx';

/** Settings of which the messages have a label and a hint. */
type SettingName = {
  [K in keyof SettingsForm]-?: `settings.${K}` | `settings.${K}-hint` extends TextKey ? K : never;
}[keyof SettingsForm];

type FieldProps = { readonly control: Control<SettingsForm>; readonly name: SettingName };

/** `wrong` is said when the value is not allowed. */
export function SettingText({ control, name, wrong }: FieldProps & { readonly wrong: TextKey }) {
  const t = useText();
  const words = { label: t(`settings.${name}`), hint: t(`settings.${name}-hint`), wrong: t(wrong) };
  return <FormText control={control} name={name} {...words} />;
}

export function SettingCheck({ control, name }: FieldProps) {
  const t = useText();
  return <FormCheck control={control} name={name} label={t(`settings.${name}`)} hint={t(`settings.${name}-hint`)} />;
}
