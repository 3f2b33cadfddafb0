/** Words about a night that brought nothing: what it means, what to do, and what a person has said about it. */
import { tookEffect } from '../../../../shared/delivery-state.ts';
import type { Settlement } from '../../../../shared/settlement.ts';
import type { DeliveryView } from '../../../../shared/views.ts';
import { hrefOf } from '../../../route.ts';
import { formatInstant } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { Notice } from '../../../ui/notice.tsx';
import { cellLooks, type NightCell } from '../night-grid.ts';
import { type Holder, Reopen, Settle } from './settle-night.tsx';

type NightDetailProps = { readonly cell: NightCell; readonly deliveries: readonly DeliveryView[] };

/** So many deliveries after a missing night are offered as those that may hold its content. */
const offered = 3;

export function NightDetail({ cell, deliveries }: NightDetailProps) {
  const t = useText();
  const { night, settled, containedIn, explainedBy, state } = cell;
  if (settled !== undefined)
    return (
      <Settled title={t('night.settled-title', { night })} settled={settled}>
        <Reopen what={{ night }} />
      </Settled>
    );
  if (state === 'explained' && explainedBy !== undefined)
    return (
      <Explained cell={cell} by={explainedBy}>
        <SettleThis cell={cell} deliveries={deliveries} />
      </Explained>
    );
  if (state !== 'missing' && state !== 'due' && state !== 'contained' && state !== 'warned') return null;
  const look = cellLooks[state];
  const title = t('deliveries.night-title', { night, state: t(look.text) });
  const words = t(`night.${state}-words`, { id: containedIn ?? 0 });
  const isOver = state === 'missing' || state === 'contained';
  return (
    <Notice tone={look.tone} title={title} actions={isOver && <SettleThis cell={cell} deliveries={deliveries} />}>
      <p>{words}</p>
    </Notice>
  );
}

type ExplainedProps = {
  readonly cell: NightCell;
  readonly by: string;
  readonly children: React.ReactNode;
};

/** No alarm: FK has said that it made no file. A person may know better. */
function Explained({ cell: { night, containedIn }, by, children }: ExplainedProps) {
  const t = useText();
  const title = t('deliveries.night-title', { night, state: t('night.explained') });
  const actions = (
    <>
      {children}
      <Reopen what={{ night }} />
    </>
  );
  return (
    <Notice tone="info" title={title} actions={actions}>
      <p>{t('night.explained-words', { id: containedIn ?? 0, incident: by })}</p>
      <p>
        <a href={hrefOf('incidents')}>{t('silence.incident', { id: by })}</a>
      </p>
    </Notice>
  );
}

function SettleThis({ cell: { night, containedIn }, deliveries }: NightDetailProps) {
  const t = useText();
  return (
    <Settle
      key={night}
      what={{ night }}
      button={t('night.settle')}
      title={t('night.settle-title', { night })}
      words={t('night.settle-words')}
      holders={holdersAfter(night, deliveries)}
      isEvident={containedIn !== undefined}
    />
  );
}

/** What took effect after the night, the nearest first. */
function holdersAfter(night: NightCell['night'], deliveries: readonly DeliveryView[]): Holder[] {
  return deliveries
    .flatMap((one) =>
      tookEffect(one) && one.night !== null && one.night > night ? { id: one.id, night: one.night } : [],
    )
    .toSorted((a, b) => (a.night < b.night ? -1 : 1))
    .slice(0, offered);
}

type SettledProps = { readonly title: string; readonly settled: Settlement; readonly children: React.ReactNode };

export function Settled({ title, settled: { note, at, actor, containedIn }, children }: SettledProps) {
  const t = useText();
  return (
    <Notice tone="info" title={title} actions={children}>
      <p>{t('night.settled-words', { actor, at: formatInstant(at), note })}</p>
      {containedIn !== null && (
        <p>
          <a href={hrefOf('deliveries', containedIn)}>{t('night.settled-in', { id: containedIn })}</a>
        </p>
      )}
    </Notice>
  );
}
