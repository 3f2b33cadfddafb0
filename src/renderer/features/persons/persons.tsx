/** The screen of persons: search and lists, and one person opened at a time. */
import { useCallback } from 'react';
import { go, openedPerson } from '../../route.ts';
import { useText } from '../../text/text.ts';
import type { Times } from '../../times.ts';
import { Screen } from '../../ui/screen.tsx';
import { PersonSheet } from './person-sheet.tsx';
import { useFilters } from './search/filters.ts';
import { PersonSearch } from './search/person-search.tsx';
import { RecentPersons } from './search/recent-persons.tsx';
import { SearchFilters } from './search/search-filters.tsx';
import { WorkListBar } from './work-list/work-list-bar.tsx';
import './persons.css';

type PersonsProps = { readonly item: number | null; readonly times: Times };

export function Persons({ item, times }: PersonsProps) {
  const t = useText();
  const personnummer = openedPerson(item);
  const setTimes = useCallback((asked: Times) => go('persons', item, asked), [item]);
  return (
    <Screen
      title={t('nav.persons')}
      place={personnummer ?? ''}
      actions={personnummer === undefined ? undefined : <PersonSearch key={personnummer} isCompact />}
    >
      <WorkListBar shown={personnummer} />
      {personnummer === undefined && <Finding />}
      {personnummer !== undefined && (
        <PersonSheet key={personnummer} personnummer={personnummer} times={times} onTimes={setTimes} />
      )}
    </Screen>
  );
}

function Finding() {
  const filters = useFilters();
  return (
    <>
      <PersonSearch isCompact={false} filters={filters}>
        <SearchFilters filters={filters} />
      </PersonSearch>
      <RecentPersons />
    </>
  );
}
