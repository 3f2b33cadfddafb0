/** The columns of persons who are due for removal, said once for table and export. */
import type { DuePerson } from '../../../../shared/retention-views.ts';
import type { DataColumn } from '../../../export/columns.ts';
import { personColumn } from '../../../export/person-column.tsx';
import { useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';

export function useDueColumns(revealed: boolean): DataColumn<DuePerson>[] {
  const t = useText();
  const stateOf = ({ hindrance }: DuePerson): string => t(`retention.is-${hindrance ?? 'due'}`);
  return [
    personColumn<DuePerson>(t, revealed),
    { id: 'ended', title: t('retention.ended'), type: 'date', value: ({ ended }) => ended },
    { id: 'last', title: t('retention.last-record'), type: 'date', value: ({ lastRecord }) => lastRecord },
    { id: 'until', title: t('retention.kept-until'), type: 'date', value: ({ keptUntil }) => keptUntil },
    {
      ...{ id: 'state', title: t('retention.state'), type: 'text' },
      value: stateOf,
      show: (person) => <Badge tone={person.hindrance === null ? 'info' : 'warn'}>{stateOf(person)}</Badge>,
    },
  ];
}
