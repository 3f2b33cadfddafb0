/** Where somebody is in a work list, with the buttons and keys that step through it. */
import type { Personnummer } from '../../../../shared/identifier.ts';
import { useCommands } from '../../../commands/registry.ts';
import { useCall } from '../../../queries.ts';
import { useSettings } from '../../../settings.ts';
import { type Tell, useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { benefitName } from '../model/known-fields.ts';
import type { Filters } from '../search/filters.ts';
import { endWorkList, isTurnOf, toggleDone, useStepping, useWorkList, type WorkList } from './work-list.ts';
import './work-list.css';

export function WorkListBar({ shown }: { readonly shown: Personnummer | undefined }) {
  const list = useWorkList();
  return list && <Bar list={list} shown={shown} />;
}

function Bar({ list, shown }: { readonly list: WorkList; readonly shown: Personnummer | undefined }) {
  const t = useText();
  const step = useStepping();
  const { ids, at, done } = list;
  const isTurn = isTurnOf(list, shown);
  const isDone = done.includes(ids[at] ?? 0);
  const [next, previous] = [() => void step(isTurn ? at + 1 : at), () => void step(at - 1)];
  const place = { at: at + 1, of: ids.length };
  useCommands([
    { id: 'work.next', title: t(isTurn ? 'work.next' : 'work.resume', place), shortcut: 'n', run: next },
    ...(isTurn
      ? [
          { id: 'work.previous', title: t('work.previous'), shortcut: 'p', run: previous },
          { id: 'work.done', title: t(isDone ? 'work.undo' : 'work.done'), shortcut: 'x', run: toggleDone },
        ]
      : []),
    { id: 'work.end', title: t('work.end'), run: endWorkList },
  ]);
  return (
    <section className="work-list" aria-label={t('work.title')}>
      <p>
        <strong>{t('work.at', place)}</strong> <About filters={list.filters} />
      </p>
      {isTurn && isDone && <Badge tone="ok">{t('work.is-done')}</Badge>}
      <span className="soft">{t('work.finished', { count: done.length })}</span>
      <div className="row work-list-buttons">
        {isTurn ? (
          <>
            <Button aria-pressed={isDone} onPress={toggleDone}>
              {t(isDone ? 'work.undo' : 'work.done')}
            </Button>
            <Button onPress={previous} isDisabled={at === 0}>
              {t('work.previous')}
            </Button>
            <Button weight="primary" onPress={next} isDisabled={at === ids.length - 1}>
              {t('work.next')}
            </Button>
          </>
        ) : (
          <Button weight="primary" onPress={next}>
            {t('work.resume', place)}
          </Button>
        )}
        <Button weight="quiet" onPress={endWorkList}>
          {t('work.end')}
        </Button>
      </div>
    </section>
  );
}

function About({ filters }: { readonly filters: Filters }) {
  const t = useText();
  const { language } = useSettings();
  const profile = useCall('schema.profile', {}).data;
  const benefit = filters.benefit && profile ? benefitName(profile, filters.benefit, language) : filters.benefit;
  return <span className="soft">{words(filters, benefit, t).join(' · ')}</span>;
}

const words = ({ flag, delivery }: Filters, benefit: string | undefined, t: Tell): readonly string[] => [
  ...(flag === undefined ? [] : [flag === 'any' ? t('filters.any-flag') : t('work.flag', { flag })]),
  ...(benefit === undefined ? [] : [t('work.benefit', { benefit })]),
  ...(delivery === undefined ? [] : [t('work.delivery', { id: delivery })]),
];
