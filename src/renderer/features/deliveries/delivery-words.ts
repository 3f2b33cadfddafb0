/** How a delivery's state looks and reads. */
import type { DeliveryState, DeliveryView } from '../../../shared/views.ts';
import type { TextKey } from '../../text/text.ts';
import type { Tone } from '../../ui/sign.tsx';

export const deliveryLooks: Readonly<Record<DeliveryState, { readonly tone: Tone; readonly text: TextKey }>> = {
  archived: { tone: 'mute', text: 'delivery.archived' },
  applied: { tone: 'ok', text: 'delivery.applied' },
  empty: { tone: 'info', text: 'delivery.empty' },
  duplicate: { tone: 'mute', text: 'delivery.duplicate' },
  quarantined: { tone: 'bad', text: 'delivery.quarantined' },
  held: { tone: 'warn', text: 'delivery.held' },
};

/** Records that are not as they were before the delivery. */
export const changedRecords = ({ changes }: DeliveryView): number => changes.new + changes.changed + changes.withdrawn;

/** True for deliveries whose content took effect or was empty: only those have counts worth a look. */
export const tookEffect = ({ state }: DeliveryView): boolean => state === 'applied' || state === 'empty';
