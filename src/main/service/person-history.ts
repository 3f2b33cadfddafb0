/** Answers what changed for one person and when, in values and in words, with the version that proves each change. */
import type { Input } from '../../shared/contract.ts';
import type { HistoryChange, HistoryStep, PersonHistoryView } from '../../shared/history-views.ts';
import { tellChange } from './changes.ts';
import type { Context } from './context.ts';
import { disputedChanges } from './disputes.ts';
import { inCatalogue } from './in-catalogue.ts';
import { leaveTrace } from './leave-trace.ts';
import { withMoved } from './moved-changes.ts';
import { readKnownAt, readNumber } from './persons.ts';
import { refreshedChanges } from './refreshed-changes.ts';
import type { HistoryTurn, PersonRow, Touched } from './store-values.ts';

const pageSize = 100;

type Asked = Input<'person.history'>;

/** Throws `order.bad-personnummer`, `input.invalid`, `mirror.no-such-delivery`. A person nobody knows has no history. */
export function personHistory(ctx: Context, asked: Asked): PersonHistoryView {
  const personnummer = readNumber(ctx, asked.personnummer);
  const known = asked.knownAt === undefined ? Number.MAX_SAFE_INTEGER : readKnownAt(ctx, asked.knownAt).moment;
  leaveTrace(ctx, 'person.history', [personnummer]);
  const person = ctx.store.read.person(personnummer);
  if (!person) return { personnummer, steps: [], next: null };
  const upTo = asked.before === undefined ? known : Math.min(known, asked.before - 1);
  const enough = asked.limit ?? pageSize;
  const { turns, next } = ctx.store.read.personHistory({ personId: person.id, upTo, enough });
  const tell = stepTeller(ctx, person, asked.language);
  return { personnummer, steps: turns.map(tell), next };
}

function stepTeller(ctx: Context, person: PersonRow, language: Asked['language']): (turn: HistoryTurn) => HistoryStep {
  const isDisputed = disputedChanges(ctx);
  const isRefreshed = refreshedChanges(ctx);
  return ({ moment, changes, delivery, file, receivedAt }) => {
    const touched: Touched = { ...person, after: moment - 1, upTo: moment };
    const told = inCatalogue(ctx, withMoved(ctx.schema, changes)).flatMap((change): HistoryChange[] => {
      const record = change.after ?? change.before;
      if (record === null) return [];
      const flags = { disputed: isDisputed(change), refreshed: isRefreshed(touched, change) };
      return [{ ...tellChange(ctx, { person: touched, change }, language), ...flags, record }];
    });
    return { moment, delivery, file, receivedAt, changes: told };
  };
}
