/** How a delivery's state looks and reads. */
import type { DeliveryState, DeliveryView } from '../../../shared/views.ts';
import type { TextKey } from '../../text/text.ts';
import type { Tone } from '../../ui/sign.tsx';

type Look = { readonly tone: Tone; readonly text: TextKey };

export const deliveryLooks: Readonly<Record<DeliveryState, Look>> = {
  archived: { tone: 'mute', text: 'delivery.archived' },
  applied: { tone: 'ok', text: 'delivery.applied' },
  empty: { tone: 'info', text: 'delivery.empty' },
  duplicate: { tone: 'mute', text: 'delivery.duplicate' },
  quarantined: { tone: 'bad', text: 'delivery.quarantined' },
  held: { tone: 'warn', text: 'delivery.held' },
};

/** What a person must know beside the state. */
export const deliveryMarks = ({ dispute, supersededBy, released, drift }: DeliveryView): readonly Look[] => [
  ...(dispute ? [{ tone: 'bad', text: 'delivery.disputed' } as const] : []),
  ...(supersededBy === null ? [] : [{ tone: 'mute', text: 'delivery.superseded' } as const]),
  ...(released ? [{ tone: 'warn', text: 'delivery.released' } as const] : []),
  ...(drift.length > 0 ? [{ tone: 'warn', text: 'delivery.drift' } as const] : []),
];

/** Records that are not as they were before the delivery. */
export const changedRecords = ({ changes }: DeliveryView): number => changes.new + changes.changed + changes.withdrawn;

/** The version, and the first digits of the profile's digest: two profiles may bear the same version. */
export const schemaWords = ({
  schemaVersion,
  schemaDigest,
}: Pick<DeliveryView, 'schemaVersion' | 'schemaDigest'>): string =>
  schemaVersion === null ? '–' : `${schemaVersion}${schemaDigest === null ? '' : ` (${schemaDigest.slice(0, 12)})`}`;
