/** What a person must look at: listed, and resolved with a note. */
import type { Input } from '../../shared/contract.ts';
import { type FaultCode, FaultError, faultCodes } from '../../shared/fault.ts';
import type { FlagView } from '../../shared/views.ts';
import type { Context } from './context.ts';
import { refuseOpenDispute } from './disputes.ts';
import { readNumber } from './persons.ts';
import type { StoredFlag } from './store-values.ts';
import { tellFlag } from './tell.ts';

/**
 * In the order of raising, all or a page of them. Throws `order.bad-personnummer`; nobody has flagged a person whom
 * nobody knows.
 */
export function listFlags(ctx: Context, input: Input<'flag.list'>): FlagView[] {
  return found(ctx, input).map((flag) => tellFlag(ctx, flag));
}

function found(ctx: Context, input: Input<'flag.list'>): StoredFlag[] {
  const { read } = ctx.store;
  const { state, personnummer, code, beyond, newestFirst, limit } = input;
  if (personnummer === undefined && limit !== undefined) {
    const page = { state: state ?? null, code: codeOf(code), limit, beyond: beyond ?? null };
    return read.flagPage({ ...page, newestFirst: newestFirst ?? false });
  }
  const filter = state === undefined ? {} : { state };
  if (personnummer === undefined) return read.flags(filter);
  const person = read.person(readNumber(ctx, personnummer));
  return person === undefined ? [] : read.flags({ ...filter, personId: person.id });
}

function codeOf(text: string | undefined): FaultCode | null {
  if (text === undefined) return null;
  const code = faultCodes.find((one) => one === text);
  if (code === undefined) throw new FaultError('input.invalid', { field: 'code' });
  return code;
}

/** Throws `input.invalid` for a flag that is not there, and `dispute.open`. */
export async function resolveFlag(ctx: Context, { id, note }: Input<'flag.resolve'>): Promise<FlagView> {
  const resolved = await ctx.store.write((tx) => {
    const flag = tx.resolveFlag(id, note, ctx.clock.now());
    if (flag) refuseOpenDispute(tx, flag);
    return flag;
  });
  if (!resolved) throw new FaultError('input.invalid', { field: 'id' });
  ctx.events.emit('changed', { topics: ['flags'] });
  return tellFlag(ctx, resolved);
}
