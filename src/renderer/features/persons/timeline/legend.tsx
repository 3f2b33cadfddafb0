/** What the timeline's shapes mean, and the keys and gestures that move it. */
import type { ReactNode } from 'react';
import { useText } from '../../../text/text.ts';
import type { Lane, MarkKind } from '../model/marks.ts';
import './legend.css';

const samples: Readonly<Record<MarkKind, ReactNode>> = {
  period: (
    <>
      <rect className="mark-frame" x="1" y="2" width="24" height="14" rx="3" />
      <rect className="mark-fill" x="1" y="9" width="24" height="7" rx="3" />
    </>
  ),
  payment: (
    <>
      <rect className="mark-about" x="1" y="7" width="14" height="4" rx="2" />
      <circle className="mark-point" cx="19" cy="9" r="6" />
    </>
  ),
  clawback: <path className="mark-point" d="M13 2l7 12h-14z" />,
  statement: <path className="mark-point" d="M13 3l6 6-6 6-6-6z" />,
};

export function Legend({ lanes }: { readonly lanes: readonly Lane[] }) {
  const t = useText();
  const kinds = (['period', 'payment', 'clawback', 'statement'] as const).filter((kind) =>
    lanes.some((lane) => lane.kind === kind),
  );
  const marks = lanes.flatMap((lane) => lane.marks);
  return (
    <div className="legend">
      <ul aria-label={t('legend.label')}>
        {kinds.map((kind) => (
          <Sample key={kind} words={t(`legend.${kind}`)} mark={`mark-${kind}`}>
            {samples[kind]}
          </Sample>
        ))}
        {marks.some(({ outside }) => outside.length > 0) && (
          <Sample words={t('legend.outside')} mark="mark-payment">
            <rect className="mark-outside" x="1" y="2" width="24" height="14" rx="2" />
          </Sample>
        )}
        <Sample words={t('legend.bundle')} mark="mark-payment">
          <rect className="mark-bundle" x="1" y="1" width="24" height="16" rx="8" />
          <text className="mark-count" x="13" y="13" textAnchor="middle">
            7
          </text>
        </Sample>
        {marks.some(({ withdrawn }) => withdrawn) && (
          <Sample words={t('legend.withdrawn')} mark="mark-period mark-withdrawn">
            <rect className="mark-frame" x="1" y="2" width="24" height="14" rx="3" />
          </Sample>
        )}
      </ul>
      <p className="legend-keys">{t('legend.keys')}</p>
    </div>
  );
}

type SampleProps = { readonly words: string; readonly mark: string; readonly children: ReactNode };

function Sample({ words, mark, children }: SampleProps) {
  return (
    <li>
      <svg viewBox="0 0 26 18" width="26" height="18" aria-hidden="true">
        <g className={mark}>{children}</g>
      </svg>
      {words}
    </li>
  );
}
