/** The timeline with its window controls, and the same marks as a table. */
import { useMemo, useState } from 'react';
import type { LocalDate } from '../../../../shared/local-date.ts';
import { useText } from '../../../text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { PastMark } from '../header/past.tsx';
import type { Lane, Mark } from '../model/marks.ts';
import { MarkTable } from './mark-table.tsx';
import { canGoBack, firstSpan, type Span, wholeWindow, windowOf } from './scale.ts';
import { Timeline } from './timeline.tsx';

type TimelinePanelProps = {
  readonly lanes: readonly Lane[];
  readonly today: LocalDate;
  readonly nameOf: (benefit: string) => string;
  readonly onOpen: (mark: Mark) => void;
  readonly onEvidence: (mark: Mark) => void;
};

const spans: readonly Span[] = ['half-year', 'two-years', 'all'];

type View = 'line' | 'table';
/** What is shown: the span, and how many steps back from the newest. */
type Reach = { readonly span: Span; readonly back: number };

export function TimelinePanel({ lanes, today, nameOf, onOpen, onEvidence }: TimelinePanelProps) {
  const t = useText();
  const [view, setView] = useState<View>('line');
  const whole = useMemo(
    () =>
      wholeWindow(
        lanes.flatMap(({ marks }) => marks),
        today,
      ),
    [lanes, today],
  );
  const [reach, setReach] = useState<Reach>({ span: firstSpan(whole), back: 0 });
  const shown = useMemo(() => windowOf(reach.span, reach.back, whole), [reach, whole]);
  const laneName = (lane: Lane): string =>
    lane.kind === 'payment' || lane.kind === 'clawback'
      ? t(`lane.${lane.kind}`)
      : nameOf(lane.marks[0]?.benefit ?? lane.key);
  const views: readonly { readonly value: View; readonly text: string }[] = [
    { value: 'line', text: t('timeline.as-line') },
    { value: 'table', text: t('timeline.as-table') },
  ];
  const actions = (
    <div className="row">
      <PastMark />
      {view === 'line' && <ReachChoice reach={reach} canGoBack={canGoBack(shown, whole)} onChange={setReach} />}
      <Segmented label={t('timeline.view')} value={view} options={views} onChange={setView} />
    </div>
  );
  return (
    <Panel title={t('timeline.title')} actions={actions}>
      {view === 'line' ? (
        <Timeline
          lanes={lanes}
          shown={shown}
          today={today}
          nameOf={nameOf}
          laneName={laneName}
          onOpen={onOpen}
          onEvidence={onEvidence}
        />
      ) : (
        <MarkTable lanes={lanes} nameOf={nameOf} onEvidence={onEvidence} />
      )}
    </Panel>
  );
}

type ReachChoiceProps = {
  readonly reach: Reach;
  readonly canGoBack: boolean;
  readonly onChange: (reach: Reach) => void;
};

function ReachChoice({ reach, canGoBack: isMore, onChange }: ReachChoiceProps) {
  const t = useText();
  const { span, back } = reach;
  return (
    <>
      <Button weight="quiet" onPress={() => onChange({ span, back: back + 1 })} isDisabled={!isMore}>
        ← {t('timeline.earlier')}
      </Button>
      <Button weight="quiet" onPress={() => onChange({ span, back: back - 1 })} isDisabled={back === 0}>
        {t('timeline.later')} →
      </Button>
      <Segmented
        label={t('timeline.span')}
        value={span}
        options={spans.map((value) => ({ value, text: t(`timeline.${value}`) }))}
        onChange={(value) => onChange({ span: value, back: 0 })}
      />
    </>
  );
}
