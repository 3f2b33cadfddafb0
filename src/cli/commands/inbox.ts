/** `lefi fetch`, `lefi ingest`, `lefi deliveries`, `lefi flags`. */
import { resolve } from 'node:path';
import { isStopped } from '../../shared/delivery-state.ts';
import { isUnexplained } from '../../shared/settlement.ts';
import type { DeliveryView, StatusView } from '../../shared/views.ts';
import type { Outcome, Session } from '../session.ts';
import { deliveryWords, flagWords, lines } from '../words.ts';

/** A delivery that did not take effect, or did with a warning, or left persons aside: somebody must look. */
export const needsLook = (delivery: DeliveryView): boolean =>
  isStopped(delivery) || delivery.faults.length > 0 || delivery.changes.aside > 0 || delivery.flagged;

export const needsAttention = ({ flags, gaps, nights }: StatusView): boolean =>
  flags.length > 0 || gaps.some(isUnexplained) || nights.some((one) => one.state === 'missing' && isUnexplained(one));

export async function fetchDeliveries(session: Session): Promise<Outcome> {
  const deliveries = await session.call('inbox.fetch', {});
  const words = lines(session.text.fetched(deliveries.length), allWords(session, deliveries));
  return { json: deliveries, words };
}

export async function ingestDeliveries(session: Session, files: readonly string[]): Promise<Outcome> {
  const named = files.map((file) => resolve(file));
  const deliveries =
    named.length > 0
      ? await session.call('inbox.ingest-files', { files: named })
      : await session.call('inbox.ingest', {});
  const words = deliveries.length === 0 ? session.text.nothingToRead : lines(allWords(session, deliveries));
  return { json: deliveries, words, flagged: deliveries.some(needsLook) };
}

export async function listDeliveries(session: Session): Promise<Outcome> {
  const deliveries = [...(await session.call('delivery.list', {}))].sort((a, b) => a.id - b.id);
  const words = deliveries.length === 0 ? session.text.noDeliveries : lines(allWords(session, deliveries));
  return { json: deliveries, words };
}

export async function listFlags(session: Session): Promise<Outcome> {
  const flags = await session.call('flag.list', {});
  const open = flags.filter(({ state }) => state === 'open');
  const words = lines(session.text.flags(open.length), flagWords(session.text, open));
  return { json: flags, words, flagged: open.length > 0 };
}

export async function resolveFlag(session: Session, id: number, note: string): Promise<Outcome> {
  const flag = await session.call('flag.resolve', { id, note });
  return { json: flag, words: session.text.flagResolved(flag.id) };
}

export const allWords = (session: Session, deliveries: readonly DeliveryView[]): string[] =>
  deliveries.flatMap((delivery) => deliveryWords(session.text, delivery));
