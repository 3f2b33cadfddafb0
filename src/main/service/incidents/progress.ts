/** When an incident's batches leave, and what became of those that have left. */
import { batchNights } from '../../../core/incident/nights.ts';
import type { Input } from '../../../shared/contract.ts';
import type { BatchView, IncidentNightsView, IncidentProgressView } from '../../../shared/incident-views.ts';
import type { LocalDate } from '../../../shared/local-date.ts';
import { rulesOf } from '../calendar-rules.ts';
import type { Context } from '../context.ts';
import type { Batch } from '../incident-port.ts';
import { silentFiles } from '../orders/judge-file.ts';
import { incidentNamed } from './catalogue.ts';

/** Persons a night where nobody has chosen: FK asks not to be overloaded (facts.md §3.3). */
export const usualPerNight = 1000;

/** So many nights are listed; a year and a half has about as many. */
const mostNights = 400;

/** Throws `incident.not-there`. */
export function incidentNights(
  ctx: Context,
  { id, persons, perNight = usualPerNight }: Input<'incident.nights'>,
): IncidentNightsView {
  const count = Math.ceil(persons / perNight);
  const nights = nightsFor(ctx, id.toUpperCase(), Math.min(count, mostNights)).map((night, index) => ({
    ...night,
    batch: index + 1,
    persons: Math.min(perNight, persons - index * perNight),
  }));
  return { perNight, count, nights };
}

/** The next nights that an incident's batches can have, from now on. Throws `incident.not-there`. */
export const nightsFor = (ctx: Context, id: string, count: number) =>
  batchNights(
    { now: ctx.clock.now(), fixed: incidentNamed(ctx, id).fixed, last: ctx.store.read.lastBatchNight(id), count },
    rulesOf(ctx),
  );

/** Every batch in turn; those that wait with the nights they will have. Throws `incident.not-there`. */
export function incidentProgress(ctx: Context, asked: string): IncidentProgressView {
  const { id } = incidentNamed(ctx, asked);
  const batches = ctx.store.read.batches(id);
  const waiting = batches.filter(({ orderedAt }) => orderedAt === null);
  const nights = nightsFor(ctx, id, Math.min(waiting.length, mostNights));
  const silent = silentFiles(ctx, ctx.store.read);
  const unfinished = ctx.store.read.rounds(id).some(({ planned }) => !planned);
  return {
    id,
    unfinished,
    batches: batches.map((batch, index) =>
      batchView(ctx, batch, index + 1, { coming: nights[waiting.indexOf(batch)], silent }),
    ),
  };
}

type More = {
  readonly coming?: Coming | undefined;
  /** Files whose answers have not come in time. */
  readonly silent: ReadonlySet<number>;
};
type Coming = { readonly upload: LocalDate; readonly night: LocalDate };

/** A batch's number is its place among its incident's. */
export function batchView(ctx: Context, batch: Batch, number: number, { coming, silent }: More): BatchView {
  const { incident, persons, purpose, orderedAt } = batch;
  const states = orderedAt === null ? [] : ctx.store.read.batchStates(batch.id);
  const linesIn = (wanted: (one: (typeof states)[number]) => boolean): number =>
    states.filter(wanted).reduce((sum, { lines }) => sum + lines, 0);
  const closed = ['answered', 'rejected'];
  return {
    ...{ incident, number, persons, purpose, orderedAt },
    lines: orderedAt === null ? batch.lines : linesIn(() => true),
    upload: coming?.upload ?? null,
    night: batch.night ?? coming?.night ?? null,
    leftOut: orderedAt === null ? 0 : ctx.store.read.personsWithout(batch.id),
    answered: linesIn(({ state }) => state === 'answered'),
    rejected: linesIn(({ state }) => state === 'rejected'),
    open: linesIn(({ state }) => !closed.includes(state)),
    unanswered: linesIn(({ state, file }) => state === 'sent' && file !== null && silent.has(file)),
  };
}
