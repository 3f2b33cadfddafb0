/** The table of deliveries, with a row for every expected night that brought none. */
import { useEffect, useRef } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components/Table';
import type { DeliveryView } from '../../../shared/views.ts';
import { useSettings } from '../../settings.ts';
import { formatCount, formatWeekday } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Sign } from '../../ui/sign.tsx';
import { DeliveryBadge } from './delivery-badge.tsx';
import { changedRecords, tookEffect } from './delivery-words.ts';
import { cellLooks, type LedgerRow } from './night-grid.ts';

type LedgerProps = {
  readonly rows: readonly LedgerRow[];
  readonly selected: string | null;
  readonly onSelect: (row: LedgerRow) => void;
};

export function Ledger({ rows, selected, onSelect }: LedgerProps) {
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  // A link may have chosen a row far down.
  useEffect(() => {
    if (selected !== null) frame.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <div ref={frame} className="table-frame">
      <Table
        className="table"
        aria-label={t('deliveries.table-caption')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={(keys) => {
          const row = keys === 'all' ? undefined : rows.find(({ id }) => keys.has(id));
          if (row) onSelect(row);
        }}
      >
        <TableHeader>
          <Column isRowHeader>{t('deliveries.night')}</Column>
          <Column>{t('deliveries.file')}</Column>
          <Column>{t('deliveries.state')}</Column>
          <Column className="end">{t('deliveries.persons')}</Column>
          <Column className="end">{t('deliveries.changes')}</Column>
          <Column className="end">{t('deliveries.clawbacks')}</Column>
          <Column>{t('deliveries.start-end')}</Column>
        </TableHeader>
        <TableBody renderEmptyState={() => <p className="empty">{t('deliveries.none')}</p>}>
          {rows.map((row) =>
            row.kind === 'delivery' ? deliveryRow(row.id, row.delivery) : nightRow(row.id, row.cell),
          )}
        </TableBody>
      </Table>
    </div>
  );
}

type CellOfNight = Extract<LedgerRow, { kind: 'night' }>['cell'];

const nightRow = (id: string, cell: CellOfNight) => (
  <Row key={id} id={id}>
    <Cell>
      <NightName night={cell.night} />
    </Cell>
    <Cell>–</Cell>
    <Cell>
      <NightBadge cell={cell} />
    </Cell>
    <Cell className="end">–</Cell>
    <Cell className="end">–</Cell>
    <Cell className="end">–</Cell>
    <Cell>– / –</Cell>
  </Row>
);

const deliveryRow = (id: string, delivery: DeliveryView) => {
  const counted = tookEffect(delivery);
  return (
    <Row key={id} id={id}>
      <Cell>{delivery.night === null ? '–' : <NightName night={delivery.night} />}</Cell>
      <Cell>
        <FileName name={delivery.file} />
      </Cell>
      <Cell>
        <DeliveryBadge delivery={delivery} />
      </Cell>
      <Cell className="end">{counted ? formatCount(delivery.persons) : '–'}</Cell>
      <Cell className="end">{counted ? formatCount(changedRecords(delivery)) : '–'}</Cell>
      <Cell className="end">{counted ? formatCount(delivery.counts.clawbacks) : '–'}</Cell>
      <Cell>
        <Presence present={delivery.start !== null} /> / <Presence present={delivery.end !== null} />
      </Cell>
    </Row>
  );
};

function NightName({ night }: { readonly night: string }) {
  const { language } = useSettings();
  return (
    <>
      <span className="soft">{formatWeekday(night, language)}</span> {night}
    </>
  );
}

/** The end of a long name says most: date and number. */
const FileName = ({ name }: { readonly name: string }) =>
  name.length > 16 ? <span title={name}>…{name.slice(-8)}</span> : name;

function NightBadge({ cell }: { readonly cell: CellOfNight }) {
  const t = useText();
  return <Badge tone={cellLooks[cell.state].tone}>{t(cellLooks[cell.state].text)}</Badge>;
}

function Presence({ present }: { readonly present: boolean }) {
  const t = useText();
  if (!present) return <strong className="absent">{t('delivery.absent')}</strong>;
  return (
    <>
      <Sign tone="ok" />
      <span className="hidden-visually">{t('delivery.present')}</span>
    </>
  );
}
