/** What to do next: from an empty profile to the nightly routine. */
import type { AppView, NightView, OrderListView } from '../../../shared/views.ts';
import { useCall } from '../../queries.ts';
import { hrefOf, type Screen } from '../../route.ts';
import { type TextKey, useText } from '../../text/text.ts';
import { Panel } from '../../ui/panel.tsx';
import { lineStates } from '../orders/order-words.ts';
import { RunFacts } from '../schedule/run-facts.tsx';

type NextStepProps = {
  readonly about: AppView;
  readonly orders: OrderListView;
  readonly nights: readonly NightView[];
  readonly hasDeliveries: boolean;
};

export type Step = { readonly text: TextKey; readonly link: TextKey; readonly screen: Screen };

/** The first thing on the way from order to answer that has not been done. */
function nextStep({ orders, hasDeliveries }: Pick<NextStepProps, 'orders' | 'hasDeliveries'>): Step {
  const lines = lineStates.reduce((sum, state) => sum + orders.totals[state], 0);
  if (lines === 0) return { text: 'next.order', link: 'next.order-link', screen: 'orders' };
  if (orders.totals.draft > 0) return { text: 'next.compose', link: 'next.compose-link', screen: 'orders' };
  if (orders.totals.composed > 0) return { text: 'next.send', link: 'next.send-link', screen: 'orders' };
  if (!hasDeliveries) return { text: 'next.wait', link: 'next.wait-link', screen: 'deliveries' };
  return { text: 'next.look', link: 'next.look-link', screen: 'persons' };
}

export function NextStep({ about, orders, nights, hasDeliveries }: NextStepProps) {
  const t = useText();
  const step = nextStep({ orders, hasDeliveries });
  const schedule = useCall('schedule.get', {}).data;
  const due = nights.find(({ state }) => state === 'due');
  return (
    <Panel title={t('next.title')}>
      <p>{t(step.text)}</p>
      <p>
        <a href={hrefOf(step.screen)}>{t(step.link)}</a>
      </p>
      {schedule && (schedule.on || schedule.last !== null) && <RunFacts schedule={schedule} />}
      {due && <p className="soft">{t('next.due', { night: due.night })}</p>}
      <p className="soft">{t('next.transport', { transport: about.transport })}</p>
    </Panel>
  );
}
