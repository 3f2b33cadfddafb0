/** The ledger of deliveries, a page at a time, one delivery, and the nights of a calendar. */
import { addDays } from '../../core/calendar/day.ts';
import type { Input } from '../../shared/contract.ts';
import { FaultError } from '../../shared/fault.ts';
import type { DeliveryDetailView, LedgerPage, MonthView } from '../../shared/ledger-views.ts';
import { parseLocalDate } from '../../shared/local-date.ts';
import type { Context } from './context.ts';
import { nightsBetween } from './status.ts';
import type { StoredDelivery } from './store-values.ts';
import { tellDelivery } from './tell.ts';

const pageSize = 100;

/** Newest night first. */
export function ledgerPage(ctx: Context, { before, limit }: Input<'delivery.page'>): LedgerPage {
  const { read } = ctx.store;
  const place = before === undefined ? null : { at: readDay(before.at), id: before.id };
  const found = read.deliveriesBefore(place, limit ?? pageSize);
  const last = found.length < (limit ?? pageSize) ? undefined : found.at(-1);
  return {
    deliveries: found.map((one) => tellDelivery(ctx, one)),
    total: read.countDeliveries(),
    next: last === undefined ? null : { at: dayOf(last), id: last.id },
  };
}

const dayOf = ({ night, receivedAt }: StoredDelivery) => night ?? readDay(receivedAt.slice(0, 10));

/** Throws `mirror.no-such-delivery`. */
export function oneDelivery(ctx: Context, id: number): DeliveryDetailView {
  const delivery = ctx.store.read.delivery(id);
  if (!delivery) throw new FaultError('mirror.no-such-delivery', { found: id });
  return { ...tellDelivery(ctx, delivery), supersedes: ctx.store.read.supersededBy(id) };
}

/** Calendar weeks of a month reach into its neighbours. */
const mostDays = 62;

/** What became of each night, and what came for it. Throws `input.invalid`. */
export function nightsOf(ctx: Context, input: Input<'night.list'>): MonthView {
  const [from, to] = [readDay(input.from), readDay(input.to)];
  if (to < from || to > addDays(from, mostDays)) throw new FaultError('input.invalid', { field: 'to' });
  return {
    nights: nightsBetween(ctx, from, to),
    deliveries: ctx.store.read.deliveriesFor(from, to).map((one) => tellDelivery(ctx, one)),
    first: ctx.store.read.firstOfAll().night,
  };
}

function readDay(text: string) {
  const date = parseLocalDate(text);
  if (date === undefined) throw new FaultError('input.invalid', { field: 'date' });
  return date;
}
