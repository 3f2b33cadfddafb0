/** Answers what deliveries changed, record by record, in values and in words. */
import { diffContent } from '../../core/mirror/diff.ts';
import { catalogueOrder, createBenefitLookup } from '../../core/order/benefit-names.ts';
import type { ChangedRecord, DeliveryChangesView, RecordChangeView } from '../../shared/change-views.ts';
import { changeWords } from '../../shared/change-words/change-words.ts';
import type { Input } from '../../shared/contract.ts';
import { FaultError } from '../../shared/fault.ts';
import type { BenefitName, Personnummer } from '../../shared/identifier.ts';
import { recordRule, spanNames } from '../../shared/record-rule.ts';
import type { DeliveryRef } from '../../shared/views.ts';
import type { Context } from './context.ts';
import { readNumber } from './persons.ts';
import type { RecordChange, Touched } from './store-values.ts';

const pageSize = 1000;

type Asked = Input<'delivery.changes'>;
type Found = { readonly personnummer: Personnummer; readonly change: RecordChange };

/**
 * A page of changes. Throws `mirror.no-such-delivery`, `order.bad-personnummer`, and `input.invalid`
 * for an unknown benefit and when `to` took effect before `from`.
 */
export function deliveryChanges(ctx: Context, asked: Asked): DeliveryChangesView {
  const from = deliveryRef(ctx, asked.from);
  const to = asked.to === undefined ? null : deliveryRef(ctx, asked.to);
  const benefit = asked.benefit === undefined ? undefined : readBenefit(ctx, asked.benefit);
  const person = asked.personnummer === undefined ? undefined : readNumber(ctx, asked.personnummer);
  const [offset, limit] = [asked.offset ?? 0, asked.limit ?? pageSize];
  const persons = touched(ctx, from, to, person).filter(({ personnummer }) => personnummer >= (asked.start ?? ''));
  const found = page(changesOf(ctx, persons, benefit), offset, limit + 1);
  const shown = found.slice(0, limit);
  leaveTraces(ctx, new Set(person === undefined ? shown.map(({ personnummer }) => personnummer) : [person]));
  return { from, to, changes: shown.map((one) => view(ctx, one)), more: found.length > limit };
}

/** Items from `offset` on, `limit` at most; none after them is looked for. */
function page<T>(items: Iterable<T>, offset: number, limit: number): T[] {
  const taken: T[] = [];
  let position = 0;
  for (const item of items) {
    if (position >= offset) taken.push(item);
    position += 1;
    if (taken.length >= limit) break;
  }
  return taken;
}

function touched(ctx: Context, from: DeliveryRef, to: DeliveryRef | null, person: Personnummer | undefined): Touched[] {
  const id = person === undefined ? null : ctx.store.read.person(person)?.id;
  if (id === undefined) return [];
  if (to === null) return ctx.store.read.touchedBy(from.id, id);
  const [after, upTo] = [ctx.store.read.momentOf(from.id), ctx.store.read.momentOf(to.id)];
  if (upTo < after) throw new FaultError('input.invalid', { field: 'to' });
  return ctx.store.read.touchedBetween(after, upTo, id);
}

/** One person after the other, so that a page of a large delivery needs only its own persons' records. */
function* changesOf(
  ctx: Context,
  persons: readonly Touched[],
  benefit: BenefitName | undefined,
): Generator<Found, undefined> {
  const order = catalogueOrder(ctx.schema.benefits);
  const rank = (change: RecordChange): number => order.get(change.benefit) ?? order.size;
  for (const person of persons) {
    const changes = ctx.store.read.recordChanges(person).sort((a, b) => rank(a) - rank(b));
    for (const change of changes)
      if (benefit === undefined || change.benefit === benefit) yield { personnummer: person.personnummer, change };
  }
}

function view(ctx: Context, { personnummer, change: found }: Found): RecordChangeView {
  const { by, ...change } = found;
  const contentOf = (version: number | null) => (version === null ? null : ctx.store.read.recordContent(version));
  const [before, after] = [contentOf(change.before), contentOf(change.after)];
  const rule = recordRule(ctx.schema, change.benefit, change.element);
  const details = before && after ? diffContent(before, after, rule?.fields, spanNames(rule)) : [];
  const record: ChangedRecord = { ...change, before, after, details };
  return { personnummer, ...record, by, words: changeWords(ctx.schema, ctx.settings.language, record) };
}

function deliveryRef(ctx: Context, id: number): DeliveryRef {
  const delivery = ctx.store.read.delivery(id);
  if (!delivery) throw new FaultError('mirror.no-such-delivery', { found: id });
  return { id, night: delivery.night };
}

function readBenefit(ctx: Context, name: string): BenefitName {
  const benefit = createBenefitLookup(ctx.schema.benefits)(name);
  if (!benefit) throw new FaultError('input.invalid', { field: 'benefit' });
  return benefit.element;
}

/** Written before the answer is given: a look-up that cannot be journalled does not happen. */
function leaveTraces(ctx: Context, persons: ReadonlySet<Personnummer>): void {
  const entry = { at: ctx.clock.now(), actor: ctx.actor, host: ctx.host, action: 'delivery.changes' };
  ctx.access.recordAll([...persons].map((personnummer) => ({ ...entry, personnummer })));
}
