/** New claw-backs, or benefits that have stopped: how many, and on demand whose. */
import { useState } from 'react';
import type { AttentionView, NewsItem, NewsKind } from '../../../shared/attention-views.ts';
import { benefitNamed } from '../../../shared/record-rule.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import { openPerson } from '../../route.ts';
import { useSettings } from '../../settings.ts';
import { formatOre, maskNumber } from '../../text/format.ts';
import { type Tell, useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { DeskRow } from './desk-row.tsx';
import { useNews } from './use-news.ts';

type FreshRowProps = {
  readonly what: NewsKind;
  readonly count: number;
  readonly since: AttentionView;
  readonly profile: SchemaProfile;
  readonly number: number;
};

export function FreshRow({ what, count, since, profile, number }: FreshRowProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const tone = count === 0 ? 'mute' : what === 'clawback' ? 'bad' : 'warn';
  return (
    <DeskRow
      number={number}
      tone={tone}
      title={t(`news.${what}`, { count })}
      isOpen={isOpen}
      onOpen={() => setOpen(!isOpen)}
      detail={<Who what={what} since={since} profile={profile} />}
    />
  );
}

/** So many are shown; the rest is found through the delivery that brought them. */
const most = 100;

function Who({ what, since, profile }: Pick<FreshRowProps, 'what' | 'since' | 'profile'>) {
  const t = useText();
  const { language } = useSettings();
  const { items, error } = useNews(since, what);
  const shown = items.slice(0, most);
  return (
    <>
      <FaultNotice error={error} />
      <ul>
        {shown.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two alike in one case have nothing else to be told by
          <li key={`${item.personnummer} ${item.benefit} ${item.by.id} ${place}`} className="desk-flag">
            <p>
              {benefitNamed(profile, item.benefit)?.label[language] ?? item.benefit}: {newsWords(item, t)}
            </p>
            <Button weight="quiet" onPress={() => openPerson(item.personnummer)}>
              {t('start.to-person', { number: maskNumber(item.personnummer) })}
            </Button>
          </li>
        ))}
      </ul>
      {items.length > most && <p>{t('start.newest', { shown: most, count: items.length })}</p>}
      <p className="soft">{t('news.traced')}</p>
    </>
  );
}

function newsWords(item: NewsItem, t: Tell): string {
  if (item.what === 'clawback') {
    return item.amount === null ? t('news.amount-unknown') : t('news.amount', { amount: formatOre(item.amount) });
  }
  if (item.how === 'withdrawn') return t('news.withdrawn');
  return item.lastDay === null ? t(`news.${item.how}`) : t(`news.${item.how}-until`, { day: item.lastDay });
}
