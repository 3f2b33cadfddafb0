/** The columns of order lines and of order files, said once for table and export. */
import type { OrderFileView, OrderLineView } from '../../../shared/views.ts';
import type { DataColumn } from '../../export/columns.ts';
import { hrefOf, openPerson } from '../../route.ts';
import { formatBytes, formatInstant, formatNumber, maskNumber } from '../../text/format.ts';
import type { Tell } from '../../text/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { fileTones, lineTones } from './order-words.ts';

export const lineColumns = (
  t: Tell,
  nameOf: (benefit: string) => string,
  revealed: boolean,
): DataColumn<OrderLineView>[] => [
  {
    ...{ id: 'person', title: t('lines.person'), type: 'personnummer' },
    value: ({ personnummer }) => (revealed ? personnummer : maskNumber(personnummer)),
    show: ({ personnummer }) => (
      <button type="button" className="link" onClick={() => openPerson(personnummer)}>
        {revealed ? formatNumber(personnummer) : maskNumber(personnummer)}
      </button>
    ),
  },
  { id: 'kind', title: t('lines.kind'), type: 'text', value: ({ kind }) => t(`kind.${kind}`) },
  { id: 'benefit', title: t('table.benefit'), type: 'text', value: ({ benefit }) => nameOf(benefit) },
  { id: 'from', title: t('table.from'), type: 'date', value: ({ from }) => from },
  {
    ...{ id: 'state', title: t('lines.state'), type: 'text' },
    value: ({ state }) => t(`line.${state}`),
    show: ({ state }) => <Badge tone={lineTones[state]}>{t(`line.${state}`)}</Badge>,
  },
  {
    ...{ id: 'answer', title: t('lines.answer'), type: 'text' },
    value: ({ answeredBy }) => (answeredBy === null ? null : `${answeredBy.night ?? answeredBy.id}`),
    show: ({ answeredBy }) =>
      answeredBy === null ? '–' : <a href={hrefOf('deliveries', answeredBy.id)}>{answeredBy.night ?? answeredBy.id}</a>,
  },
];

export const fileColumns = (t: Tell): DataColumn<OrderFileView>[] => [
  {
    ...{ id: 'name', title: t('outbox.file'), type: 'text' },
    value: ({ name }) => name,
    show: ({ name, bytes, sha256 }) => (
      <>
        {name}
        <br />
        <span className="soft" title={sha256}>
          {formatBytes(bytes)}, SHA-256 <code>{sha256.slice(0, 16)}…</code>
        </span>
      </>
    ),
  },
  {
    ...{ id: 'state', title: t('outbox.state'), type: 'text' },
    value: ({ state }) => t(`file.${state}`),
    show: ({ state }) => <Badge tone={fileTones[state]}>{t(`file.${state}`)}</Badge>,
  },
  { id: 'lines', title: t('outbox.lines'), type: 'number', value: ({ lines }) => lines },
  {
    ...{ id: 'at', title: t('outbox.at'), type: 'text' },
    value: ({ sentAt, composedAt }) => formatInstant(sentAt ?? composedAt),
  },
];
