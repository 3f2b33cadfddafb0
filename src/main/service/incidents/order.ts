/** Plans an incident's refresh in batches, and makes order lines of the batch whose night has come. */
import { setImmediate } from 'node:timers/promises';
import type { Input } from '../../../shared/contract.ts';
import { FaultError } from '../../../shared/fault.ts';
import type { Purpose } from '../../../shared/identifier.ts';
import { addAffected, noneAffected } from '../../../shared/incident-sums.ts';
import type { AffectedCounts, BatchView, IncidentOrderedView } from '../../../shared/incident-views.ts';
import type { Context } from '../context.ts';
import type { Round } from '../incident-port.ts';
import { countsOf, type PlannedPage, parse, planPage } from './affected.ts';
import { incidentNamed, isClosed } from './catalogue.ts';
import { orderBatch } from './order-batch.ts';
import { batchView, nightsFor, usualPerNight } from './progress.ts';
import { settlePurpose, withPurpose } from './purpose-missing.ts';

/**
 * Persons are planned a page at a time, each page in a transaction that notes how far it came: killed, it goes on from
 * there when it is given again, by the numbers of the first time. Nobody is planned who waits in a batch, or whose
 * refresh waits for its answer, or of whom no consent is recorded where the settings require one. Throws
 * `incident.not-there`, `incident.no-order` for a closed one too, and `order.purpose-missing` where the settings require one.
 */
export async function orderIncident(ctx: Context, input: Input<'incident.order'>): Promise<IncidentOrderedView> {
  const { id, criterion, refreshOf } = incidentNamed(ctx, input.id);
  if (criterion === null || refreshOf.length === 0 || isClosed(ctx, id))
    throw new FaultError('incident.no-order', { found: id });
  const purpose = input.purpose ?? null;
  // Said before anything is planned: the lines of later nights are made while nobody is there to choose.
  if (ctx.settings.purposeRequired && purpose === null) throw new FaultError('order.purpose-missing');
  const asked = { incident: id, criterion, refreshOf, perNight: input.perNight ?? usualPerNight };
  const before = ctx.store.read.batches(id).length;
  const planned = await ctx.store.alone(() => plan(ctx, { ...asked, purpose }));
  if (purpose !== null) await give(ctx, id, purpose);
  ctx.events.emit('changed', { topics: ['incidents'] });
  const ordered = await orderNext(ctx, id);
  return { id, planned, batches: ctx.store.read.batches(id).length - before, ordered };
}

/** What was planned without a purpose goes out with this one: the settings may have come to require it since. */
const give = (ctx: Context, id: string, purpose: Purpose): Promise<void> =>
  ctx.store.write((tx) => {
    tx.givePurpose(id, purpose);
    settlePurpose(tx, id);
  });

type Asked = Pick<Round, 'incident' | 'criterion' | 'refreshOf' | 'perNight'> & { readonly purpose: Purpose | null };

async function plan(ctx: Context, asked: Asked): Promise<AffectedCounts> {
  let round = ctx.store.read.rounds(asked.incident).find((one) => !one.planned);
  const { criterion, refreshOf } = round ?? asked;
  const wanted = { criterion: parse(ctx, criterion), refreshOf };
  let after: string | null = round?.reached ?? '';
  let counts = noneAffected;
  while (after !== null) {
    const page: PlannedPage = planPage(ctx, { wanted, incident: asked.incident, after, purpose: asked.purpose });
    round = await keep(ctx, page, asked, round);
    counts = addAffected(counts, countsOf(page));
    after = page.next;
    ctx.events.emit('progress', {
      task: 'incident',
      file: asked.incident,
      done: counts.examined,
      total: 0,
      unit: 'persons',
    });
    // Nobody's question waits for the end of this.
    await setImmediate();
  }
  return counts;
}

/** The round is begun with its first person: an order of nothing leaves none behind. */
async function keep(
  ctx: Context,
  { planned, next }: PlannedPage,
  asked: Asked,
  round: Round | undefined,
): Promise<Round | undefined> {
  const persons = planned
    .filter(({ plan: { lines } }) => lines.length > 0)
    .map(({ person, plan: { lines } }) => ({ id: person.id, benefits: lines.map(({ benefit }) => benefit) }));
  if (round === undefined && persons.length === 0) return undefined;
  const id = await ctx.store.write((tx) => {
    const number = round?.id ?? tx.beginRound(asked, { at: ctx.clock.now(), actor: ctx.actor });
    const reached = next ?? planned.at(-1)?.person.personnummer ?? '';
    tx.planPersons(number, persons, { reached, planned: next === null });
    return number;
  });
  return ctx.store.read.round(id);
}

/**
 * Makes order lines of the next batch of every incident, or of one, unless the coming night has one of its already: run
 * as often as you like, a night gets one batch. What waits for a purpose waits on (purpose-missing.ts). Throws what the order lines' own check throws for all of them.
 */
export async function orderNext(ctx: Context, asked?: string): Promise<BatchView[]> {
  const incident = asked === undefined ? null : incidentNamed(ctx, asked).id;
  const ordered: BatchView[] = [];
  for (const batch of await withPurpose(ctx, incident)) {
    const done = await orderBatch(ctx, batch, nightsFor);
    if (!done) continue;
    const all = ctx.store.read.batches(batch.incident);
    const place = all.findIndex(({ id }) => id === batch.id);
    const found = all[place];
    if (found) ordered.push(batchView(ctx, found, place + 1, { silent: new Set() }));
  }
  if (ordered.length > 0) ctx.events.emit('changed', { topics: ['incidents', 'orders', 'persons'] });
  return ordered;
}
