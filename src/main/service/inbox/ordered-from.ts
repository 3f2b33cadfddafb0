/** From which day the order asked that a delivery answers. */
import type { BenefitName } from '../../../shared/identifier.ts';
import type { LocalDate } from '../../../shared/local-date.ts';
import { createdAt, type Dated } from '../created-at.ts';
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
