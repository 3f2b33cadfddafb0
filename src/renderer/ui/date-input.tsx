/** A date as people type it: ÅÅÅÅ-MM-DD or ÅÅÅÅMMDD. */
import { type LocalDate, parseLocalDate } from '../../shared/local-date.ts';
import { useText } from '../text/text.ts';
import { ReadInput } from './read-input.tsx';

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

export function DateInput(props: DateInputProps) {
  const t = useText();
  return <ReadInput {...props} read={readDate} write={String} wrong={t('date.wrong')} />;
}
