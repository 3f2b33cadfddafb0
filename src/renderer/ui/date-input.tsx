/** A date as people type it: ÅÅÅÅ-MM-DD or ÅÅÅÅMMDD, read when the field is left or Enter is pressed. */
import { type KeyboardEvent, useEffect, useState } from 'react';
import { type LocalDate, parseLocalDate } from '../../shared/local-date.ts';
import { useText } from '../text/text.ts';
import { TextInput } from './text-input.tsx';

type DateInputProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly value: LocalDate | null;
  readonly onChange: (value: LocalDate | null) => void;
};

/** The date in a text, null for an empty one, undefined for one that is no date. */
export function readDate(text: string): LocalDate | null | undefined {
  const digits = text.replace(/[\s-]/g, '');
  if (digits === '') return null;
  return /^\d{8}$/.test(digits)
    ? parseLocalDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`)
    : undefined;
}

export function DateInput({ label, placeholder, value, onChange }: DateInputProps) {
  const t = useText();
  const [text, setText] = useState<string>(value ?? '');
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setText(value ?? '');
    setWrong(false);
  }, [value]);
  const read = (): void => {
    const date = readDate(text);
    setWrong(date === undefined);
    if (date === undefined) return;
    setText(date ?? '');
    if (date !== value) onChange(date);
  };
  const readOnEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') read();
  };
  return (
    <TextInput
      label={label}
      value={text}
      onChange={setText}
      onBlur={read}
      onKeyDown={readOnEnter}
      placeholder={placeholder}
      error={isWrong ? t('date.wrong') : undefined}
    />
  );
}
