/** Finds persons by number, flag, benefit or delivery. Everybody whose row is shown leaves a trace before the answer. */
import { parsePersonnummer } from '../../core/order/personnummer.ts';
import type { Input } from '../../shared/contract.ts';
import { FaultError } from '../../shared/fault.ts';
import type { PersonListView, PersonRowView } from '../../shared/person-list-views.ts';
import type { Context } from './context.ts';
import { leaveTrace } from './leave-trace.ts';
import type { ListPlace, PersonCriteria } from './list-port.ts';
import { personnummerRules } from './personnummer-rules.ts';
import { readBenefit } from './read-benefit.ts';

/** How many a list holds in one part: as many as anybody steps through. */
const partSize = 1000;
const rowsAtFirst = 50;

/** Throws `mirror.no-such-delivery`, and `input.invalid` for an unknown benefit. */
export function listPersons(ctx: Context, input: Input<'person.list'>): PersonListView {
  const criteria = criteriaOf(ctx, input);
  if (criteria === null) return { ids: [], rows: [], next: null };
  const { ids, next } = ctx.store.read.findPersons(criteria, placeOf(input.after), partSize);
  const rows = shownRows(ctx, 'person.list', ids.slice(0, input.limit ?? rowsAtFirst));
  return { ids, rows, next: next && `${next.stage}:${next.id}` };
}

/** Those of the ids that there are. */
export const personRows = (ctx: Context, { ids }: Input<'person.rows'>): PersonRowView[] =>
  shownRows(ctx, 'person.rows', ids);

/** Null when a text was given in which there is no digit: nobody has such a number. */
function criteriaOf(ctx: Context, { text, flag, benefit, delivery }: Input<'person.list'>): PersonCriteria | null {
  const digits = text === undefined ? undefined : digitsOf(ctx, text);
  if (digits === '') return null;
  if (delivery !== undefined && !ctx.store.read.delivery(delivery))
    throw new FaultError('mirror.no-such-delivery', { found: delivery });
  return {
    ...(digits !== undefined && { digits }),
    ...(flag !== undefined && { flag }),
    ...(benefit !== undefined && { benefit: readBenefit(ctx, benefit) }),
    ...(delivery !== undefined && { delivery }),
  };
}

/** A whole number in any usual writing, or the digits that have been written so far. */
function digitsOf(ctx: Context, text: string): string {
  const whole = parsePersonnummer(text, personnummerRules(ctx));
  return whole.ok ? whole.value : text.replace(/\D/g, '');
}

function placeOf(after: string | undefined): ListPlace | null {
  if (after === undefined) return null;
  const [stage, id] = after.split(':').map(Number);
  return { stage: stage ?? 0, id: id ?? 0 };
}

function shownRows(ctx: Context, action: string, ids: readonly number[]): PersonRowView[] {
  const rows = ctx.store.read.personRows(ids);
  leaveTrace(
    ctx,
    action,
    rows.map(({ personnummer }) => personnummer),
  );
  return rows;
}
