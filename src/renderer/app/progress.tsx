/** Progress that the service tells, kept for all screens: a job goes on when its screen is left. */
import { useIsMutating } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { Progress } from '../../shared/told.ts';
import { useBridge } from '../queries.ts';
import { formatBytes, formatCount } from '../text/format.ts';
import { useText } from '../text/text.ts';
import './progress.css';

const ProgressContext = createContext<Progress | null>(null);

const jobs: readonly string[] = [
  ...['night.run', 'inbox.fetch', 'inbox.ingest', 'order.compose', 'order.send'],
  ...['quarantine.release', 'quarantine.reread'],
];

/** How many of our own long commands run now. */
const useRunningJobs = (): number =>
  useIsMutating({ predicate: ({ options }) => jobs.includes(String(options.mutationKey?.[0])) });

export function ProgressProvider({ children }: { readonly children: ReactNode }) {
  const bridge = useBridge();
  const running = useRunningJobs() > 0;
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => bridge.on('progress', setProgress), [bridge]);
  useEffect(() => {
    if (!running) setProgress(null);
  }, [running]);
  return <ProgressContext value={running ? progress : null}>{children}</ProgressContext>;
}

/** The running job; nothing when none runs. */
export function JobProgress() {
  const t = useText();
  const progress = useContext(ProgressContext);
  const running = useRunningJobs() > 0;
  if (!running) return null;
  const known = progress !== null && progress.total > 0;
  return (
    <ProgressBar
      className="progress"
      isIndeterminate={!known}
      value={progress?.done ?? 0}
      maxValue={known ? progress.total : 100}
      valueLabel={progress ? amountOf(progress) : ''}
    >
      {({ percentage, valueText }) => (
        <>
          <Label className="progress-label">{progress ? t(`progress.${progress.task}`) : t('progress.begun')}</Label>
          <svg className="progress-track" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect width={percentage ?? 100} height="1" className={percentage === undefined ? 'unknown' : undefined} />
          </svg>
          <span className="soft">{progress ? `${progress.file} · ${valueText}` : ' '}</span>
        </>
      )}
    </ProgressBar>
  );
}

function amountOf({ done, total, unit }: Progress): string {
  const format = unit === 'bytes' ? formatBytes : formatCount;
  return total > 0 ? `${format(done)} / ${format(total)}` : format(done);
}
