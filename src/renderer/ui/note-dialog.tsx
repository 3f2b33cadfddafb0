/** A question that is answered with words of one's own: a reason or a note. */
import { type ReactNode, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { Confirm } from './confirm.tsx';
import './field.css';

type NoteDialogProps = {
  readonly isOpen: boolean;
  readonly title: string;
  /** The word on the button that does it. */
  readonly confirm: string;
  readonly noteLabel: string;
  /** What will happen. */
  readonly children: ReactNode;
  readonly isReady?: boolean;
  readonly onClose: () => void;
  /** Never an empty note. */
  readonly onConfirm: (note: string) => void;
};

export function NoteDialog({ noteLabel, children, isReady = true, onConfirm, ...rest }: NoteDialogProps) {
  const [note, setNote] = useState('');
  const written = note.trim();
  return (
    <Confirm
      {...rest}
      isReady={isReady && written !== ''}
      onConfirm={() => {
        setNote('');
        onConfirm(written);
      }}
    >
      {children}
      {isReady && (
        <TextField className="field" value={note} onChange={setNote} isRequired>
          <Label className="field-label">{noteLabel}</Label>
          <TextArea className="input" maxLength={2000} />
        </TextField>
      )}
    </Confirm>
  );
}
