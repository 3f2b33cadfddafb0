/** From which day the order asked that a delivery answers. */
import type { BenefitName } from '../../../shared/identifier.ts';
import { createdAt, type Dated } from '../created-at.ts';
import type { StoreReader } from '../store-port.ts';
import type { Asked, PersonRow, StoredDelivery } from '../store-values.ts';

/**
 * Per benefit the from-date of the line that the delivery answers, else of the last one sent before FK made it, else
 * of the last one; null when none was ordered. So the answer does not depend on when the delivery is read.
 */
export const orderedFrom = (
  store: StoreReader,
  person: PersonRow,
  benefits: readonly BenefitName[],
  delivery: Dated & Pick<StoredDelivery, 'id'>,
): Asked => store.orderedFrom(person.id, benefits, { delivery: delivery.id, createdAt: createdAt(delivery) });

/** The same for a delivery that has been read before: what was found then holds. */
export const askedFrom = (
  store: StoreReader,
  person: PersonRow,
  benefits: readonly BenefitName[],
  delivery: Dated & Pick<StoredDelivery, 'id'>,
): Asked =>
  new Map([...orderedFrom(store, person, benefits, delivery), ...(store.askedOf(delivery.id, person.id) ?? [])]);
