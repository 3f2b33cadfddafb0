/** The fields of the way to FK, for the settings and for the first start. */
import type { Control } from 'react-hook-form';
import { type TextKey, useText } from '../../../text/text.ts';
import { FormRadio, FormText } from '../../../ui/form-fields.tsx';
import type { WayForm } from './way-form.ts';

type WayFieldsProps = {
  readonly control: Control<WayForm>;
  readonly kind: WayForm['kind'];
  /** A password or passphrase is stored already. */
  readonly hasSecret: boolean;
  readonly hasKey: boolean;
};

type FieldName = Exclude<keyof WayForm, 'kind' | 'hostKeys' | 'secret'>;

const required: readonly FieldName[] = ['directory', 'host', 'port', 'user'];
const fieldsOf: Readonly<Record<WayForm['kind'], readonly FieldName[]>> = {
  none: [],
  folder: ['directory', 'orders', 'responses'],
  sftp: ['host', 'port', 'user', 'key', 'directory', 'orders', 'responses'],
};

export function WayFields({ control, kind, hasSecret, hasKey }: WayFieldsProps) {
  const t = useText();
  const hintOf = (name: FieldName): TextKey =>
    name === 'directory' ? `way.directory-${kind === 'sftp' ? 'sftp' : 'folder'}` : `way.${name}-hint`;
  return (
    <>
      <FormRadio
        control={control}
        name="kind"
        label={t('way.kind')}
        hint={t(`way.${kind}-words`)}
        options={(['sftp', 'folder', 'none'] as const).map((value) => ({ value, text: t(`way.${value}`) }))}
      />
      <div className="fields">
        {fieldsOf[kind].map((name) => (
          <FormText
            key={name}
            control={control}
            name={name}
            label={t(`way.${name}`)}
            hint={t(hintOf(name))}
            wrong={t('way.wrong')}
            required={required.includes(name)}
          />
        ))}
        {kind === 'sftp' && (
          <FormText
            control={control}
            name="secret"
            type="password"
            label={t(hasKey ? 'way.passphrase' : 'way.password')}
            hint={t(hasSecret ? 'way.secret-stored' : 'way.secret-hint')}
            wrong={t('way.wrong')}
          />
        )}
      </div>
    </>
  );
}
