/** Doubts a delivery, with a reason, and ends the doubt, with a note. */
import { useState } from 'react';
import type { DeliveryView } from '../../../../shared/views.ts';
import { useCommand } from '../../../queries.ts';
import { useText } from '../../../text/text.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault.tsx';
import { NoteDialog } from '../../../ui/note-dialog.tsx';

export function DisputeActions({ delivery: { id, dispute } }: { readonly delivery: DeliveryView }) {
  const t = useText();
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const doubt = useCommand('delivery.dispute');
  const clear = useCommand('delivery.clear-dispute');
  const action = dispute === null ? 'dispute' : 'clear';
  const act = (words: string): void => {
    const onSuccess = (): void => announce(t(`${action}.done`));
    if (dispute === null) doubt.mutate({ id, reason: words }, { onSuccess });
    else clear.mutate({ id, note: words }, { onSuccess });
  };
  return (
    <>
      <Button isDisabled={doubt.isPending || clear.isPending} onPress={() => setOpen(true)}>
        {t(`${action}.do`)} …
      </Button>
      <FaultNotice error={doubt.error ?? clear.error} />
      <NoteDialog
        isOpen={isOpen}
        title={t(`${action}.title`, { id })}
        confirm={t(`${action}.do`)}
        noteLabel={t(`${action}.note`)}
        onClose={() => setOpen(false)}
        onConfirm={act}
      >
        <p>{t(`${action}.words`)}</p>
      </NoteDialog>
    </>
  );
}
