/** The button that runs a night now, and the sentence that tells how it went. */
import { useCommand } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Notice } from '../../ui/notice.tsx';

export function useNight() {
  return useCommand('night.run');
}

type FetchProps = { readonly run: ReturnType<typeof useNight> };

export function FetchNow({ run }: FetchProps) {
  const t = useText();
  const announce = useAnnounce();
  const start = (): void => {
    announce(t('fetch.begun'));
    run.mutate({}, { onSuccess: (report) => announce(t('fetch.done', { fetched: report.fetched })) });
  };
  return (
    <div className="row">
      {run.data && <span className="soft">{t('fetch.done', { fetched: run.data.fetched })}</span>}
      <Button weight="primary" onPress={start} isDisabled={run.isPending}>
        {t(run.isPending ? 'fetch.running' : 'fetch.now')}
      </Button>
    </div>
  );
}

/** That somebody stopped it is no fault. */
export function FetchOutcome({ run: { error } }: FetchProps) {
  const t = useText();
  if (error?.fault.code !== 'inbox.cancelled') return <FaultNotice error={error} />;
  return (
    <Notice tone="info" role="status" title={t('progress.cancelled')}>
      <p>{t('progress.cancelled-words')}</p>
    </Notice>
  );
}
