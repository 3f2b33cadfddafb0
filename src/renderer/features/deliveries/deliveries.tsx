/** The screen of deliveries: which nights came, what each file held, and fetching now. */
import { useState } from 'react';
import type { LocalDate } from '../../../shared/local-date.ts';
import { JobProgress } from '../../app/progress.tsx';
import type { Gathering } from '../../export/all-rows.ts';
import { useCall } from '../../queries.ts';
import { choose, hrefOfVolume } from '../../route.ts';
import { useText } from '../../text/text.ts';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Screen } from '../../ui/screen.tsx';
import { NightCalendar } from './calendar/night-calendar.tsx';
import { DeliveryDetail } from './delivery-detail.tsx';
import { FetchNow, FetchOutcome, useNight } from './fetch-now.tsx';
import { Ledger } from './ledger/ledger.tsx';
import { LedgerExport } from './ledger/ledger-export.tsx';
import { useDelivery, useLedger } from './ledger/use-ledger.ts';
import { deliveryRowId, ledgerRows, nightCells } from './night-grid.ts';
import { Gaps } from './nights/gaps.tsx';
import { NightDetail } from './nights/night-detail.tsx';
import './deliveries.css';

type DeliveriesProps = { readonly item: number | null; readonly night: LocalDate | null };

export function Deliveries(props: DeliveriesProps) {
  const t = useText();
  const run = useNight();
  const chosen = useChosen(props);
  const { delivery, cell, rows, ledger } = chosen;
  return (
    <Screen
      title={t('nav.deliveries')}
      actions={
        <div className="row">
          <a href={hrefOfVolume(null)}>{t('volume.show')}</a>
          <FetchNow run={run} />
        </div>
      }
    >
      <FaultNotice error={chosen.error} />
      <FetchOutcome run={run} />
      <div className="deliveries">
        <div className="stack">
          {chosen.today && (
            <section className="panel" aria-label={t('deliveries.calendar-caption')}>
              <NightCalendar
                today={chosen.today}
                selected={delivery?.night ?? cell?.night ?? chosen.night}
                onSelect={({ night, deliveries }) => chosen.select(night, deliveries[0]?.id ?? null)}
              />
            </section>
          )}
          <JobProgress />
          <Gaps gaps={chosen.gaps} />
        </div>
        <div className="stack">
          <Panel
            title={t('deliveries.table-caption')}
            className="deliveries-ledger"
            isNarrowed={delivery !== null || cell !== null}
            actions={<LedgerExport rows={rows} all={chosen.all} />}
          >
            <Ledger
              rows={rows}
              total={ledger.total + rows.length - ledger.deliveries.length}
              selected={delivery ? deliveryRowId(delivery.id) : (cell?.night ?? null)}
              onMore={ledger.more}
              onSelect={(row) =>
                row.kind === 'delivery'
                  ? chosen.select(row.delivery.night, row.delivery.id)
                  : chosen.select(row.cell.night, null)
              }
            />
          </Panel>
          {delivery && <DeliveryDetail key={delivery.id} delivery={delivery} supersedes={chosen.supersedes} />}
          {cell && <NightDetail cell={cell} deliveries={ledger.deliveries} />}
        </div>
      </div>
    </Screen>
  );
}

/** The nights, the ledger, and what of them is chosen: a delivery by its id, else a night that brought none. */
function useChosen({ item, night: asked }: DeliveriesProps) {
  const about = useCall('app.about', {});
  const status = useCall('status.get', { nights: 30 });
  const ledger = useLedger();
  const [chosenNight, setNight] = useState<LocalDate | null>(null);
  const night = chosenNight ?? asked;
  const { delivery, supersedes, error } = useDelivery(item, ledger.deliveries);
  const cells = nightCells(status.data?.nights ?? [], ledger.deliveries);
  return {
    error: ledger.error ?? status.error ?? about.error ?? error,
    today: about.data?.today,
    gaps: status.data?.gaps ?? [],
    ledger,
    rows: ledger.isReady ? ledgerRows(cells, ledger.deliveries) : [],
    all: async (work: Gathering) => ledgerRows(cells, await ledger.all(work)),
    delivery,
    supersedes,
    night,
    cell: delivery === null ? (cells.find((one) => one.night === night) ?? null) : null,
    select: (of: LocalDate | null, id: number | null): void => {
      setNight(of);
      choose('deliveries', id);
    },
  };
}
