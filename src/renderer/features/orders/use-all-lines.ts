/** Every order line, for an export: the screen has a page of them. */
import type { OrderLineView } from '../../../shared/views.ts';
import { type AskAll, allRows } from '../../export/all-rows.ts';
import { ask, useBridge } from '../../queries.ts';

const atOnce = 1000;

export function useAllLines(): AskAll<OrderLineView> {
  const bridge = useBridge();
  return (work) =>
    allRows<OrderLineView, number>(async (place) => {
      const offset = place ?? 0;
      const { lines } = await ask(bridge, 'order.list', { offset, limit: atOnce });
      return { rows: lines, next: lines.length < atOnce ? null : offset + atOnce };
    }, work);
}
