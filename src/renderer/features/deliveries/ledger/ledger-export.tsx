/** The ledger's rows as they leave: the columns that the screen shows, in words. */
import { tookEffect } from '../../../../shared/delivery-state.ts';
import type { AskAll } from '../../../export/all-rows.ts';
import type { DataColumn } from '../../../export/columns.ts';
import { type Tell, useText } from '../../../text/text.ts';
import { ExportMenu } from '../../../ui/export-menu.tsx';
import { changedRecords, deliveryLooks, deliveryMarks } from '../delivery-words.ts';
import { cellLooks, type LedgerRow } from '../night-grid.ts';
import { ledgerColumns } from './ledger-rows.tsx';

type Key = (typeof ledgerColumns)[number]['key'];

type LedgerExportProps = {
  /** Those that have come: a ledger of many years is fetched as it is walked through. */
  readonly rows: readonly LedgerRow[];
  readonly all: AskAll<LedgerRow>;
};

export function LedgerExport({ rows, all }: LedgerExportProps) {
  const t = useText();
  const columns = ledgerColumns.map(({ key, align }): DataColumn<LedgerRow> => {
    const type = key === 'night' ? 'date' : align === undefined ? 'text' : 'number';
    return { id: key, title: t(`deliveries.${key}`), type, value: (row) => cellOf(t, key, row) };
  });
  return <ExportMenu table={{ what: 'deliveries', title: t('deliveries.table-caption'), columns, rows, all }} />;
}

function cellOf(t: Tell, key: Key, row: LedgerRow): string | number | null {
  if (row.kind === 'night') {
    if (key === 'night') return row.cell.night;
    return key === 'state' ? t(cellLooks[row.cell.state].text) : null;
  }
  const { delivery } = row;
  switch (key) {
    case 'night':
      return delivery.night;
    case 'file':
      return delivery.file;
    case 'state':
      return [deliveryLooks[delivery.state], ...deliveryMarks(delivery)].map(({ text }) => t(text)).join(', ');
    case 'start-end':
      return [delivery.start, delivery.end]
        .map((end) => t(end === null ? 'delivery.absent' : 'delivery.present'))
        .join(' / ');
    default:
      return tookEffect(delivery) ? countOf(key, row) : null;
  }
}

function countOf(key: Key, { delivery }: Extract<LedgerRow, { kind: 'delivery' }>): number {
  if (key === 'persons') return delivery.persons;
  return key === 'changes' ? changedRecords(delivery) : delivery.counts.clawbacks;
}
