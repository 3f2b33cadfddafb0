/** What a refresh brought as tables, said once for the screen, for files and for paper: by benefit, and by person. */
import type { FoundPerson, IncidentReportView, RefreshFound } from '../../../shared/incident-views.ts';
import type { DataColumn, DataTable } from '../../export/columns.ts';
import { personColumn } from '../../export/person-column.tsx';
import type { Tell } from '../../text/text.ts';

const foundColumns = (t: Tell): DataColumn<RefreshFound>[] => [
  ...(['new', 'changed', 'withdrawn'] as const).map(
    (key): DataColumn<RefreshFound> => ({
      ...{ id: key, title: t(`incident.found-${key}`), type: 'number' },
      value: (found) => found[key],
    }),
  ),
  ...(['more', 'less'] as const).map(
    (key): DataColumn<RefreshFound> => ({
      ...{ id: key, title: t(`incident.found-${key}`), type: 'amount' },
      value: (found) => found[key],
    }),
  ),
];

type BenefitRow = IncidentReportView['byBenefit'][number];

export const benefitTable = (
  t: Tell,
  id: string,
  rows: readonly BenefitRow[],
  nameOf: (benefit: string) => string,
): DataTable<BenefitRow> => ({
  ...{ what: 'incident report benefits', title: `${id}: ${t('incident.by-benefit')}`, rows },
  columns: [
    { id: 'benefit', title: t('table.benefit'), type: 'text', value: ({ benefit }) => nameOf(benefit) },
    { id: 'persons', title: t('incident.persons'), type: 'number', value: ({ persons }) => persons },
    ...foundColumns(t),
  ],
});

type PersonRows = { readonly id: string; readonly rows: readonly FoundPerson[]; readonly revealed: boolean };

export const personTable = (t: Tell, { id, rows, revealed }: PersonRows): DataTable<FoundPerson> => ({
  ...{ what: 'incident report persons', title: `${id}: ${t('incident.look')}`, rows },
  personOf: ({ personnummer }) => personnummer,
  columns: [
    personColumn<FoundPerson>(t, revealed),
    { id: 'batch', title: t('incident.batch'), type: 'number', value: ({ batch }) => batch },
    ...foundColumns(t),
  ],
});
