/** Everything that waits for a person, each one key away. */
import type { AttentionView } from '../../../shared/attention-views.ts';
import { faultMessage } from '../../../shared/fault-text.ts';
import type { NightView } from '../../../shared/views.ts';
import { go, goToNight } from '../../route.ts';
import { useSettings } from '../../settings.ts';
import { type Tell, useText } from '../../text/text.ts';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Tone } from '../../ui/sign.tsx';
import { DeskList } from './desk-list.tsx';
import { DeskRow } from './desk-row.tsx';
import { FlagGroup } from './flag-group.tsx';
import { type Task, tasksOf } from './tasks.ts';

type TodayProps = {
  readonly attention: AttentionView;
  readonly nights: readonly NightView[];
  /** The number of the first row. */
  readonly first: number;
};

export function Today({ attention, nights, first }: TodayProps) {
  const t = useText();
  const tasks = tasksOf(attention, nights);
  const isCalm = tasks.length + attention.flags.length === 0;
  return (
    <Panel title={t('start.today')} actions={!isCalm && <span className="soft">{t('start.keys')}</span>}>
      {isCalm && (
        <Notice tone="ok" title={t('start.calm')}>
          <p>{t('start.calm-words')}</p>
        </Notice>
      )}
      <DeskList label={t('start.today')}>
        {tasks.map((task, place) => (
          <TaskRow key={keyOf(task)} task={task} number={first + place} />
        ))}
        {attention.flags.map((group, place) => (
          <FlagGroup key={group.code} group={group} number={first + tasks.length + place} />
        ))}
      </DeskList>
    </Panel>
  );
}

function TaskRow({ task, number }: { readonly task: Task; readonly number: number }) {
  const t = useText();
  const { language } = useSettings();
  const fault = task.is === 'stopped' ? task.delivery.faults[0] : undefined;
  return (
    <DeskRow
      number={number}
      tone={toneOf(task)}
      title={titleOf(task, t)}
      words={fault ? faultMessage(fault, language) : wordsOf(task, t)}
      onOpen={() => open(task)}
    />
  );
}

const keyOf = (task: Task): string =>
  task.is === 'stopped' ? `${task.delivery.id}` : 'night' in task ? task.night : task.is;

const toneOf = (task: Task): Tone =>
  ['late', 'contained', 'warned'].includes(task.is) || (task.is === 'stopped' && task.delivery.state === 'held')
    ? 'warn'
    : 'bad';

function titleOf(task: Task, t: Tell): string {
  switch (task.is) {
    case 'stopped':
      return t(task.delivery.state === 'held' ? 'start.held' : 'start.quarantined', { file: task.delivery.file });
    case 'stopped-all':
      return t('start.stopped', { count: task.count });
    case 'missing-all':
      return t('start.nights-missing', task);
    default:
      return t(`start.night-${task.is}`, { night: task.night });
  }
}

const wordsOf = ({ is }: Task, t: Tell): string | undefined =>
  is === 'warned'
    ? t('night.warned-words')
    : is === 'missing' || is === 'missing-all'
      ? t('night.missing-words')
      : undefined;

function open(task: Task): void {
  if (task.is === 'stopped') go('deliveries', task.delivery.id);
  else if ('night' in task) goToNight(task.night);
  else go('deliveries');
}
