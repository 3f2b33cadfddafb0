/** What a refresh brought as tables, said once for the screen, for files and for paper: by benefit, and by person, masked. */
import { createElement } from 'react';
import type { FoundPerson, IncidentReportView, RefreshFound } from '../../../shared/incident-views.ts';
import type { DataColumn, DataTable } from '../../export/columns.ts';
import { openPerson } from '../../route.ts';
import { maskNumber } from '../../text/format.ts';
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

export const personTable = (t: Tell, id: string, rows: readonly FoundPerson[]): DataTable<FoundPerson> => ({
  ...{ what: 'incident report persons', title: `${id}: ${t('incident.look')}`, rows },
  personOf: ({ personnummer }) => personnummer,
  columns: [
    {
      ...{ id: 'person', title: t('lines.person'), type: 'personnummer' },
      value: ({ personnummer }) => maskNumber(personnummer),
      show: ({ personnummer }) =>
        createElement(
          'button',
          { type: 'button', className: 'link', onClick: () => openPerson(personnummer) },
          maskNumber(personnummer),
        ),
    },
    { id: 'batch', title: t('incident.batch'), type: 'number', value: ({ batch }) => batch },
    ...foundColumns(t),
  ],
});
