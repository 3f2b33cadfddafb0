/** Marks a flag as dealt with, with a note that says how. */
import { useState } from 'react';
import type { FlagView } from '../../shared/views.ts';
import { useCommand } from '../queries.ts';
import { useText } from '../text/text.ts';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';
import { FaultNotice } from './fault.tsx';
import { NoteDialog } from './note-dialog.tsx';

export function ResolveFlag({ flag }: { readonly flag: FlagView }) {
  const t = useText();
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const resolve = useCommand('flag.resolve');
  return (
    <>
      <Button weight="quiet" onPress={() => setOpen(true)}>
        {t('flag.resolve')}
      </Button>
      <FaultNotice error={resolve.error} />
      <NoteDialog
        isOpen={isOpen}
        title={t('flag.resolve-title')}
        confirm={t('flag.resolve')}
        noteLabel={t('flag.note')}
        onClose={() => setOpen(false)}
        onConfirm={(note) => resolve.mutate({ id: flag.id, note }, { onSuccess: () => announce(t('flag.resolved')) })}
      >
        <p>{flag.message}</p>
      </NoteDialog>
    </>
  );
}
