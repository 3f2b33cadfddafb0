/** What can be done about a delivery that is not in: look into it, let it in, read it again, or apply it. */
import { useState } from 'react';
import { isStopped } from '../../../../shared/delivery-state.ts';
import type { DeliveryView } from '../../../../shared/views.ts';
import { useCommand } from '../../../queries.ts';
import { type TextKey, useText } from '../../../text/text.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault.tsx';
import { Inspection } from './inspection.tsx';
import { ReleaseDialog } from './release-dialog.tsx';

export function DeliveryActions({ delivery }: { readonly delivery: DeliveryView }) {
  if (isStopped(delivery)) return <StoppedActions key={delivery.id} delivery={delivery} />;
  return delivery.state === 'archived' ? <ApplyNow /> : null;
}

/** A delivery that waits: it was stopped half-way, or nobody has applied it yet. */
function ApplyNow() {
  const t = useText();
  const announce = useAnnounce();
  const ingest = useCommand('inbox.ingest');
  return (
    <div className="row">
      <Button
        isDisabled={ingest.isPending}
        onPress={() => ingest.mutate({}, { onSuccess: () => announce(t('delivery.ingest-done')) })}
      >
        {t('delivery.ingest')}
      </Button>
      <FaultNotice error={ingest.error} />
    </div>
  );
}

function StoppedActions({ delivery }: { readonly delivery: DeliveryView }) {
  const t = useText();
  const [isInspected, setInspected] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { release, reread, outcome, isBusy } = useLetIn(delivery);
  return (
    <>
      <div className="row">
        <Button aria-expanded={isInspected} onPress={() => setInspected(!isInspected)}>
          {t(isInspected ? 'quarantine.close' : 'quarantine.inspect')}
        </Button>
        <Button isDisabled={isBusy} onPress={() => reread()}>
          {t('quarantine.reread')}
        </Button>
        <Button isDisabled={isBusy} onPress={() => setAsking(true)}>
          {t('quarantine.release')} …
        </Button>
        {outcome !== null && <span className="soft">{t(outcome)}</span>}
      </div>
      <FaultNotice error={release.error} />
      {isInspected && <Inspection delivery={delivery.id} />}
      <ReleaseDialog
        delivery={delivery}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onRelease={(reason) => release.mutate(reason)}
      />
    </>
  );
}

/** Both end with a delivery that is in, or is not; a screen reader hears which. */
function useLetIn({ id }: DeliveryView) {
  const t = useText();
  const announce = useAnnounce();
  const release = useCommand('quarantine.release');
  const reread = useCommand('quarantine.reread');
  const [outcome, setOutcome] = useState<TextKey | null>(null);
  const tell = (after: DeliveryView | undefined): void => {
    const words = after === undefined || isStopped(after) ? 'quarantine.still' : 'quarantine.in';
    setOutcome(words);
    announce(t(words));
  };
  return {
    release: {
      error: release.error ?? reread.error,
      mutate: (reason: string) => release.mutate({ id, reason }, { onSuccess: tell }),
    },
    reread: () => reread.mutate({ ids: [id] }, { onSuccess: ([after]) => tell(after) }),
    outcome,
    isBusy: release.isPending || reread.isPending,
  };
}
