/** What is new since this user's last visit, and the deliberate mark that it has been seen. */
import type { AttentionView } from '../../../shared/attention-views.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import { formatInstant } from '../../text/format.ts';
import { type Tell, useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { DeskList } from './desk-list.tsx';
import { FreshRow } from './fresh-row.tsx';
import { SeenButton } from './seen-button.tsx';
import { useNews } from './use-news.ts';

type FreshProps = {
  readonly attention: AttentionView;
  readonly profile: SchemaProfile;
  /** The number of the first row. */
  readonly first: number;
};

export function Fresh({ attention, profile, first }: FreshProps) {
  const t = useText();
  const news = useNews(attention);
  const { looked, state, error, goOn, counts } = news;
  const words = { looking: 'news.looking', paused: 'news.stopped-early', done: 'news.looked' } as const;
  return (
    <Panel title={t('news.title')} actions={<SeenButton attention={attention} />}>
      <p className="soft">{sinceWords(attention, t)}</p>
      <DeskList label={t('news.title')}>
        <FreshRow what="clawback" count={counts.clawback} since={attention} profile={profile} number={first} />
        <FreshRow what="stopped" count={counts.stopped} since={attention} profile={profile} number={first + 1} />
      </DeskList>
      {attention.visit !== null && <p>{flagWords(attention, t)}</p>}
      <FaultNotice error={error} />
      <p className="row soft">
        {attention.newest !== null && t(words[state], { looked })}
        {state === 'paused' && (
          <Button weight="quiet" onPress={goOn}>
            {t('news.go-on')}
          </Button>
        )}
      </p>
    </Panel>
  );
}

function sinceWords({ visit, newest }: AttentionView, t: Tell): string {
  if (newest === null) return t('news.none');
  const then = { id: newest.id, night: newest.night ?? '–' };
  if (visit === null) return `${t('news.first')} ${t('news.newest', then)}`;
  const at = formatInstant(visit.at);
  if (visit.delivery === null) return t('news.since-none', { at });
  return t('news.since', { at, id: visit.delivery.id, night: visit.delivery.night ?? '–' });
}

function flagWords({ flags }: AttentionView, t: Tell): string {
  const count = flags.reduce((sum, { fresh }) => sum + (fresh?.count ?? 0), 0);
  return t(flags.some(({ fresh }) => fresh?.more === true) ? 'news.flags-more' : 'news.flags', { count });
}
