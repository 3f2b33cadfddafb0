/** The register of subscriptions, a page of persons at a time, and how many there are of each. */
import type { Input } from '../../../shared/contract.ts';
import type { BenefitName } from '../../../shared/identifier.ts';
import type {
  RegisterCount,
  RegisterCountPage,
  RegisterPage,
  RegisterRow,
  RegisterState,
} from '../../../shared/register-views.ts';
import type { SubscriptionState } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { inCatalogue } from '../in-catalogue.ts';
import { leaveTrace } from '../leave-trace.ts';
import { readBenefit } from '../read-benefit.ts';
import { entryTeller } from './due.ts';

/** Persons that one call looks at, at most: it answers between two frames. */
const examined = 1000;
const atOnce = 250;
const usualPage = 100;

/** By the order in which persons were first ordered. Every person shown leaves a trace in the access log first. */
export function registerPage(ctx: Context, input: Input<'register.list'>): RegisterPage {
  const benefit = input.benefit === undefined ? null : readBenefit(ctx, input.benefit);
  const { rows, next } = walk(ctx, { benefit, state: input.state ?? null }, input.after ?? 0, input.limit ?? usualPage);
  leaveTrace(ctx, 'register.list', new Set(rows.map(({ personnummer }) => personnummer)));
  return { rows, next };
}

type Wanted = { readonly state: RegisterState | null; readonly benefit: BenefitName | null };

/** Whole persons, until there are `limit` of them or enough have been looked at. */
function walk(ctx: Context, wanted: Wanted, after: number, limit: number): RegisterPage {
  const { read } = ctx.store;
  const entries = entryTeller(ctx);
  const rows: RegisterRow[] = [];
  let [last, seen, found] = [after, 0, 0];
  while (seen < examined) {
    const persons = read.subscribers(keptAs(wanted.state), last, atOnce);
    for (const { id, personnummer } of persons) {
      const some = entries(read, id).filter((entry) => isWanted(entry, wanted));
      rows.push(...inCatalogue(ctx, some).map((entry) => ({ personnummer, ...entry })));
      [last, seen, found] = [id, seen + 1, found + (some.length > 0 ? 1 : 0)];
      if (found === limit) return { rows, next: last };
    }
    if (persons.length < atOnce) return { rows, next: null };
  }
  return { rows, next: last };
}

const isWanted = (entry: { state: RegisterState; benefit: BenefitName }, { state, benefit }: Wanted): boolean =>
  (state === null || entry.state === state) && (benefit === null || entry.benefit === benefit);

/** How the store keeps a state. */
function keptAs(state: RegisterState | null): SubscriptionState | null {
  return state === null || state === 'active' || state === 'ended' || state === 'rejected' ? state : 'ordered';
}

/**
 * The first page has what FK has answered, which the store has counted; every page adds some persons of those whose
 * orders are on their way, each looked at. Nobody is shown.
 */
export function registerCounts(ctx: Context, { after }: Input<'register.count'>): RegisterCountPage {
  const { read } = ctx.store;
  const entries = entryTeller(ctx);
  const persons = read.subscribers('ordered', after ?? 0, examined);
  const waiting = persons.flatMap(({ id }) => entries(read, id).filter(({ state }) => keptAs(state) === 'ordered'));
  const groups = Map.groupBy(waiting, ({ state, benefit }) => `${state} ${benefit}`);
  const counted = [...groups.values()].map((some): RegisterCount => {
    const [{ state, benefit }] = some as [(typeof some)[number]];
    return { state, benefit, persons: some.length };
  });
  const answered = after === undefined ? read.subscriptionCounts() : [];
  return {
    counts: inCatalogue(ctx, [
      ...counted,
      ...answered.flatMap(({ state, ...count }) => (state === 'ordered' ? [] : [{ state, ...count }])),
    ]),
    next: persons.length < examined ? null : (persons.at(-1)?.id ?? null),
  };
}
