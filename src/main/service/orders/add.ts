/** Takes order lines into the ledger and the register; what was kept aside for a person is applied at once. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createOrderCheck, type OrderRules } from '../../../core/order/check.ts';
import type { OrderLine } from '../../../core/order/line.ts';
import { type NumberedLine, type SortedRows, sortChecked } from '../../../core/order/numbered.ts';
import { readOrderRows } from '../../../core/order/order-rows.ts';
import { inOrder } from '../../../core/response/sequence.ts';
import type { Input } from '../../../shared/contract.ts';
import { fault } from '../../../shared/fault.ts';
import type { BenefitName } from '../../../shared/identifier.ts';
import type { OrderAddedView, SubscriptionView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { applyBlock } from '../inbox/apply-block.ts';
import { createTally } from '../inbox/tally.ts';
import { personnummerRules } from '../personnummer-rules.ts';
import type { StoreWriter } from '../store-port.ts';
import type { PersonRow } from '../store-values.ts';
import { tell } from '../tell.ts';
import { todayOf } from '../today.ts';
import { silentFiles } from './judge-file.ts';
import { readListFile } from './list-file.ts';
import { sift } from './sift.ts';

/** Lines typed by a person; rows count from 1. Bad lines are refused with their reasons, good ones go on. */
export function addLines(ctx: Context, input: Input<'order.add'>): Promise<OrderAddedView> {
  const check = createOrderCheck(orderRules(ctx, input));
  const checked = input.lines.map(({ purpose = '', consent = '', ...line }, index) => ({
    row: index + 1,
    checked: check({ ...line, kind: input.kind, purpose, consent }),
  }));
  return take(ctx, sortChecked(checked));
}

/** Lines of a list (docs/cli.md), all that are good in one transaction; rows count from 1, the header included. */
export async function importLines(ctx: Context, input: Input<'order.import'>): Promise<OrderAddedView> {
  const { rows } = await readListFile(ctx, input);
  return take(ctx, readOrderRows(rows, orderRules(ctx, input), input.kind ?? null));
}

type Given = Pick<Input<'order.import'>, 'purpose' | 'consent'>;

export const orderRules = (ctx: Context, { purpose, consent }: Given): OrderRules => ({
  catalogue: ctx.schema.benefits,
  purpose: purpose ?? null,
  consent: consent ?? null,
  purposeRequired: ctx.settings.purposeRequired,
  consentRequired: ctx.settings.consentRequired,
  ...personnummerRules(ctx),
});

/** Stores what is proposed, as drafts, in one transaction. */
export async function take(ctx: Context, proposed: SortedRows): Promise<OrderAddedView> {
  const { added, known } = await ctx.store.write((tx) => addAll(ctx, tx, proposed.lines));
  ctx.events.emit('changed', { topics: ['orders', 'persons', 'flags'] });
  const refused = [...proposed.refused, ...known.map(({ row }) => ({ row, fault: fault('order.duplicate') }))];
  refused.sort((a, b) => a.row - b.row);
  return { added, refused: refused.map(({ row, fault: found }) => ({ row, fault: tell(ctx, found) })) };
}

/** Persons a turn of the event loop: a long list keeps nobody's look-up waiting. */
const personsPerTurn = 100;

/** Person by person, in the order in which they are first named. `known`: lines of which one alike still waits. */
async function addAll(ctx: Context, tx: StoreWriter, lines: readonly NumberedLine[]) {
  const known: NumberedLine[] = [];
  const taken: PersonRow[] = [];
  const silent = [...silentFiles(ctx, tx)];
  let [added, done] = [0, 0];
  for (const [number, some] of Map.groupBy(lines, ({ line }) => line.personnummer)) {
    const person = tx.ensurePerson(number);
    const fresh = sift(tx, person, some, known, silent);
    if (fresh.length > 0) {
      order(tx, person, fresh);
      taken.push(person);
    }
    added += fresh.length;
    done += 1;
    if (done % personsPerTurn === 0) await nextTurn();
  }
  // Last of all, since it takes effect: all of one list have been ordered after the same deliveries.
  for (const person of taken) adopt(ctx, tx, person);
  return { added, known };
}

/** Into the ledger, and into the register as we wish it; FK's answer decides what becomes of it (answer.ts). */
function order(tx: StoreWriter, person: PersonRow, lines: readonly OrderLine[]): void {
  tx.addLines(person.id, lines);
  const held = new Map(tx.subscriptions(person.id).map((one) => [one.benefit, one]));
  const begun = new Map<BenefitName, SubscriptionView>();
  for (const { kind, benefit, from } of lines) {
    const now = begun.get(benefit) ?? held.get(benefit);
    if (now === undefined || (kind === 'new' && now.state !== 'active'))
      begun.set(benefit, { benefit, from, state: 'ordered' });
  }
  if (begun.size > 0) tx.setSubscriptions(person.id, [...begun.values()]);
}

/** The register has the person now: what FK has sent in the meantime takes its place in the mirror (format.md §4.7). */
function adopt(ctx: Context, tx: StoreWriter, person: PersonRow): void {
  const kept = tx.takeAside(person.personnummer);
  // Nearly nobody: the order of all deliveries is looked up only for those.
  if (kept.length > 0) applyKept(ctx, tx, person, kept);
  tx.settleFlag('person.not-subscribed', `person:${person.id}`, 'ordered');
}

function applyKept(ctx: Context, tx: StoreWriter, person: PersonRow, kept: ReturnType<StoreWriter['takeAside']>): void {
  const { counting } = inOrder(tx.placesInEffect());
  const place = new Map(counting.map(({ id }, index) => [id, index]));
  kept.sort((a, b) => (place.get(a.delivery) ?? 0) - (place.get(b.delivery) ?? 0));
  for (const { delivery, block } of kept) {
    tx.beginEffect(delivery, todayOf(ctx), person);
    const start = tx.delivery(delivery)?.start ?? null;
    const admitted = { person, subscribed: tx.subscriptions(person.id) };
    if (place.has(delivery)) applyBlock(ctx, tx, admitted, { id: delivery, start }, block, createTally());
  }
}
