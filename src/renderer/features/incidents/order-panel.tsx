/** Counts whom an incident hits, shows the nights that its refresh takes, and orders it after a question. */
import { useState } from 'react';
import type { Purpose } from '../../../shared/identifier.ts';
import { addAffected, noneAffected } from '../../../shared/incident-sums.ts';
import type { IncidentView } from '../../../shared/incident-views.ts';
import { useCall, useCommand } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { PurposeChoice } from '../orders/order-choices.tsx';
import { AffectedTable, AffectedWords } from './affected-counts.tsx';
import { usePages } from './use-pages.ts';

const usualPerNight = '1000';

export function OrderPanel({ incident: { id, refreshOf } }: { readonly incident: IncidentView }) {
  const t = useText();
  const counting = usePages('incident.affected', noneAffected, addAffected);
  const counts = counting.sum;
  const isCounted = counts !== null && !counting.isRunning;
  const count = (
    <Button onPress={() => (counting.isRunning ? counting.stop() : void counting.run({ id }))}>
      {t(counting.isRunning ? 'incident.stop' : 'incident.count')}
    </Button>
  );
  return (
    <Panel title={t('incident.plan')} className="screen-only" actions={count}>
      <FaultNotice error={counting.error} />
      {counts === null ? (
        <p className="empty">{t('incident.count-first')}</p>
      ) : (
        <AffectedWords counts={counts} isRunning={counting.isRunning} />
      )}
      {isCounted && <AffectedTable {...counts} />}
      {isCounted && counts.persons > 0 && refreshOf.length > 0 && (
        <Ordering id={id} persons={counts.persons} lines={counts.lines} onOrdered={counting.stop} />
      )}
    </Panel>
  );
}

type OrderingProps = {
  readonly id: string;
  readonly persons: number;
  readonly lines: number;
  readonly onOrdered: () => void;
};

function Ordering({ id, persons, lines, onOrdered }: OrderingProps) {
  const t = useText();
  const announce = useAnnounce();
  const order = useCommand('incident.order');
  const [text, setText] = useState(usualPerNight);
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const [isAsking, setAsking] = useState(false);
  const perNight = /^[1-9]\d{0,5}$/.test(text.trim()) ? Number(text) : null;
  const nights = useCall(
    'incident.nights',
    { id, persons, ...(perNight !== null && { perNight }) },
    { enabled: perNight !== null, keepLast: true },
  ).data;
  const [first, last] = [nights?.nights[0], nights?.nights.at(-1)];
  const done = (batches: number): void => {
    announce(t('incident.ordered', { count: batches }));
    onOrdered();
  };
  return (
    <>
      <TextInput
        label={t('incident.per-night')}
        hint={t('incident.per-night-hint')}
        error={perNight === null ? t('incident.per-night-wrong') : undefined}
        value={text}
        onChange={setText}
        className="incident-number"
      />
      <PurposeChoice purpose={purpose} onChange={setPurpose} />
      {nights && first && last && (
        <p>{t('incident.nights', { count: nights.count, first: first.night, last: last.night })}</p>
      )}
      <div className="row">
        <Button weight="primary" isDisabled={perNight === null || order.isPending} onPress={() => setAsking(true)}>
          {t('incident.order')}
        </Button>
      </div>
      <FaultNotice error={order.error} />
      <Confirm
        isOpen={isAsking}
        title={t('incident.order-title', { id })}
        confirm={t('incident.order')}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          order.mutate(
            { id, ...(perNight !== null && { perNight }), ...(purpose !== null && { purpose }) },
            { onSuccess: ({ batches }) => done(batches) },
          )
        }
      >
        <p>{t('incident.order-words', { persons, lines, count: nights?.count ?? 0 })}</p>
        {purpose !== null && <p>{t('incident.order-purpose', { purpose: t(`purpose.${purpose}`) })}</p>}
      </Confirm>
    </>
  );
}
