/** The screen of persons: search, and one person opened at a time. */
import { openedPerson } from '../../route.ts';
import { useText } from '../../text/text.ts';
import { Screen } from '../../ui/screen.tsx';
import { PersonSheet } from './person-sheet.tsx';
import { PersonSearch } from './search/person-search.tsx';
import './persons.css';

export function Persons({ item }: { readonly item: number | null }) {
  const t = useText();
  const personnummer = openedPerson(item);
  return (
    <Screen
      title={t('nav.persons')}
      actions={personnummer === undefined ? undefined : <PersonSearch key={personnummer} isCompact />}
    >
      {personnummer === undefined && <PersonSearch isCompact={false} />}
      {personnummer !== undefined && <PersonSheet key={personnummer} personnummer={personnummer} />}
    </Screen>
  );
}
