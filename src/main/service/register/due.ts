/** Which sent orders should have been answered by now, and so in which state each subscription is. */
import { entriesOf, type OpenOrder } from '../../../core/register/state.ts';
import type { RegisterEntry } from '../../../shared/register-views.ts';
import type { Context } from '../context.ts';
import { silentFiles } from '../orders/judge-file.ts';
import type { OpenLines, RegisterReader } from '../register-port.ts';
import type { StoreReader } from '../store-port.ts';

type Reader = Pick<RegisterReader, 'openLines'> & Pick<StoreReader, 'subscriptions'>;

/**
 * Tells a person's entries by what has taken effect now. A file is silent here when its lines are flagged as unanswered
 * (orders/judge-file.ts): which ones are is looked up once, when the first sent line asks.
 */
export function entryTeller(ctx: Context): (read: Reader, personId: number) => RegisterEntry[] {
  let silent: ReadonlySet<number> | undefined;
  const isDue = (file: number): boolean => {
    silent ??= silentFiles(ctx, ctx.store.read);
    return silent.has(file);
  };
  const ordersOf = ({ benefits, kind, state, file }: OpenLines): OpenOrder[] =>
    benefits.map((benefit) => ({ benefit, kind, state, isDue: state === 'sent' && file !== null && isDue(file) }));
  return (read, personId) => {
    const subscriptions = read.subscriptions(personId);
    const isWaiting = subscriptions.some(({ state }) => state === 'ordered');
    return entriesOf(subscriptions, isWaiting ? read.openLines(personId).flatMap(ordersOf) : []);
  };
}
