/** The persons of a list, of which only those in sight are in the page; how many there are is told all the same. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { PersonRowView } from '../../../../shared/person-list-views.ts';
import { formatNumber, maskNumber } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import type { PersonList } from './use-person-list.ts';
import './person-hits.css';

type PersonHitsProps = {
  readonly id: string;
  readonly list: PersonList;
  readonly active: number | null;
  /** Shows whole numbers: the user knows the number already. */
  readonly inClear: boolean;
  readonly isStale: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: (row: PersonRowView, index: number) => void;
};

/** Height of a row in px, as in person-hits.css. */
const rowHeight = 40;

export const optionId = (list: string, index: number): string => `${list}-${index}`;

export function PersonHits({ id, list, active, inClear, isStale, onKeyDown, onOpen }: PersonHitsProps) {
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const { ids, look } = list;
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 4,
  });
  const shown = virtual.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => look(first, last), [look, first, last]);
  useEffect(() => {
    if (active !== null) virtual.scrollToIndex(active);
  }, [active, virtual]);
  return (
    <div
      ref={frame}
      id={id}
      className="hits"
      role="listbox"
      tabIndex={0}
      aria-label={t('search.hits')}
      aria-busy={isStale}
      aria-activedescendant={active === null ? undefined : optionId(id, active)}
      onKeyDown={onKeyDown}
    >
      <div className="hits-all" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start, key }) => (
          <Option key={key} {...{ id, list, index, start, inClear, onOpen }} isActive={index === active} />
        ))}
      </div>
    </div>
  );
}

type OptionProps = Pick<PersonHitsProps, 'id' | 'list' | 'inClear' | 'onOpen'> & {
  readonly index: number;
  /** px from the top of the list. */
  readonly start: number;
  readonly isActive: boolean;
};

function Option({ id, list, index, start, isActive, inClear, onOpen }: OptionProps) {
  const row = list.rows.get(list.ids[index] ?? 0);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys
    <div
      id={optionId(id, index)}
      className="hit"
      role="option"
      aria-selected={isActive}
      aria-setsize={list.isOpenEnded ? -1 : list.ids.length}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => row && onOpen(row, index)}
    >
      {row ? <Hit row={row} inClear={inClear} /> : <span className="soft">…</span>}
    </div>
  );
}

function Hit({ row, inClear }: { readonly row: PersonRowView; readonly inClear: boolean }) {
  const t = useText();
  return (
    <>
      <span className="hit-number">{inClear ? formatNumber(row.personnummer) : maskNumber(row.personnummer)}</span>
      <span className="soft">{t('search.subscribed', { count: row.subscribed })}</span>
      {row.openFlags > 0 && <Badge tone="warn">{t('search.flags', { count: row.openFlags })}</Badge>}
      <Badge tone={row.mirrored ? 'ok' : 'mute'}>{t(row.mirrored ? 'search.mirrored' : 'search.ordered')}</Badge>
    </>
  );
}
