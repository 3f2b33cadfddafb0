/** The nights and what became of them, open flags, and gaps in FK's numbering. */
import { addDays } from '../../core/calendar/day.ts';
import { answeringNight } from '../../core/calendar/delivery-nights.ts';
import { containingDelivery, isWarned, type MarkedDelivery, marksOf } from '../../core/calendar/night-marks.ts';
import { nightStates } from '../../core/calendar/night-state.ts';
import { gapsIn } from '../../core/response/sequence.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { Gap, GapView, NightView, StatusView } from '../../shared/views.ts';
import { rulesOf } from './calendar-rules.ts';
import type { Context } from './context.ts';
import { createdAt } from './created-at.ts';
import { withoutFiles } from './orders/incident-then.ts';
import type { HoldingSettlements } from './settlement-port.ts';
import type { StoreReader } from './store-port.ts';
import type { NightArrival } from './store-values.ts';
import { tellFlag } from './tell.ts';
import { todayOf } from './today.ts';

/** The newest; `flag.list` has them all. */
const shownFlags = 500;

/** `nights`: how many calendar days back; today is included. */
export function getStatus(ctx: Context, nights: number): StatusView {
  const { read } = ctx.store;
  const today = todayOf(ctx);
  return {
    nights: nightsBetween(ctx, addDays(today, -nights), today),
    flags: read.newestOpenFlags(shownFlags).map((flag) => tellFlag(ctx, flag)),
    gaps: gapViews(read),
  };
}

/** Every calendar day from one to another, both included; days to come are due or not expected. */
export function nightsBetween(
  ctx: Context,
  from: LocalDate,
  to: LocalDate,
  read: StoreReader = ctx.store.read,
): NightView[] {
  const arrivals = read.arrivalsFor(from, to).map((one) => ({ ...one, availableAt: availableAt(one) }));
  const { lateAfter } = ctx.settings;
  const question = { from, to, since: firstDue(ctx, read), now: ctx.clock.now(), lateAfter, deliveries: arrivals };
  const more = details(ctx, read, arrivals);
  return nightStates(question, rulesOf(ctx)).map((view) => ({ ...view, ...more(view) }));
}

/** What a night's view has besides its state. What is placed is asked for only where a night is missing. */
function details(ctx: Context, read: StoreReader, arrivals: readonly MarkedDelivery[]) {
  const byNight = Map.groupBy(arrivals, ({ night }) => night);
  const { lateAfter, warnAt } = ctx.settings;
  const { nights: settlements } = read.settlements();
  let placed: ReturnType<StoreReader['placesInEffect']> | undefined;
  return (view: NightView): Partial<NightView> => {
    const settled = settlements.get(view.night);
    const isMissing = view.state === 'missing';
    if (isMissing) placed ??= read.placesInEffect();
    const containedIn = isMissing ? containingDelivery(view.night, placed ?? []) : null;
    const about = { lateAfter, isSettled: settled !== undefined, containedIn };
    const marks = marksOf(view, byNight.get(view.night) ?? [], about);
    return {
      ...(isWarned(view, ctx.clock.now(), warnAt) && { warning: true }),
      ...(marks.length > 0 && { marks }),
      ...(containedIn !== null && { containedIn }),
      ...(settled && { settled }),
      ...(containedIn !== null && explanation(ctx, read, view.night)),
    };
  };
}

/** A person who has reopened a night has the last word about it. */
function explanation(ctx: Context, read: StoreReader, night: LocalDate): Pick<NightView, 'explainedBy'> {
  const explainedBy = withoutFiles(ctx, night);
  return explainedBy === undefined || read.reopenedNights().has(night) ? {} : { explainedBy };
}

/** A gap that has shrunk since it was settled is settled still. */
export function gapViews(read: StoreReader): GapView[] {
  const settledGaps = read.settlements().gaps;
  return gapsIn(read.appliedSequences()).map((gap) => {
    const settled = settlementOf(gap, settledGaps);
    return settled ? { ...gap, settled } : gap;
  });
}

export const settlementOf = ({ from, to }: Gap, settled: HoldingSettlements['gaps']) =>
  settled.find(({ gap }) => gap.from <= from && to <= gap.to)?.settled;

/** The first night that anything was due: that of the first delivery, or the one that answers the first order sent. */
function firstDue(ctx: Context, read: StoreReader): LocalDate | null {
  const { night, sentAt } = read.firstOfAll();
  const answer = sentAt === null ? [] : [answeringNight(sentAt, rulesOf(ctx))];
  const nights = [...(night === null ? [] : [night]), ...answer].sort();
  return nights[0] ?? null;
}

/** A file that was handed to us tells only by its skapad when FK had it ready. */
const availableAt = (arrival: NightArrival): string =>
  arrival.availableAt === '' ? (createdAt(arrival) ?? arrival.receivedAt) : arrival.availableAt;
