/** An insurer's own list beside the register: chosen, read, compared, and what differs. */
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProgressTrack } from '../../ui/progress-track.tsx';
import { listTypes } from '../orders/list-types.ts';
import { Found } from './reconcile-found.tsx';
import { type Reconciling, useReconciliation } from './use-reconciliation.ts';
import '../../app/progress.css';

export function ReconcilePanel() {
  const t = useText();
  const { at, read, stop } = useReconciliation();
  const isBusy = at.step === 'reading' || at.step === 'comparing';
  return (
    <Panel title={t('reconcile.title')}>
      <p className="soft">{t('reconcile.words')}</p>
      <div className="row">
        <FileTrigger acceptedFileTypes={listTypes} onSelect={(files) => read(files?.item(0))}>
          <Button weight={at.step === 'choose' ? 'primary' : 'secondary'} isDisabled={isBusy}>
            {t('reconcile.choose')}
          </Button>
        </FileTrigger>
        {isBusy && <Button onPress={stop}>{t('reconcile.stop')}</Button>}
      </div>
      <Reading at={at} />
      <FaultNotice error={at.step === 'failed' ? at.error : null} />
      {at.step === 'done' && <Found key={at.found.id} found={at.found} />}
    </Panel>
  );
}

function Reading({ at }: { readonly at: Reconciling }) {
  const t = useText();
  if (at.step !== 'reading' && at.step !== 'comparing') return null;
  const [done, total] = at.step === 'reading' ? [at.done, at.total] : [0, 0];
  return (
    <ProgressBar className="progress" isIndeterminate={total === 0} value={done} maxValue={Math.max(1, total)}>
      {({ percentage }) => (
        <ProgressTrack
          label={t(at.step === 'reading' ? 'reconcile.reading' : 'reconcile.comparing')}
          percentage={percentage}
        />
      )}
    </ProgressBar>
  );
}
