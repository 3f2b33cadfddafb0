/** `lefi quarantine`: deliveries that are kept back, looked into, let in with a reason, or read again. */
import { isStopped } from '../../shared/delivery-state.ts';
import type { InspectionView, PlacedFault } from '../../shared/quarantine-views.ts';
import type { DeliveryView } from '../../shared/views.ts';
import type { Outcome, Session } from '../session.ts';
import { deliveryWords, lines } from '../words.ts';

/** What took effect and has nothing left to settle is done. */
const needsLook = (delivery: DeliveryView): boolean => isStopped(delivery) || delivery.flagged;

export async function listQuarantine(session: Session): Promise<Outcome> {
  const deliveries = await session.call('quarantine.list', {});
  return outcomeOf(session, deliveries, session.text.trust.nothingStopped);
}

export type ReleaseOptions = { readonly reason: string; readonly byTime?: boolean };

export async function releaseDelivery(session: Session, id: number, options: ReleaseOptions): Promise<Outcome> {
  const delivery = await session.call('quarantine.release', { id, ...options });
  return { json: delivery, words: lines(deliveryWords(session.text, delivery)), flagged: needsLook(delivery) };
}

export async function rereadDeliveries(session: Session, ids: readonly number[]): Promise<Outcome> {
  const deliveries = await session.call('quarantine.reread', ids.length === 0 ? {} : { ids: [...ids] });
  return outcomeOf(session, deliveries, session.text.nothingToRead);
}

function outcomeOf({ text }: Session, deliveries: readonly DeliveryView[], nothing: string): Outcome {
  const words = deliveries.length === 0 ? nothing : lines(deliveries.flatMap((one) => deliveryWords(text, one)));
  return { json: deliveries, words, flagged: deliveries.some(needsLook) };
}

export async function inspectDelivery(session: Session, id: number): Promise<Outcome> {
  const found = await session.call('quarantine.inspect', { id });
  const { text } = session;
  const { delivery, encoding, persons, start, end } = found;
  const words = lines(
    text.delivery(id, delivery.file, text.deliveryState(delivery.state), delivery.persons),
    text.trust.inspected(encoding, persons),
    start ? text.trust.start(String(start.lopnummer ?? '–'), start.skapad) : text.trust.noStart,
    end ? text.trust.end(end.antalPersoner) : text.trust.noEnd,
    found.faults.flatMap((fault) => faultWords(session, fault)),
    excerptWords(session, found),
    conclusion(session, found),
  );
  return { json: found, words };
}

const faultWords = ({ text }: Session, { place, message, code }: PlacedFault): string[] => [
  text.trust.place(place.line, place.column, place.byte),
  `   ! ${message} (${code})`,
];

function excerptWords({ text }: Session, { excerpt }: InspectionView): string[] {
  if (!excerpt) return [];
  const rows = `${excerpt.before}▶${excerpt.after}`.split(/\r\n|\r|\n/);
  const width = String(excerpt.line + rows.length).length;
  return [
    text.trust.masked,
    ...rows.map((row, index) => `   ${String(excerpt.line + index).padStart(width)} | ${row}`),
  ];
}

function conclusion({ text }: Session, { delivery, faults, releasable }: InspectionView): string {
  if (faults.length === 0 && delivery.state === 'quarantined') return text.trust.sound(delivery.id);
  return releasable ? text.trust.releasable(delivery.id) : text.trust.notReleasable;
}
