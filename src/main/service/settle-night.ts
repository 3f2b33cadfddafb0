/** Missing nights and numbers that a person settles with a note, and reopens: deliberate, with who and when. */
import type { Input } from '../../shared/contract.ts';
import { tookEffect } from '../../shared/delivery-state.ts';
import { FaultError } from '../../shared/fault.ts';
import { type LocalDate, parseLocalDate } from '../../shared/local-date.ts';
import type { Gap, StatusView } from '../../shared/views.ts';
import type { Context } from './context.ts';
import { flagGaps } from './inbox/flag-gaps.ts';
import { flagUnanswered } from './orders/unanswered.ts';
import type { Unsettled } from './settlement-port.ts';
import { gapViews, getStatus, nightsBetween } from './status.ts';
import type { StoreReader, StoreWriter } from './store-port.ts';

/** As `status.get` shows without being asked for more. */
const shownNights = 30;

/**
 * Throws `night.nothing-to-settle` when the night is not missing, the gap is none, or it is settled already, and
 * `mirror.no-such-delivery` or `input.invalid` for a delivery that cannot hold the night's content.
 */
export function settle(ctx: Context, input: Input<'night.settle'>): Promise<StatusView> {
  const { note, containedIn = null } = input;
  return change(ctx, input, (tx, what) => {
    expectUnsettled(ctx, tx, what);
    if (containedIn !== null) expectContaining(tx, what, containedIn);
    const done = tx.settle(what, { note, containedIn, actor: ctx.actor, at: ctx.clock.now() });
    if (!done) throw new FaultError('night.nothing-to-settle', wordsOf(what));
  });
}

/** What an incident explains is reopened likewise: from then on a person decides. Throws `night.not-settled`. */
export function reopen(ctx: Context, input: Input<'night.reopen'>): Promise<StatusView> {
  const by = { actor: ctx.actor, at: ctx.clock.now() };
  return change(ctx, input, (tx, what) => {
    const explained = 'night' in what ? nightsBetween(ctx, what.night, what.night, tx)[0] : undefined;
    const { explainedBy, containedIn = null, settled } = explained ?? {};
    // What is taken back stays told, here as what the incident had said.
    if (explainedBy !== undefined && settled === undefined) tx.settle(what, { note: explainedBy, containedIn, ...by });
    const done = tx.reopen(what, { note: input.note, ...by });
    if (!done) throw new FaultError('night.not-settled', wordsOf(what));
  });
}

/** Flags follow at once: of the numbers, and of the order lines that waited for the night. */
async function change(
  ctx: Context,
  input: Input<'night.reopen'>,
  work: (tx: StoreWriter, what: Unsettled) => void,
): Promise<StatusView> {
  const what = readWhat(input);
  await ctx.store.write((tx) => {
    work(tx, what);
    flagGaps(tx, null);
    flagUnanswered(ctx, tx);
  });
  ctx.events.emit('changed', { topics: ['deliveries', 'flags', 'orders'] });
  return getStatus(ctx, shownNights);
}

/** One of them, and only one. */
function readWhat({ night, gap }: Input<'night.reopen'>): Unsettled {
  if ((night === undefined) === (gap === undefined)) throw new FaultError('input.invalid', { field: 'night' });
  if (gap !== undefined) return { gap };
  const date = parseLocalDate(night ?? '');
  if (date === undefined) throw new FaultError('input.invalid', { field: 'night' });
  return { night: date };
}

function expectUnsettled(ctx: Context, tx: StoreReader, what: Unsettled): void {
  const isOpen = 'night' in what ? isMissing(ctx, tx, what.night) : isGap(tx, what.gap);
  if (!isOpen) throw new FaultError('night.nothing-to-settle', wordsOf(what));
}

const isMissing = (ctx: Context, tx: StoreReader, night: LocalDate): boolean =>
  nightsBetween(ctx, night, night, tx).some(({ state, settled }) => state === 'missing' && settled === undefined);

const isGap = (tx: StoreReader, gap: Gap): boolean =>
  gapViews(tx).some(({ from, to, settled }) => from === gap.from && to === gap.to && settled === undefined);

/** Content can only come with a later night, and only from what took effect. */
function expectContaining(tx: StoreReader, what: Unsettled, id: number): void {
  const delivery = tx.delivery(id);
  if (!delivery) throw new FaultError('mirror.no-such-delivery', { found: id });
  const isLater = !('night' in what) || (delivery.night !== null && delivery.night > what.night);
  if (!tookEffect(delivery) || !isLater) throw new FaultError('input.invalid', { field: 'containedIn' });
}

const wordsOf = (what: Unsettled) =>
  'night' in what ? { date: what.night } : { from: what.gap.from, to: what.gap.to };
