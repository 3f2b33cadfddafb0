/** Finds persons by number in any usual writing, or part of it; arrow keys choose, Enter opens. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { PersonRowView } from '../../../../shared/person-list-views.ts';
import { useSearchField } from '../../../commands/search-field.ts';
import { openPerson } from '../../../route.ts';
import { useText } from '../../../text/text.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { FaultNotice } from '../../../ui/fault.tsx';
import { noteNumber, startWorkList } from '../work-list/work-list.ts';
import { type Filters, isNarrowed } from './filters.ts';
import { optionId, PersonHits } from './person-hits.tsx';
import { SearchExport } from './search-export.tsx';
import { type PersonList, usePersonList } from './use-person-list.ts';
import { useSettled } from './use-settled.ts';
import { useWish } from './use-wish.ts';
import { WalkButton } from './walk-button.tsx';

const shortest = 4;

const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

/** Digits beyond the birth date: whoever types them knows the number, so the hits may show it. */
const knowsNumber = (text: string): boolean => digitsIn(text) >= 10;

type PersonSearchProps = {
  /** In the head of an opened person: the hits stand above the screen. */
  readonly isCompact: boolean;
  readonly filters?: Filters;
  /** Stands between the field and the list. */
  readonly children?: ReactNode;
};

export function PersonSearch({ isCompact, filters = {}, children }: PersonSearchProps) {
  const search = useSearch(filters);
  const { text, list, isCurrent, isAsked, wish, open, input } = search;
  const [id, t] = [useId(), useText()];
  const { active } = wish;
  const isOpen = isAsked && list.ids.length > 0;
  const hits = { id, list, active, inClear: knowsNumber(text), isStale: !isCurrent, onOpen: open };
  return (
    <div className={isCompact ? 'search search-compact' : 'search'}>
      <div className="field">
        <label className={isCompact ? 'hidden-visually' : 'field-label'} htmlFor={`${id}-field`}>
          {t('search.label')}
        </label>
        <input
          ref={input}
          id={`${id}-field`}
          className="input search-input"
          type="search"
          aria-controls={isOpen ? id : undefined}
          aria-autocomplete="list"
          aria-activedescendant={active === null ? undefined : optionId(id, active)}
          aria-describedby={isCompact ? undefined : `${id}-hint`}
          autoComplete="off"
          spellCheck="false"
          placeholder={t('search.placeholder')}
          value={text}
          onChange={(event) => search.setText(event.target.value)}
          onKeyDown={search.onKeyDown}
        />
        {!isCompact && (
          <p id={`${id}-hint`} className="field-hint">
            {t('search.hint')}
          </p>
        )}
      </div>
      {children}
      {isOpen && !isCompact && (
        <div className="search-acts">
          {list.ids.length > 1 && <WalkButton list={list} filters={filters} />}
          <SearchExport list={list} inClear={hits.inClear} />
        </div>
      )}
      {isOpen && <PersonHits {...hits} onKeyDown={search.onKeyDown} />}
      {isAsked && isCurrent && list.ids.length === 0 && (
        <p className="empty">{t(isNarrowed(filters) ? 'search.none-narrowed' : 'search.none')}</p>
      )}
      <FaultNotice error={list.error} />
    </div>
  );
}

function useSearch(filters: Filters) {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useSearchField(input);
  const typed = text.trim();
  const { settled, hurry } = useSettled(typed);
  const isEnough = (asked: string): boolean => (asked === '' ? isNarrowed(filters) : digitsIn(asked) >= shortest);
  const list = usePersonList({ ...filters, ...(settled !== '' && { text: settled }) }, isEnough(settled));
  const isAsked = isEnough(typed) && isEnough(settled);
  const isCurrent = isAsked && list.isCurrent && settled === typed;
  useSaid(list, isCurrent);
  const open = ({ id, personnummer }: PersonRowView, index: number): void => {
    noteNumber(id, personnummer);
    if (isNarrowed(filters) && list.ids.length > 1) startWorkList({ ids: list.ids, at: index, filters });
    openPerson(personnummer);
  };
  const wish = useWish(JSON.stringify([filters, typed]), list, isCurrent, open);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault();
      setText('');
    } else if (isEnough(typed) && wish.press(event.key)) {
      event.preventDefault();
      hurry();
    }
  };
  return { text, setText, input, list, isAsked, isCurrent, wish, open, onKeyDown };
}

/** How many were found is said once for each answer. */
function useSaid({ ids, isOpenEnded }: PersonList, isCurrent: boolean): void {
  const t = useText();
  const announce = useAnnounce();
  const count = isCurrent ? ids.length : null;
  useEffect(() => {
    if (count !== null) announce(t(isOpenEnded ? 'search.found-more' : 'search.found', { count }));
  }, [count, isOpenEnded, announce, t]);
}
