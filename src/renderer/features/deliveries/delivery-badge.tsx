/** A delivery's state in a word, and what else must be known before it is believed. */
import type { DeliveryView } from '../../../shared/views.ts';
import { useText } from '../../text/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { deliveryLooks, deliveryMarks } from './delivery-words.ts';

export function DeliveryBadge({ delivery }: { readonly delivery: DeliveryView }) {
  const t = useText();
  const look = deliveryLooks[delivery.state];
  return (
    <span className="badges">
      <Badge tone={look.tone}>{t(look.text)}</Badge>
      {deliveryMarks(delivery).map(({ tone, text }) => (
        <Badge key={text} tone={tone}>
          {t(text)}
        </Badge>
      ))}
    </span>
  );
}
