/** What stands inside a progress bar: what goes on, how much of it is done, and the bar itself. */
import { Label } from 'react-aria-components/Label';
import { formatShare } from '../text/format.ts';

/** `percentage`: undefined where nobody knows how much there is. */
export function ProgressTrack({
  label,
  percentage,
}: {
  readonly label: string;
  readonly percentage: number | undefined;
}) {
  return (
    <>
      <span className="progress-head">
        <Label className="progress-label">{label}</Label>
        {percentage !== undefined && <span>{formatShare(Math.floor(percentage) / 100)}</span>}
      </span>
      <svg className="progress-track" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width={percentage ?? 100} height="1" className={percentage === undefined ? 'unknown' : undefined} />
      </svg>
    </>
  );
}
