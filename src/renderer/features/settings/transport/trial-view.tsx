/** What came of trying the way to FK, step by step, while it happens and afterwards. */
import { faultMessage } from '../../../../shared/fault-text.ts';
import { type TransportStep, type TransportStepName, transportSteps } from '../../../../shared/settings-views.ts';
import { useSettings } from '../../../settings.ts';
import { useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { FaultNotice } from '../../../ui/fault.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Tone } from '../../../ui/sign.tsx';
import { HostKeys } from './host-keys.tsx';
import type { Trial } from './use-trial.ts';

type TrialViewProps = {
  readonly trial: Trial;
  readonly isSftp: boolean;
  /** A person has compared the fingerprint and trusts it. */
  readonly onTrust: (fingerprint: string) => void;
};

type Shown = {
  readonly name: TransportStepName;
  readonly state: TransportStep['state'] | 'running';
  readonly words: string;
};

const tones: Readonly<Record<Shown['state'], Tone>> = {
  ok: 'ok',
  failed: 'bad',
  waiting: 'warn',
  skipped: 'mute',
  running: 'info',
};

export function TrialView({ trial, isSftp, onTrust }: TrialViewProps) {
  const t = useText();
  const shown = useShown(trial, isSftp);
  const { result, error, isRunning } = trial;
  return (
    <div className="stack" aria-busy={isRunning}>
      <FaultNotice error={error} />
      {shown.length > 0 && (
        <ol className="steps" aria-label={t('trial.steps')}>
          {shown.map(({ name, state, words }) => (
            <li key={name} className="step">
              <Badge tone={tones[state]}>{t(`trial.${state}`)}</Badge>
              <span>
                {t(`trial.step-${name}`)}
                {words !== '' && <span className="soft"> {words}</span>}
              </span>
            </li>
          ))}
        </ol>
      )}
      <div className="stack" role="status">
        {result?.ok && (
          <Notice tone="ok" title={t('trial.done')}>
            <p>{t('trial.waiting-files', { count: result.waiting ?? 0 })}</p>
            {result.writable === 'unknown' && <p>{t('trial.not-written')}</p>}
          </Notice>
        )}
      </div>
      {result !== undefined && !isRunning && <HostKeys result={result} onTrust={onTrust} />}
    </div>
  );
}

function useShown({ isRunning, step, result }: Trial, isSftp: boolean): readonly Shown[] {
  const { language } = useSettings();
  if (!isRunning) {
    return (result?.steps ?? []).map(({ name, state, fault }) => ({
      name,
      state,
      words: fault === null ? '' : `${faultMessage(fault, language)} (${fault.code})`,
    }));
  }
  const names = isSftp ? transportSteps : transportSteps.slice(3);
  const now = step === null ? 0 : names.indexOf(step);
  return names.slice(0, now + 1).map((name, place) => ({ name, state: place < now ? 'ok' : 'running', words: '' }));
}
