/** From which day the order asked that a delivery answers. */
import { instantOf } from '../../../core/calendar/stockholm.ts';
import type { BenefitName } from '../../../shared/identifier.ts';
import { type LocalDate, parseLocalDate } from '../../../shared/local-date.ts';
import type { StartRecord } from '../../../shared/views.ts';
import type { StoreReader } from '../store-port.ts';
import type { PersonRow, StoredDelivery } from '../store-values.ts';

/**
 * Per benefit the from-date of the line that the delivery answers, else of the last one sent before FK made it, else
 * of the last one. So the answer does not depend on when the delivery is read.
 */
export const orderedFrom = (
  store: StoreReader,
  person: PersonRow,
  delivery: Dated & Pick<StoredDelivery, 'id'>,
): ReadonlyMap<BenefitName, LocalDate> =>
  new Map(
    store
      .orderedFrom(person.id, { delivery: delivery.id, createdAt: createdAt(delivery) })
      .map(({ benefit, from }) => [benefit, from]),
  );

/** The same for a delivery that has been read before: what was found then holds. */
export const askedFrom = (
  store: StoreReader,
  person: PersonRow,
  delivery: Dated & Pick<StoredDelivery, 'id'>,
): ReadonlyMap<BenefitName, LocalDate | null> =>
  new Map([...orderedFrom(store, person, delivery), ...(store.askedOf(delivery.id, person.id) ?? [])]);

type Dated = Pick<StoredDelivery, 'start'>;

const instants = new WeakMap<StartRecord, string | null>();

/**
 * When FK made a delivery: its skapad as an instant (ISO, UTC); null when it does not say so that we can read it.
 * Found once for each start record: every person of a delivery asks.
 */
export function createdAt({ start }: Dated): string | null {
  if (start === null) return null;
  const known = instants.get(start);
  if (known !== undefined) return known;
  const found = instantIn(start.skapad.trim());
  instants.set(start, found);
  return found;
}

function instantIn(created: string): string | null {
  const date = parseLocalDate(created.slice(0, 10));
  const time = /^T(\d{2}:\d{2})/.exec(created.slice(10))?.[1];
  return date && time && time < '24' ? instantOf({ date, time }) : null;
}
