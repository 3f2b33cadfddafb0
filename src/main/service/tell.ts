/** Puts a fault into words of the profile's language. */
import type { Fault } from '../../shared/fault.ts';
import { faultMessage } from '../../shared/fault-text.ts';
import type { OrderCause } from '../../shared/order-cause.ts';
import type { DeliveryView, FlagView, ToldFault } from '../../shared/views.ts';
import type { Context } from './context.ts';
import type { StoredDelivery, StoredFlag } from './store-values.ts';

export const tell = (ctx: Pick<Context, 'settings'>, fault: Fault): ToldFault => ({
  ...fault,
  message: faultMessage(fault, ctx.settings.language),
});

export function tellDelivery(ctx: Context, { availableAt: _internal, ...delivery }: StoredDelivery): DeliveryView {
  return { ...delivery, faults: delivery.faults.map((fault) => tell(ctx, fault)) };
}

export function tellFlag(ctx: Context, { detail, ...flag }: StoredFlag): FlagView {
  return {
    ...flag,
    message: faultMessage({ code: flag.code, detail }, ctx.settings.language),
    ...causeIn(flag, detail),
  };
}

/** An order that nobody answers is told with its likely cause, for scripts. */
function causeIn({ code }: Pick<StoredFlag, 'code'>, { reason, incident }: StoredFlag['detail']) {
  if (code !== 'order.unanswered') return {};
  return {
    ...(reason !== undefined && { cause: reason as OrderCause }),
    ...(incident !== undefined && { incident: String(incident) }),
  };
}
