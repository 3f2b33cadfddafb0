/** The screen of persons: search, and one person opened at a time. */
import { useCallback } from 'react';
import { go, openedPerson } from '../../route.ts';
import { useText } from '../../text/text.ts';
import type { Times } from '../../times.ts';
import { Screen } from '../../ui/screen.tsx';
import { PersonSheet } from './person-sheet.tsx';
import { PersonSearch } from './search/person-search.tsx';
import './persons.css';

type PersonsProps = { readonly item: number | null; readonly times: Times };

export function Persons({ item, times }: PersonsProps) {
  const t = useText();
  const personnummer = openedPerson(item);
  const setTimes = useCallback((asked: Times) => go('persons', item, asked), [item]);
  return (
    <Screen
      title={t('nav.persons')}
      actions={personnummer === undefined ? undefined : <PersonSearch key={personnummer} isCompact />}
    >
      {personnummer === undefined && <PersonSearch isCompact={false} />}
      {personnummer !== undefined && (
        <PersonSheet key={personnummer} personnummer={personnummer} times={times} onTimes={setTimes} />
      )}
    </Screen>
  );
}
