/** The screen of deliveries: which nights came, what each file held, and fetching now. */
import { useState } from 'react';
import type { LocalDate } from '../../../shared/local-date.ts';
import { JobProgress } from '../../app/progress.tsx';
import { useCall } from '../../queries.ts';
import { choose } from '../../route.ts';
import { useText } from '../../text/text.ts';
import { FaultNotice } from '../../ui/fault.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Screen } from '../../ui/screen.tsx';
import { DeliveryDetail } from './delivery-detail.tsx';
import { FetchNow, useNight } from './fetch-now.tsx';
import { Ledger } from './ledger.tsx';
import { NightCalendar } from './night-calendar.tsx';
import { cellLooks, deliveryRowId, ledgerRows, type NightCell, nightCells } from './night-grid.ts';
import './deliveries.css';

export function Deliveries({ item }: { readonly item: number | null }) {
  const t = useText();
  const run = useNight();
  const { error, deliveries, cells, gaps, delivery, supersedes, cell, select } = useChosen(item);
  return (
    <Screen title={t('nav.deliveries')} actions={<FetchNow run={run} />}>
      <FaultNotice error={error} />
      <FaultNotice error={run.error} />
      <div className="deliveries">
        <div className="stack">
          <Panel title={t('deliveries.last-nights')}>
            <NightCalendar
              cells={cells}
              selected={delivery?.night ?? cell?.night ?? null}
              onSelect={(chosen) => select(chosen.night, chosen.deliveries[0]?.id ?? null)}
            />
          </Panel>
          <JobProgress />
          <Gaps gaps={gaps} />
        </div>
        <div className="stack">
          <Panel
            title={t('deliveries.table-caption')}
            className="deliveries-ledger"
            isNarrowed={delivery !== null || cell !== null}
          >
            <Ledger
              rows={ledgerRows(cells, deliveries)}
              selected={delivery ? deliveryRowId(delivery.id) : (cell?.night ?? null)}
              onSelect={(row) =>
                row.kind === 'delivery' ? select(row.delivery.night, row.delivery.id) : select(row.cell.night, null)
              }
            />
          </Panel>
          {delivery && <DeliveryDetail key={delivery.id} delivery={delivery} supersedes={supersedes} />}
          {cell && <NightDetail cell={cell} />}
        </div>
      </div>
    </Screen>
  );
}

/** The nights, the deliveries, and which of them is chosen: a delivery by its id, else a night that brought none. */
function useChosen(item: number | null) {
  const status = useCall('status.get', { nights: 30 });
  const list = useCall('delivery.list', { limit: 60 });
  const [night, setNight] = useState<LocalDate | null>(null);
  const deliveries = list.data ?? [];
  const cells = nightCells(status.data?.nights ?? [], deliveries);
  const recent = deliveries.find(({ id }) => id === item) ?? null;
  // A link may lead to any delivery, however old.
  const all = useCall('delivery.list', { limit: 10_000 }, { enabled: item !== null && list.isSuccess && !recent });
  const delivery = recent ?? all.data?.find(({ id }) => id === item) ?? null;
  return {
    error: list.error ?? status.error ?? all.error,
    deliveries,
    cells,
    gaps: status.data?.gaps ?? [],
    delivery,
    supersedes: (all.data ?? deliveries)
      .filter((one) => delivery !== null && one.supersededBy === delivery.id)
      .map(({ id }) => id),
    cell: delivery === null ? (cells.find((one) => one.night === night) ?? null) : null,
    select: (chosen: LocalDate | null, id: number | null): void => {
      setNight(chosen);
      choose('deliveries', id);
    },
  };
}

/** A night that brought nothing: what that means and what to do. */
function NightDetail({ cell }: { readonly cell: NightCell }) {
  const t = useText();
  if (cell.state !== 'missing' && cell.state !== 'due') return null;
  const look = cellLooks[cell.state];
  return (
    <Notice tone={look.tone} title={t('deliveries.night-title', { night: cell.night, state: t(look.text) })}>
      <p>{t(`night.${cell.state}-words`)}</p>
    </Notice>
  );
}

function Gaps({ gaps }: { readonly gaps: readonly { readonly from: number; readonly to: number }[] }) {
  const t = useText();
  if (gaps.length === 0) return null;
  const shown = gaps.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
  return (
    <Notice tone="bad" title={t('deliveries.gap', { numbers: shown })}>
      <p>{t('deliveries.gap-words')}</p>
    </Notice>
  );
}
