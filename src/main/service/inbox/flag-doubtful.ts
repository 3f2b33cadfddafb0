/** Marks the persons of a delivery that is held: newer facts stand, older ones are missing (format.md §4.5). */
import type { Personnummer } from '../../../shared/identifier.ts';
import type { StoreWriter } from '../store-port.ts';
import type { DeliveryOutcome } from '../store-values.ts';

export function flagDoubtful(
  tx: StoreWriter,
  delivery: number,
  outcome: DeliveryOutcome,
  numbers: ReadonlySet<Personnummer>,
): void {
  const number = outcome.start?.lopnummer;
  const detail = typeof number === 'number' ? { found: number } : {};
  for (const personnummer of numbers) {
    const { id } = tx.ensurePerson(personnummer);
    const subject = `delivery:${delivery}:person:${id}`;
    tx.raiseFlag({ code: 'person.doubtful', personId: id, benefit: null, delivery, detail, subject });
  }
}
