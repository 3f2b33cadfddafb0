/** How many persons a night, which nights that takes, and the order, after a question. */
import { useState } from 'react';
import type { Purpose } from '../../../shared/identifier.ts';
import { useCall, useCommand } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { TextInput } from '../../ui/text-input.tsx';

type OrderingProps = {
  readonly id: string;
  readonly persons: number;
  readonly lines: number;
  readonly purpose: Purpose | null;
  /** Persons a night, as it is written. */
  readonly perNight: string;
  readonly onPerNight: (text: string) => void;
  readonly onOrdered: () => void;
};

export function Ordering({ id, persons, lines, purpose, onOrdered, ...given }: OrderingProps) {
  const t = useText();
  const announce = useAnnounce();
  const order = useCommand('incident.order');
  const [isAsking, setAsking] = useState(false);
  const perNight = /^[1-9]\d{0,5}$/.test(given.perNight.trim()) ? Number(given.perNight) : null;
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
    <div className="stack screen-only">
      <TextInput
        label={t('incident.per-night')}
        hint={t('incident.per-night-hint')}
        error={perNight === null ? t('incident.per-night-wrong') : undefined}
        value={given.perNight}
        onChange={given.onPerNight}
        className="incident-number"
      />
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
    </div>
  );
}
