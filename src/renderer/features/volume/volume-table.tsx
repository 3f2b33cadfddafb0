/** The chart's figures as a table, newest night first, with what is flagged in words. */
import type { VolumeNight } from '../../../shared/volume-views.ts';
import type { DataColumn } from '../../export/columns.ts';
import { hrefOf } from '../../route.ts';
import { useSettings } from '../../settings.ts';
import { flagTitles } from '../../text/flag-titles.ts';
import { formatBytes } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';

export function VolumeTable({ nights }: { readonly nights: readonly VolumeNight[] }) {
  const t = useText();
  const columns = useColumns();
  const table = { what: 'volume', title: t('volume.title'), columns, rows: nights.toReversed() };
  return (
    <>
      <ExportMenu table={table} />
      <DataTable table={table} keyOf={({ night }) => night} />
    </>
  );
}

function useColumns(): DataColumn<VolumeNight>[] {
  const t = useText();
  const { language } = useSettings();
  const flagWords = ({ flagged }: VolumeNight): string =>
    flagged.map((code) => flagTitles[code]?.[language] ?? code).join(', ');
  return [
    {
      ...{ id: 'night', title: t('volume.night'), type: 'date' },
      value: ({ night }) => night,
      show: ({ night, deliveries }) => <a href={hrefOf('deliveries', deliveries[0] ?? null)}>{night}</a>,
    },
    { id: 'persons', title: t('volume.persons'), type: 'number', value: ({ persons }) => persons },
    { id: 'records', title: t('volume.records'), type: 'number', value: ({ records }) => records },
    {
      ...{ id: 'bytes', title: t('volume.bytes'), type: 'number' },
      value: ({ bytes }) => bytes,
      show: ({ bytes }) => formatBytes(bytes),
    },
    {
      ...{ id: 'flagged', title: t('volume.flagged'), type: 'text' },
      value: (night) => (night.flagged.length === 0 ? null : flagWords(night)),
      show: (night) => (night.flagged.length === 0 ? '–' : <Badge tone="warn">{flagWords(night)}</Badge>),
    },
  ];
}
