/** "I have seen all this": a deliberate act, which can be taken back at once. */
import { useState } from 'react';
import type { AttentionView, SeenMarks } from '../../../shared/attention-views.ts';
import { useCommand } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault.tsx';

/** What was shown is marked, not what has come since: that stays new. */
export function SeenButton({ attention: { visit, seen, after } }: { readonly attention: AttentionView }) {
  const t = useText();
  const announce = useAnnounce();
  const mark = useCommand('attention.seen');
  const [before, setBefore] = useState<SeenMarks | null>(null);
  const isAllSeen = visit !== null && visit.effect >= seen.effect && visit.flag >= seen.flag;
  const note = (): void => {
    setBefore(visit ?? { effect: after, flag: 0 });
    mark.mutate(seen, { onSuccess: () => announce(t('news.seen-done')) });
  };
  const undo = (): void => {
    if (before !== null) {
      const { effect, flag } = before;
      mark.mutate({ effect, flag }, { onSuccess: () => announce(t('news.undone')) });
    }
    setBefore(null);
  };
  return (
    <>
      <FaultNotice error={mark.error} />
      {before !== null && isAllSeen ? (
        <Button onPress={undo}>{t('news.undo')}</Button>
      ) : (
        <Button isDisabled={isAllSeen || mark.isPending} onPress={note}>
          {t('news.seen')}
        </Button>
      )}
    </>
  );
}
