/** `lefi dispute`: marks what a delivery brought as doubtful, until that is settled. */
import type { Outcome, Session } from '../session.ts';

export type DisputeOptions = { readonly reason?: string; readonly clear?: boolean; readonly note?: string };

/** True unless the options are exactly a reason, or exactly a clearing with its note. */
export const isUnclear = ({ reason, clear = false, note }: DisputeOptions): boolean =>
  clear ? note === undefined || reason !== undefined : reason === undefined || note !== undefined;

export async function disputeDelivery(session: Session, id: number, options: DisputeOptions): Promise<Outcome> {
  const { reason = '', clear = false, note = '' } = options;
  const delivery = clear
    ? await session.call('delivery.clear-dispute', { id, note })
    : await session.call('delivery.dispute', { id, reason });
  const { trust } = session.text;
  return { json: delivery, words: clear ? trust.isCleared(id) : trust.isDisputed(id) };
}
