/** How a delivery stands, in words: its faults, what replaces it, who let it in, who doubts it. */
import { isStopped } from '../../../shared/delivery-state.ts';
import { faultMessage } from '../../../shared/fault-text.ts';
import type { DeliveryView } from '../../../shared/views.ts';
import { hrefOf } from '../../route.ts';
import { useSettings } from '../../settings.ts';
import { formatInstant } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Notice } from '../../ui/notice.tsx';

type DeliveryStateProps = { readonly delivery: DeliveryView; readonly supersedes: readonly number[] };

export function DeliveryState({ delivery, supersedes }: DeliveryStateProps) {
  const t = useText();
  return (
    <>
      <Disputed delivery={delivery} />
      <Faults delivery={delivery} />
      {delivery.supersededBy !== null && (
        <Notice
          tone="info"
          title={t('delivery.superseded-title', { id: delivery.supersededBy })}
          actions={<To id={delivery.supersededBy} />}
        >
          <p>{t('delivery.superseded-words')}</p>
        </Notice>
      )}
      {supersedes.map((id) => (
        <Notice key={id} tone="info" title={t('delivery.supersedes-title', { id })} actions={<To id={id} />}>
          <p>{t('delivery.supersedes-words')}</p>
        </Notice>
      ))}
      <Released delivery={delivery} />
      {delivery.supersededBy === null && <p>{t(`delivery.${delivery.state}-words`)}</p>}
    </>
  );
}

function To({ id }: { readonly id: number }) {
  const t = useText();
  return <a href={hrefOf('deliveries', id)}>{t('record.delivery', { id })}</a>;
}

function Disputed({ delivery: { dispute } }: { readonly delivery: DeliveryView }) {
  const t = useText();
  if (dispute === null) return null;
  return (
    <Notice tone="bad" role="status" title={t('delivery.disputed-title')}>
      <p>{t('delivery.disputed-words', { at: formatInstant(dispute.at), reason: dispute.reason })}</p>
    </Notice>
  );
}

function Released({ delivery: { released } }: { readonly delivery: DeliveryView }) {
  const t = useText();
  if (released === null) return null;
  const { actor, at, reason } = released;
  return (
    <Notice tone="warn" title={t('delivery.released-title')}>
      <p>{t('delivery.released-words', { actor, at: formatInstant(at), reason })}</p>
    </Notice>
  );
}

function Faults({ delivery }: { readonly delivery: DeliveryView }) {
  const { language } = useSettings();
  return delivery.faults.map((fault, place) => (
    <Notice
      // biome-ignore lint/suspicious/noArrayIndexKey: faults have no identity beyond their place
      key={`${fault.code} ${place}`}
      tone={isStopped(delivery) ? 'bad' : 'warn'}
      title={faultMessage(fault, language)}
    >
      <p>
        <code>{fault.code}</code>
      </p>
    </Notice>
  ));
}
