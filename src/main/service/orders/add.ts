/** Takes order lines into the ledger and the register; what was kept aside for a person is applied at once. */
import { createOrderCheck, type OrderRules } from '../../../core/order/check.ts';
import { type NumberedFault, type NumberedLine, readOrderCsv } from '../../../core/order/csv.ts';
import type { OrderLine } from '../../../core/order/line.ts';
import { inOrder } from '../../../core/response/sequence.ts';
import type { Input } from '../../../shared/contract.ts';
import { fault } from '../../../shared/fault.ts';
import type { Purpose } from '../../../shared/identifier.ts';
import type { OrderAddedView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { applyBlock } from '../inbox/apply-block.ts';
import { createTally } from '../inbox/tally.ts';
import { personnummerRules } from '../personnummer-rules.ts';
import type { StoreWriter } from '../store-port.ts';
import type { PersonRow } from '../store-values.ts';
import { tell } from '../tell.ts';
import { todayOf } from '../today.ts';

type Proposed = { readonly lines: readonly NumberedLine[]; readonly refused: readonly NumberedFault[] };

/** Lines typed by a person; rows count from 1. Bad lines are refused with their reasons, good ones go on. */
export function addLines(ctx: Context, input: Input<'order.add'>): Promise<OrderAddedView> {
  const check = createOrderCheck(rules(ctx, input.purpose));
  const checked = input.lines.map((line, index) => ({ row: index + 1, result: check({ ...line, kind: input.kind }) }));
  return take(ctx, {
    lines: checked.flatMap(({ row, result }) => (result.ok ? result.lines.map((line) => ({ row, line })) : [])),
    refused: checked.flatMap(({ row, result }) =>
      result.ok ? [] : result.faults.map((found) => ({ row, fault: found })),
    ),
  });
}

/** Lines of a CSV file (docs/cli.md); rows count from 1, the header included. */
export function importCsv(ctx: Context, input: Input<'order.import'>): Promise<OrderAddedView> {
  return take(ctx, readOrderCsv(input.csv, rules(ctx, input.purpose), input.kind ?? null));
}

const rules = (ctx: Context, purpose: Purpose | undefined): OrderRules => ({
  catalogue: ctx.schema.benefits,
  purpose: purpose ?? null,
  ...personnummerRules(ctx),
});

async function take(ctx: Context, proposed: Proposed): Promise<OrderAddedView> {
  const refused = [...proposed.refused];
  const added = await ctx.store.write((tx) => {
    const taken = proposed.lines.filter((numbered) => {
      const isNew = addLine(tx, numbered.line);
      if (!isNew) refused.push({ row: numbered.row, fault: fault('order.duplicate') });
      return isNew;
    });
    for (const number of new Set(taken.map(({ line }) => line.personnummer))) adopt(ctx, tx, tx.ensurePerson(number));
    return taken.length;
  });
  ctx.events.emit('changed', { topics: ['orders', 'persons', 'flags'] });
  refused.sort((a, b) => a.row - b.row);
  return { added, refused: refused.map(({ row, fault: found }) => ({ row, fault: tell(ctx, found) })) };
}

/** False when the same line still waits for its answer. */
function addLine(tx: StoreWriter, line: OrderLine): boolean {
  const person = tx.ensurePerson(line.personnummer);
  if (tx.hasOpenLine(person.id, line.benefit, line.kind, line.from)) return false;
  tx.addLine(person.id, line);
  subscribe(tx, person, line);
  return true;
}

/** The register as we wish it; FK's answer decides what becomes of it (answer.ts). */
function subscribe(tx: StoreWriter, person: PersonRow, line: OrderLine): void {
  const held = tx.subscriptions(person.id).find(({ benefit }) => benefit === line.benefit);
  const begins = held === undefined || (line.kind === 'new' && held.state !== 'active');
  if (begins) tx.setSubscription(person.id, line.benefit, { from: line.from, state: 'ordered' });
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
