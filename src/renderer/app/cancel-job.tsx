/** Stops what is fetched or applied: what is under way is rolled back and waits. */
import { useCommand } from '../queries.ts';
import { useText } from '../text/text.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { FaultNotice } from '../ui/fault.tsx';

export function CancelJob() {
  const t = useText();
  const announce = useAnnounce();
  const cancel = useCommand('inbox.cancel');
  const isAsked = cancel.isPending || cancel.data?.asked === true;
  return (
    <>
      <Button
        isDisabled={isAsked}
        onPress={() => cancel.mutate({}, { onSuccess: ({ asked }) => asked && announce(t('progress.cancelling')) })}
      >
        {t(isAsked ? 'progress.cancelling' : 'progress.cancel')}
      </Button>
      <FaultNotice error={cancel.error} />
    </>
  );
}
