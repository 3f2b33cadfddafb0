/** One line of text that means a value: read when the field is left or Enter is pressed. */
import { type KeyboardEvent, useEffect, useState } from 'react';
import { TextInput } from './text-input.tsx';

type ReadInputProps<T> = {
  readonly label: string;
  readonly placeholder: string;
  readonly value: T | null;
  /** Null for an empty text, undefined for one that means nothing. */
  readonly read: (text: string) => T | null | undefined;
  readonly write: (value: T) => string;
  /** Said of a text that means nothing. */
  readonly wrong: string;
  readonly onChange: (value: T | null) => void;
};

export function ReadInput<T extends string | number>(props: ReadInputProps<T>) {
  const { label, placeholder, value, write, wrong, onChange } = props;
  const shown = value === null ? '' : write(value);
  const [text, setText] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setText(shown);
    setWrong(false);
  }, [shown]);
  const read = (): void => {
    const meant = props.read(text);
    setWrong(meant === undefined);
    if (meant === undefined) return;
    setText(meant === null ? '' : write(meant));
    if (meant !== value) onChange(meant);
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
      error={isWrong ? wrong : undefined}
    />
  );
}
