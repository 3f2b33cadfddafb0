/** Leaves a trace of whom somebody looked at. */
import type { Personnummer } from '../../shared/identifier.ts';
import type { Context } from './context.ts';

/**
 * One row for each person. To be called before the answer is given: a look-up that cannot be journalled
 * does not happen. Throws `store.*`.
 */
export function leaveTrace(ctx: Context, action: string, persons: Iterable<Personnummer>): void {
  const entry = { at: ctx.clock.now(), actor: ctx.actor, host: ctx.host, action };
  const entries = Array.from(persons, (personnummer) => ({ ...entry, personnummer }));
  if (entries.length > 0) ctx.access.recordAll(entries);
}
