/** Fields of a form that react-hook-form keeps: text, a yes or no, and one of a few. */
import { Checkbox } from 'react-aria-components/Checkbox';
import { Label } from 'react-aria-components/Label';
import { RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { RadioChoice } from './choice.tsx';
import { Sign } from './sign.tsx';
import { TextInput } from './text-input.tsx';
import './field.css';

type FieldProps<T extends FieldValues> = {
  readonly control: Control<T, unknown, never> | Control<T>;
  readonly name: FieldPath<T>;
  readonly label: string;
  /** What the field means and what follows from it. */
  readonly hint: string;
};

type TextProps<T extends FieldValues> = FieldProps<T> & {
  /** Said when the field's value is not allowed. */
  readonly wrong: string;
  readonly required?: boolean;
  readonly type?: 'text' | 'password';
};

export function FormText<T extends FieldValues>({ control, name, wrong, ...rest }: TextProps<T>) {
  const { field, fieldState } = useController({ control: control as Control<T>, name });
  return (
    <TextInput
      {...rest}
      value={String(field.value ?? '')}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error === undefined ? undefined : wrong}
    />
  );
}

export function FormCheck<T extends FieldValues>({ control, name, label, hint }: FieldProps<T>) {
  const { field } = useController({ control: control as Control<T>, name });
  return (
    <div className="field">
      <Checkbox className="choice" isSelected={field.value} onChange={field.onChange} onBlur={field.onBlur}>
        {({ isSelected }) => (
          <>
            <span className="choice-mark">{isSelected && <Sign tone="ok" />}</span>
            {label}
          </>
        )}
      </Checkbox>
      <p className="field-hint">{hint}</p>
    </div>
  );
}

type RadioProps<T extends FieldValues> = FieldProps<T> & {
  readonly options: readonly { readonly value: string; readonly text: string }[];
};

export function FormRadio<T extends FieldValues>({ control, name, label, hint, options }: RadioProps<T>) {
  const { field } = useController({ control: control as Control<T>, name });
  return (
    <RadioGroup className="field" value={field.value} onChange={field.onChange} onBlur={field.onBlur}>
      <Label className="field-label">{label}</Label>
      <div className="choices">
        {options.map(({ value, text }) => (
          <RadioChoice key={value} value={value}>
            {text}
          </RadioChoice>
        ))}
      </div>
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    </RadioGroup>
  );
}
