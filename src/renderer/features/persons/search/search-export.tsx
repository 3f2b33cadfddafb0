/** The persons found, as they stand in the list: numbers masked unless who searches knows them. */
import type { PersonRowView } from '../../../../shared/person-list-views.ts';
import type { DataColumn } from '../../../export/columns.ts';
import { maskNumber } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { ExportMenu } from '../../../ui/export-menu.tsx';
import type { PersonList } from './use-person-list.ts';

/** The list on the screen is fetched as it is walked through; what leaves is all of it. */
export function SearchExport({ list, inClear }: { readonly list: PersonList; readonly inClear: boolean }) {
  const t = useText();
  const columns: DataColumn<PersonRowView>[] = [
    {
      ...{ id: 'person', title: t('lines.person'), type: 'personnummer' },
      value: ({ personnummer }) => (inClear ? personnummer : maskNumber(personnummer)),
    },
    { id: 'subscribed', title: t('person.subscriptions'), type: 'number', value: ({ subscribed }) => subscribed },
    { id: 'flags', title: t('nav.open-flags'), type: 'number', value: ({ openFlags }) => openFlags },
    {
      ...{ id: 'mirrored', title: t('deliveries.state'), type: 'text' },
      value: ({ mirrored }) => t(mirrored ? 'search.mirrored' : 'search.ordered'),
    },
  ];
  const rows = list.ids.flatMap((id) => list.rows.get(id) ?? []);
  const table = { what: 'search', title: t('search.hits'), columns, rows };
  return <ExportMenu table={{ ...table, all: list.all, personOf: ({ personnummer }) => personnummer }} />;
}
