/** Which sent orders should have been answered by now. */
import { answeringNight } from '../../../core/calendar/delivery-nights.ts';
import { entriesOf, type OpenOrder } from '../../../core/register/state.ts';
import type { LocalDate } from '../../../shared/local-date.ts';
import type { RegisterEntry } from '../../../shared/register-views.ts';
import { rulesOf } from '../calendar-rules.ts';
import type { Context } from '../context.ts';
import type { OpenLines, RegisterReader } from '../register-port.ts';
import type { StoreReader } from '../store-port.ts';

type Reader = Pick<RegisterReader, 'openLines'> & Pick<StoreReader, 'subscriptions'>;

/**
 * Tells a person's entries, by what has taken effect now: silence counts from the first delivery that should have had
 * the answer, as for the flag `order.unanswered`. Files are few, and each one's night is looked up once.
 */
export function entryTeller(ctx: Context): (read: Reader, personId: number) => RegisterEntry[] {
  const reached = ctx.store.read.placesInEffect().reduce<LocalDate | ''>((last, { night }) => later(last, night), '');
  const known = new Map<string, boolean>();
  const isDue = (sentAt: string): boolean => {
    const due = known.get(sentAt) ?? answeringNight(sentAt, rulesOf(ctx)) <= reached;
    known.set(sentAt, due);
    return due;
  };
  const ordersOf = ({ benefits, sentAt, ...line }: OpenLines): OpenOrder[] =>
    benefits.map((benefit) => ({ ...line, benefit, isDue: sentAt !== null && isDue(sentAt) }));
  return (read, personId) => {
    const subscriptions = read.subscriptions(personId);
    const isWaiting = subscriptions.some(({ state }) => state === 'ordered');
    return entriesOf(subscriptions, isWaiting ? read.openLines(personId).flatMap(ordersOf) : []);
  };
}

const later = (a: LocalDate | '', b: LocalDate | null): LocalDate | '' => (b !== null && b > a ? b : a);
