/** The timeline with its window controls, and the same marks as a table. */
import { useMemo, useState } from 'react';
import { useRemembered } from '../../../remembered.ts';
import { useText } from '../../../text/text.ts';
import { Panel } from '../../../ui/panel.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { PastMark } from '../header/past.tsx';
import type { Lane } from '../model/marks.ts';
import { Legend } from './legend.tsx';
import { MarkTable } from './mark-table.tsx';
import { Timeline, type TimelineProps } from './timeline.tsx';
import { firstWindow, wholeWindow } from './window.ts';
import { WindowControls } from './window-controls.tsx';

type TimelinePanelProps = Omit<TimelineProps, 'shown' | 'whole' | 'laneName' | 'onShow'>;

const views = ['line', 'table'] as const;

export function TimelinePanel(props: TimelinePanelProps) {
  const { lanes, today, nameOf } = props;
  const t = useText();
  const [view, setView] = useRemembered('lefi.timeline', views);
  const whole = useMemo(
    () =>
      wholeWindow(
        lanes.flatMap(({ marks }) => marks),
        today,
      ),
    [lanes, today],
  );
  const [shown, setShown] = useState(() => firstWindow(whole));
  const laneName = ({ kind, key, marks: [mark] }: Lane): string =>
    kind === 'payment' || kind === 'clawback' ? t(`lane.${kind}`) : mark === undefined ? key : nameOf(mark);
  const actions = (
    <div className="row timeline-controls">
      <PastMark />
      {view === 'line' && <WindowControls shown={shown} whole={whole} onShow={setShown} />}
      <Segmented
        label={t('timeline.view')}
        value={view}
        options={views.map((value) => ({ value, text: t(`timeline.as-${value}`) }))}
        onChange={setView}
      />
    </div>
  );
  return (
    <Panel title={t('timeline.title')} actions={actions}>
      {view === 'line' ? (
        <>
          <Timeline {...props} shown={shown} whole={whole} laneName={laneName} onShow={setShown} />
          <Legend lanes={lanes} />
        </>
      ) : (
        <MarkTable lanes={lanes} nameOf={nameOf} onEvidence={props.onEvidence} />
      )}
    </Panel>
  );
}
