/** Answers with one person's state, on both time axes. */
import { validOn } from '../../core/mirror/as-of.ts';
import { parsePersonnummer } from '../../core/order/personnummer.ts';
import { createPaidOutside } from '../../core/quality/paid-outside.ts';
import { textAt } from '../../shared/content.ts';
import type { Input } from '../../shared/contract.ts';
import { FaultError } from '../../shared/fault.ts';
import type { Personnummer } from '../../shared/identifier.ts';
import { type LocalDate, parseLocalDate } from '../../shared/local-date.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import type { DeliveryRef, PersonView } from '../../shared/views.ts';
import type { Context } from './context.ts';
import { markDisputed } from './disputes.ts';
import { inCatalogue } from './in-catalogue.ts';
import { leaveTrace } from './leave-trace.ts';
import { personnummerRules } from './personnummer-rules.ts';
import type { StoredRecordView } from './store-values.ts';
import { tellFlag } from './tell.ts';

/**
 * Throws `order.bad-personnummer`, `input.invalid`, `mirror.no-such-delivery`. A person nobody knows has an empty
 * state.
 */
export function getPerson(ctx: Context, input: Input<'person.get'>): PersonView {
  const number = readNumber(ctx, input.personnummer);
  const asked = input.knownAt === undefined ? null : readKnownAt(ctx, input.knownAt);
  const [knownAt, moment] = [asked?.ref ?? null, asked?.moment ?? null];
  const validAt = input.validAt === undefined ? null : readDate(input.validAt, 'validAt');
  leaveTrace(ctx, 'person.get', [number]);
  const person = ctx.store.read.person(number);
  const empty = {
    personnummer: number,
    subscriptions: [],
    records: [],
    flags: [],
    protectedIdentity: false,
    paidOutside: [],
    disputes: [],
  };
  if (!person) return { ...empty, knownAt, validAt };
  const known = ctx.store.read.recordViews(person.id, moment);
  const records = validAt === null ? known : validOn(known, validAt);
  const subscriptions = ctx.store.read.subscriptions(person.id);
  return {
    personnummer: number,
    subscriptions,
    ...markDisputed(ctx, person.id, inCatalogue(ctx, records)),
    flags: ctx.store.read.flags({ personId: person.id, state: 'open' }).map((flag) => tellFlag(ctx, flag)),
    protectedIdentity: known.some(isProtected),
    paidOutside: paidOutsideOf(ctx, known, subscriptions),
    knownAt,
    validAt,
  };
}

/**
 * A number that is stored but breaks today's rules (FK's test persons, say) can still be looked up. Throws
 * `order.bad-personnummer`.
 */
export function readNumber(ctx: Context, text: string): Personnummer {
  const parsed = parsePersonnummer(text, personnummerRules(ctx));
  if (parsed.ok) return parsed.value;
  const digits = text.replace(/[\s-]/g, '') as Personnummer;
  if (/^\d{12}$/.test(digits) && ctx.store.read.person(digits)) return digits;
  throw new FaultError(parsed.fault.code, parsed.fault.detail);
}

/**
 * A delivery's number, or a date: then all that had become known by it. Before the first delivery nothing was known.
 */
export function readKnownAt(ctx: Context, text: string): { readonly ref: DeliveryRef; readonly moment: number } {
  if (/^\d{1,9}$/.test(text)) {
    const delivery = ctx.store.read.delivery(Number(text));
    if (!delivery) throw new FaultError('mirror.no-such-delivery', { found: Number(text) });
    return { ref: { id: delivery.id, night: delivery.night }, moment: ctx.store.read.momentOf(delivery.id) };
  }
  const night = readDate(text, 'knownAt');
  const { moment, delivery } = ctx.store.read.momentBy(night);
  return { ref: { id: delivery?.id ?? 0, night }, moment };
}

function readDate(text: string, field: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new FaultError('input.invalid', { field });
  return date;
}

const outside = new WeakMap<SchemaProfile, ReturnType<typeof createPaidOutside>>();

function outsideBy(schema: SchemaProfile): ReturnType<typeof createPaidOutside> {
  const known = outside.get(schema) ?? createPaidOutside(schema);
  outside.set(schema, known);
  return known;
}

/** A version's number serves as its key: the rule only needs to tell one record from another. */
function paidOutsideOf(
  { schema }: Context,
  known: readonly StoredRecordView[],
  subscriptions: PersonView['subscriptions'],
): PersonView['paidOutside'] {
  const records = known.filter(({ withdrawn }) => withdrawn === null).map((one) => ({ ...one, key: `${one.id}` }));
  return outsideBy(schema)(records, subscriptions).map(({ record, benefits, days }) => ({
    record: record.id,
    benefits,
    ...days,
  }));
}

export const isProtected = (record: StoredRecordView): boolean =>
  record.withdrawn === null &&
  record.benefit === 'generellPersonInformation' &&
  ['true', '1'].includes(textAt(record.content, 'skyddad')?.trim() ?? '');
