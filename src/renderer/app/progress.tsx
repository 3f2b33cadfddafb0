/** Progress that the service tells, kept for all screens: a job goes on when its screen is left. */
import { useIsMutating } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { Progress } from '../../shared/told.ts';
import { useBridge } from '../queries.ts';
import { formatBytes, formatCount } from '../text/format.ts';
import { type Tell, useText } from '../text/text.ts';
import { ProgressTrack } from '../ui/progress-track.tsx';
import { CancelJob } from './cancel-job.tsx';
import { useElapsed } from './use-elapsed.ts';
import './progress.css';

const ProgressContext = createContext<Progress | null>(null);

const jobs: readonly string[] = [
  ...['night.run', 'inbox.fetch', 'inbox.ingest', 'order.compose', 'order.send'],
  ...['quarantine.release', 'quarantine.reread', 'mirror.verify'],
];

/** How many of our own long commands run now. */
const useRunningJobs = (): number =>
  useIsMutating({ predicate: ({ options }) => jobs.includes(String(options.mutationKey?.[0])) });

/** Fetching and applying end with `changed`, so that what another window began is shown, too. */
const isAnyones = ({ task }: Progress): boolean => task === 'fetch' || task === 'ingest';

export function ProgressProvider({ children }: { readonly children: ReactNode }) {
  const bridge = useBridge();
  const isOurs = useRunningJobs() > 0;
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => bridge.on('progress', setProgress), [bridge]);
  useEffect(
    () => bridge.on('changed', ({ topics }) => !isOurs && topics.includes('deliveries') && setProgress(null)),
    [bridge, isOurs],
  );
  useEffect(() => {
    if (!isOurs) setProgress(null);
  }, [isOurs]);
  const isShown = progress !== null && (isOurs || isAnyones(progress));
  return <ProgressContext value={isShown ? progress : null}>{children}</ProgressContext>;
}

/** The running job; nothing when none runs. */
export function JobProgress() {
  const t = useText();
  const progress = useContext(ProgressContext);
  const isRunning = useRunningJobs() > 0 || progress !== null;
  const elapsed = useElapsed(isRunning);
  if (!isRunning) return null;
  const known = progress !== null && progress.total > 0;
  return (
    <section className="panel progress-panel" aria-label={t('progress.title')}>
      <ProgressBar
        className="progress"
        isIndeterminate={!known}
        value={progress?.done ?? 0}
        maxValue={known ? progress.total : 100}
        valueLabel={progress ? amountOf(progress, t) : ''}
      >
        {({ percentage, valueText }) => (
          <>
            <ProgressTrack
              label={progress ? t(`progress.${progress.task}`) : t('progress.begun')}
              percentage={percentage}
            />
            <span className="soft">{progress?.file ?? ' '}</span>
            <span className="soft">{valueText}</span>
          </>
        )}
      </ProgressBar>
      <div className="row">
        <span className="soft">{t('progress.elapsed', { time: elapsed })}</span>
        {(progress === null || isAnyones(progress)) && <CancelJob />}
      </div>
    </section>
  );
}

function amountOf({ done, total, unit, persons = 0 }: Progress, t: Tell): string {
  const format = unit === 'bytes' ? formatBytes : formatCount;
  const amount = total > 0 ? `${format(done)} / ${format(total)}` : format(done);
  return persons === 0 ? amount : `${t('progress.persons', { persons })} · ${amount}`;
}
