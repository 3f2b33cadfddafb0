/** The rows of the ledger: a delivery, or an expected night that brought none. */
import { tookEffect } from '../../../../shared/delivery-state.ts';
import type { DeliveryView } from '../../../../shared/views.ts';
import { useSettings } from '../../../settings.ts';
import { formatCount, formatWeekday } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Sign } from '../../../ui/sign.tsx';
import { DeliveryBadge } from '../delivery-badge.tsx';
import { changedRecords } from '../delivery-words.ts';
import { cellLooks, type LedgerRow, type NightCell } from '../night-grid.ts';

type LedgerColumn = {
  readonly key: 'night' | 'file' | 'state' | 'persons' | 'changes' | 'clawbacks' | 'start-end';
  readonly align?: 'end';
};

export const ledgerColumns: readonly LedgerColumn[] = [
  { key: 'night' },
  { key: 'file' },
  { key: 'state' },
  { key: 'persons', align: 'end' },
  { key: 'changes', align: 'end' },
  { key: 'clawbacks', align: 'end' },
  { key: 'start-end' },
];

type LedgerRowViewProps = {
  /** Undefined while its page is on its way. */
  readonly row: LedgerRow | undefined;
  readonly place: number;
  readonly isSelected: boolean;
  /** The one that Tab reaches. */
  readonly isInTurn: boolean;
  readonly measure: (element: HTMLTableRowElement | null) => void;
  readonly focusRef: (row: LedgerRow, element: HTMLTableRowElement | null) => void;
  readonly onSelect: (row: LedgerRow) => void;
};

export function LedgerRowView(props: LedgerRowViewProps) {
  const { row, place, isSelected, isInTurn, measure, focusRef, onSelect } = props;
  const t = useText();
  if (row === undefined) {
    return (
      <tr aria-rowindex={place + 2} aria-busy="true">
        <td colSpan={ledgerColumns.length} className="soft">
          {t('deliveries.loading')}
        </td>
      </tr>
    );
  }
  return (
    <tr
      ref={(element) => {
        measure(element);
        focusRef(row, element);
      }}
      data-index={place}
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      tabIndex={isInTurn ? 0 : -1}
      onClick={() => onSelect(row)}
    >
      {row.kind === 'delivery' ? <DeliveryCells delivery={row.delivery} /> : <NightCells cell={row.cell} />}
    </tr>
  );
}

function NightCells({ cell }: { readonly cell: NightCell }) {
  const t = useText();
  const look = cellLooks[cell.state];
  return (
    <>
      <th scope="row">
        <NightName night={cell.night} />
      </th>
      <td>–</td>
      <td>
        <Badge tone={look.tone}>{t(look.text)}</Badge>
      </td>
      <td className="end">–</td>
      <td className="end">–</td>
      <td className="end">–</td>
      <td>– / –</td>
    </>
  );
}

function DeliveryCells({ delivery }: { readonly delivery: DeliveryView }) {
  const isCounted = tookEffect(delivery);
  const counted = (count: number): string => (isCounted ? formatCount(count) : '–');
  return (
    <>
      <th scope="row">{delivery.night === null ? '–' : <NightName night={delivery.night} />}</th>
      <td>
        <FileName name={delivery.file} />
      </td>
      <td>
        <DeliveryBadge delivery={delivery} />
      </td>
      <td className="end">{counted(delivery.persons)}</td>
      <td className="end">{counted(changedRecords(delivery))}</td>
      <td className="end">{counted(delivery.counts.clawbacks)}</td>
      <td>
        <Presence present={delivery.start !== null} /> / <Presence present={delivery.end !== null} />
      </td>
    </>
  );
}

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
