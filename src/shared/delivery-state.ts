/** What a delivery's state means to everybody who asks. */
import type { DeliveryState } from './views.ts';

type Stated = { readonly state: DeliveryState };

/** True for deliveries whose content counts, though it may have been empty. */
export const tookEffect = ({ state }: Stated): boolean => state === 'applied' || state === 'empty';

/** True for deliveries that are kept back until a person decides. */
export const isStopped = ({ state }: Stated): boolean => state === 'quarantined' || state === 'held';
