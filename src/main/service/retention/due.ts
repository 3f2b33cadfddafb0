/** Who is no longer to be kept, a stretch of persons at a time. */
import { keptUntil } from '../../../core/calendar/kept-until.ts';
import type { Input } from '../../../shared/contract.ts';
import { FaultError } from '../../../shared/fault.ts';
import type { DueCount, DuePage, DuePerson, Hindrance } from '../../../shared/retention-views.ts';
import type { Context } from '../context.ts';
import { leaveTrace } from '../leave-trace.ts';
import type { EndedPerson, RetentionReader } from '../retention-port.ts';
import { todayOf } from '../today.ts';

/** Persons that one call looks at, at most: it answers between two frames. */
const examined = 1000;
const usualPage = 100;

export type Due = DuePerson & Pick<EndedPerson, 'id'>;

/** Undefined while the person is kept. Throws `retention.no-rule`. */
function dueTeller(ctx: Context): (person: EndedPerson) => Due | undefined {
  const months = ctx.settings.retentionMonths;
  if (months === null) throw new FaultError('retention.no-rule');
  const today = todayOf(ctx);
  return ({ id, personnummer, ended, lastRecord, hasOpenFlag, hasOpenOrder }) => {
    const until = keptUntil(ended, lastRecord, months);
    if (until >= today) return undefined;
    const hindrance: Hindrance | null = hasOpenOrder ? 'order' : hasOpenFlag ? 'flag' : null;
    return { id, personnummer, ended, lastRecord, keptUntil: until, hindrance };
  };
}

/** Up to `most` persons who are due, among the next thousand of those whose subscriptions have ended. */
export function dueAfter(ctx: Context, read: RetentionReader, after: number, most: number) {
  const dueOf = dueTeller(ctx);
  const persons = read.endedPersons(after, examined);
  const due: Due[] = [];
  for (const person of persons) {
    const one = dueOf(person);
    if (one !== undefined) due.push(one);
    if (due.length === most) return { due, next: person.id };
  }
  return { due, next: persons.length < examined ? null : (persons.at(-1)?.id ?? null) };
}

/** Throws `retention.no-rule`. */
export function countDue(ctx: Context, { after }: Input<'retention.count'>): DueCount {
  const { due, next } = dueAfter(ctx, ctx.store.read, after ?? 0, examined);
  const hindered = due.filter(({ hindrance }) => hindrance !== null).length;
  return { due: due.length - hindered, hindered, next };
}

/** Every person shown leaves a trace in the access log first. Throws `retention.no-rule`. */
export function listDue(ctx: Context, { after, limit }: Input<'retention.list'>): DuePage {
  const { due, next } = dueAfter(ctx, ctx.store.read, after ?? 0, limit ?? usualPage);
  leaveTrace(
    ctx,
    'retention.list',
    due.map(({ personnummer }) => personnummer),
  );
  return { persons: due.map(({ id: _, ...person }) => person), next };
}
