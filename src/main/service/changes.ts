/** Answers what deliveries changed, record by record, in values and in words. */
import { diffContent } from '../../core/mirror/diff.ts';
import { hasSpan, spanChange, spanOf } from '../../core/mirror/span.ts';
import type { ChangedRecord, DeliveryChangesView, RecordChangeView } from '../../shared/change-views.ts';
import { changeWords } from '../../shared/change-words/change-words.ts';
import type { Input } from '../../shared/contract.ts';
import { FaultError } from '../../shared/fault.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import { recordRule, spanNames } from '../../shared/record-rule.ts';
import type { DeliveryRef } from '../../shared/views.ts';
import type { Context } from './context.ts';
import { disputedChanges } from './disputes.ts';
import { inCatalogue } from './in-catalogue.ts';
import { leaveTrace } from './leave-trace.ts';
import { withMoved } from './moved-changes.ts';
import { readNumber } from './persons.ts';
import { readBenefit } from './read-benefit.ts';
import { missedOf, refreshedChanges } from './refreshed-changes.ts';
import type { Moments, RecordChange, Touched } from './store-values.ts';

const pageSize = 1000;

type Asked = Input<'delivery.changes'>;
/** No person has this number. */
const nobody = 0;

type Found = { readonly person: Touched; readonly change: RecordChange };
type Told = Omit<RecordChangeView, 'disputed' | 'refreshed'>;

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
  const personId = person === undefined ? null : (ctx.store.read.person(person)?.id ?? nobody);
  const moments = momentsBetween(ctx, from, to);
  const persons = (
    to === null ? ctx.store.read.touchedBy(from.id, personId) : touchedIn(ctx, moments, personId)
  ).filter(({ personnummer }) => personnummer >= (asked.start ?? ''));
  const found = page(changesOf(ctx, persons, benefit), offset, limit + 1);
  const shown = found.slice(0, limit);
  const traced = new Set(person === undefined ? shown.map((one) => one.person.personnummer) : [person]);
  leaveTrace(ctx, 'delivery.changes', traced);
  const isDisputed = disputedChanges(ctx);
  const isRefreshed = refreshedChanges(ctx);
  const changes = shown.map((one) => ({
    ...tellChange(ctx, one, asked.language),
    disputed: isDisputed(one.change),
    refreshed: isRefreshed(one.person, one.change),
  }));
  const missed = missedOf(ctx, { moments, personId, benefit });
  return { from, to, missed, changes, more: found.length > limit };
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

/** Each taking of effect of `from` alone, or the time between the two. */
function momentsBetween(ctx: Context, from: DeliveryRef, to: DeliveryRef | null): Moments[] {
  if (to === null) return ctx.store.read.momentsOf(from.id);
  const [after, upTo] = [ctx.store.read.momentOf(from.id), ctx.store.read.momentOf(to.id)];
  if (upTo < after) throw new FaultError('input.invalid', { field: 'to', reason: 'to-before-from' });
  return [{ after, upTo }];
}

const touchedIn = (ctx: Context, moments: readonly Moments[], personId: number | null): Touched[] =>
  moments.flatMap(({ after, upTo }) => ctx.store.read.touchedBetween(after, upTo, personId));

/** One person after the other, so that a page of a large delivery needs only its own persons' records. */
function* changesOf(
  ctx: Context,
  persons: readonly Touched[],
  benefit: BenefitName | undefined,
): Generator<Found, undefined> {
  for (const person of persons) {
    const changes = inCatalogue(ctx, withMoved(ctx.schema, ctx.store.read.recordChanges(person)));
    for (const change of changes) if (benefit === undefined || change.benefit === benefit) yield { person, change };
  }
}

/** A change with its contents, every difference between them, and the sentences that say it. */
export function tellChange(ctx: Context, { person, change: found }: Found, language = ctx.settings.language): Told {
  const { by, key: _key, validFrom: _from, validTo: _to, ...change } = found;
  const contentOf = (version: number | null) => (version === null ? null : ctx.store.read.recordContent(version));
  const [before, after] = [contentOf(change.before), contentOf(change.after)];
  const rule = recordRule(ctx.schema, change.benefit, change.element);
  const details = before && after ? diffContent(before, after, rule?.fields, spanNames(rule)) : [];
  const names = spanNames(rule);
  const isTimed = before !== null && after !== null && hasSpan(rule?.fields, names);
  const span = isTimed ? spanChange(spanOf(before, names), spanOf(after, names)) : null;
  const record: ChangedRecord = { ...change, before, after, span, details };
  return {
    personnummer: person.personnummer,
    ...record,
    by,
    words: changeWords(ctx.schema, language, record),
  };
}

function deliveryRef(ctx: Context, id: number): DeliveryRef {
  const delivery = ctx.store.read.delivery(id);
  if (!delivery) throw new FaultError('mirror.no-such-delivery', { found: id });
  return { id, night: delivery.night };
}
