/** Applies one person's block inside the delivery's transaction: register, answer, records, flags. */
import { hash } from 'node:crypto';
import { planBlock, scopeOf } from '../../../core/mirror/apply.ts';
import type { PersonBlock, SealedRecord, StatedRecord } from '../../../core/mirror/records.ts';
import type { Context } from '../context.ts';
import type { StoreWriter } from '../store-port.ts';
import type { PersonRow } from '../store-values.ts';
import { recordAnswer, type Subscribed } from './answer.ts';
import type { Tally } from './tally.ts';

/** Takes a block for delivery `delivery`: applied, or kept aside when nobody ordered the person (format.md §4.7). */
export function takeBlock(ctx: Context, tx: StoreWriter, delivery: number, block: PersonBlock, tally: Tally): void {
  const person = tx.ensurePerson(block.personnummer);
  const registered = tx.isRegistered(person.id);
  if (!registered) flagUnregistered(tx, person, delivery);
  if (!registered && !ctx.settings.mirrorUnregistered) {
    tx.keepAside(delivery, block);
    tally.aside();
  } else applyBlock(ctx, tx, person, delivery, block, tally);
}

export function applyBlock(
  ctx: Context,
  tx: StoreWriter,
  person: PersonRow,
  delivery: number,
  block: PersonBlock,
  tally: Tally,
): void {
  const codes = ctx.schema.response.customerStatus;
  const subscribed = new Map(tx.subscriptions(person.id).map(({ benefit, state }) => [benefit, state]));
  flagUnordered(tx, person, delivery, block, subscribed);
  recordAnswer(codes, tx, person, delivery, block, subscribed);
  const scope = scopeOf(block, codes.active, () => orderedFrom(tx, person));
  const plan = planBlock(tx.currentRecords(person.id), block.records.map(seal), scope);
  tx.applyPlan(person.id, delivery, plan);
  tally.add(block, plan);
}

/** The stored form and its digest; equal content has an equal digest, whatever file it came in. */
function seal(record: StatedRecord): SealedRecord {
  const stored = JSON.stringify(record.content);
  return { ...record, stored, digest: hash('sha256', stored, 'base64url').slice(0, 22) };
}

function flagUnregistered(tx: StoreWriter, person: PersonRow, delivery: number): void {
  const subject = `person:${person.id}`;
  tx.raiseFlag({ code: 'person.not-subscribed', personId: person.id, benefit: null, delivery, detail: {}, subject });
}

const orderedFrom = (tx: StoreWriter, person: PersonRow) =>
  new Map(tx.orderedFrom(person.id).map(({ benefit, from }) => [benefit, from]));

function flagUnordered(
  tx: StoreWriter,
  person: PersonRow,
  delivery: number,
  block: PersonBlock,
  subscribed: Subscribed,
): void {
  for (const benefit of block.benefits) {
    if (subscribed.has(benefit)) continue;
    const subject = `person:${person.id}:${benefit}`;
    const detail = { benefit };
    tx.raiseFlag({ code: 'person.benefit-not-ordered', personId: person.id, benefit, delivery, detail, subject });
  }
}
