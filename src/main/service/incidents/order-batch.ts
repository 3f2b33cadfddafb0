/** One batch becomes order lines, all in one transaction: killed, it has either none of them or all. */
import { answeringNight } from '../../../core/calendar/delivery-nights.ts';
import { FaultError } from '../../../shared/fault.ts';
import { type Purpose, restsOnConsent } from '../../../shared/identifier.ts';
import type { LocalDate } from '../../../shared/local-date.ts';
import type { RefusedLine, SubscriptionView } from '../../../shared/views.ts';
import { rulesOf } from '../calendar-rules.ts';
import type { Context } from '../context.ts';
import type { Batch, BatchPerson } from '../incident-port.ts';
import { addLines } from '../orders/add.ts';
import type { StoreWriter } from '../store-port.ts';
import { recordedConsent } from './consent.ts';
import { lacksPurpose } from './purpose-missing.ts';

type NightsFor = (ctx: Context, incident: string, count: number) => readonly { readonly night: LocalDate }[];

/** The contract's limit on lines of one call. */
const mostLines = 1000;

/** False when it is not its turn: the coming night has a batch of the incident, or FK has not mended it yet. */
export function orderBatch(ctx: Context, { id, incident, purpose }: Batch, nightsFor: NightsFor): Promise<boolean> {
  return ctx.store.write(async (tx) => {
    const joined = within(ctx, tx);
    const waiting = tx.waitingBatches(incident).find((one) => one.id === id);
    const coming = answeringNight(ctx.clock.now(), rulesOf(ctx));
    if (!waiting || lacksPurpose(ctx, waiting) || nightsFor(joined, incident, 1)[0]?.night !== coming) return false;
    const linesAfter = lastLine(tx);
    const refused: RefusedLine[] = [];
    const lines = tx.batchPersons(id).flatMap((person) => withConsent(ctx, tx, purpose, linesOf(tx, person)));
    for (let from = 0; from < lines.length; from += mostLines) {
      const some = lines.slice(from, from + mostLines);
      const added = await addLines(joined, { kind: 'refresh', lines: some, ...(purpose === null ? {} : { purpose }) });
      refused.push(...added.refused);
    }
    const linesUpto = lastLine(tx);
    if (linesUpto === linesAfter) expectHarmless(refused);
    tx.markBatch(id, { at: ctx.clock.now(), night: coming, linesAfter, linesUpto });
    return true;
  });
}

/** The same context, whose writing is part of the running transaction. */
const within = (ctx: Context, tx: StoreWriter): Context => ({
  ...ctx,
  store: { ...ctx.store, read: tx, write: async (work) => work(tx) },
});

const lastLine = (tx: StoreWriter): number => tx.orderLines({ offset: 0, limit: 1 })[0]?.id ?? 0;

/** By from-date, since a line has one. What has ended since it was planned is left out. */
function linesOf(tx: StoreWriter, { id, personnummer, benefits }: BatchPerson) {
  const active = tx
    .subscriptions(id)
    .filter(({ benefit, state }: SubscriptionView) => state === 'active' && benefits.includes(benefit));
  return [...Map.groupBy(active, ({ from }) => from)].map(([from, some]) => ({
    personnummer,
    from,
    benefits: some.map(({ benefit }) => benefit),
  }));
}

/**
 * A refresh rests on the consent that the subscription rests on. Who lacks a required one is left out: the setting, or the
 * purpose, may have come after the plan.
 */
function withConsent(
  { settings }: Context,
  tx: StoreWriter,
  purpose: Purpose | null,
  lines: ReturnType<typeof linesOf>,
): (ReturnType<typeof linesOf>[number] & { readonly consent?: string })[] {
  const [first] = lines;
  if (first === undefined || !restsOnConsent(purpose)) return lines;
  const consent = recordedConsent(tx, first.personnummer, purpose);
  if (consent === undefined) return settings.consentRequired ? [] : lines;
  return lines.map((line) => ({ ...line, consent }));
}

/** Lines that are open already need not be ordered again; anything else that stops all of them is told. */
function expectHarmless(refused: readonly RefusedLine[]): void {
  const reason = refused.find(({ fault }) => fault.code !== 'order.duplicate');
  if (reason) throw new FaultError(reason.fault.code, reason.fault.detail);
}
