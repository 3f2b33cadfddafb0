/** Marks a flag as dealt with, with a note that says how. */
import { useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import type { FlagView } from '../../shared/views.ts';
import { useCommand } from '../queries.ts';
import { useText } from '../text/text.ts';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';
import { Confirm } from './confirm.tsx';
import { FaultNotice } from './fault.tsx';
import './field.css';

export function ResolveFlag({ flag }: { readonly flag: FlagView }) {
  const t = useText();
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const resolve = useCommand('flag.resolve');
  const done = (): void => {
    resolve.mutate({ id: flag.id, note: note.trim() }, { onSuccess: () => announce(t('flag.resolved')) });
  };
  return (
    <>
      <Button weight="quiet" onPress={() => setOpen(true)}>
        {t('flag.resolve')}
      </Button>
      <FaultNotice error={resolve.error} />
      <Confirm
        isOpen={isOpen}
        title={t('flag.resolve-title')}
        confirm={t('flag.resolve')}
        isReady={note.trim() !== ''}
        onClose={() => setOpen(false)}
        onConfirm={done}
      >
        <p>{flag.message}</p>
        <TextField className="field" value={note} onChange={setNote} isRequired>
          <Label className="field-label">{t('flag.note')}</Label>
          <TextArea className="input" maxLength={2000} />
        </TextField>
      </Confirm>
    </>
  );
}
