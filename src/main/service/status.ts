/** The nights and what became of them, open flags, and gaps in FK's numbering. */
import { addDays } from '../../core/calendar/day.ts';
import { answeringNight } from '../../core/calendar/delivery-nights.ts';
import { nightStates } from '../../core/calendar/night-state.ts';
import { gapsIn } from '../../core/response/sequence.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { NightView, StatusView } from '../../shared/views.ts';
import { rulesOf } from './calendar-rules.ts';
import type { Context } from './context.ts';
import { createdAt } from './created-at.ts';
import type { NightArrival } from './store-values.ts';
import { tellFlag } from './tell.ts';
import { todayOf } from './today.ts';

/** The newest; `flag.list` has them all. */
const shownFlags = 500;

/** `nights`: how many calendar days back; today is included. */
export function getStatus(ctx: Context, nights: number): StatusView {
  const today = todayOf(ctx);
  return {
    nights: nightsBetween(ctx, addDays(today, -nights), today),
    flags: ctx.store.read.newestOpenFlags(shownFlags).map((flag) => tellFlag(ctx, flag)),
    gaps: gapsIn(ctx.store.read.appliedSequences()),
  };
}

/** Every calendar day from one to another, both included; days to come are due or not expected. */
export function nightsBetween(ctx: Context, from: LocalDate, to: LocalDate): NightView[] {
  const arrivals = ctx.store.read.arrivalsFor(from, to);
  const question = {
    from,
    to,
    since: firstDue(ctx),
    now: ctx.clock.now(),
    lateAfter: ctx.settings.lateAfter,
    deliveries: arrivals.map((arrival) => ({ ...arrival, availableAt: availableAt(arrival) })),
  };
  return nightStates(question, rulesOf(ctx));
}

/** The first night that anything was due: that of the first delivery, or the one that answers the first order sent. */
function firstDue(ctx: Context): LocalDate | null {
  const { night, sentAt } = ctx.store.read.firstOfAll();
  const answer = sentAt === null ? [] : [answeringNight(sentAt, rulesOf(ctx))];
  const nights = [...(night === null ? [] : [night]), ...answer].sort();
  return nights[0] ?? null;
}

/** A file that was handed to us tells only by its skapad when FK had it ready. */
const availableAt = (arrival: NightArrival): string =>
  arrival.availableAt === '' ? (createdAt(arrival) ?? arrival.receivedAt) : arrival.availableAt;
