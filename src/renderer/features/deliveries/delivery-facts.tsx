/** A delivery in numbers, and where it came from. */
import type { DeliveryView } from '../../../shared/views.ts';
import { formatBytes, formatCount, formatInstant } from '../../text/format.ts';
import { type TextKey, useText } from '../../text/text.ts';
import { Facts } from '../../ui/facts.tsx';
import { schemaWords } from './delivery-words.ts';

const changeKeys = ['new', 'changed', 'withdrawn', 'unchanged', 'aside'] as const;
const countKeys = ['cases', 'payments', 'clawbacks', 'statements'] as const;

export function Counts({ delivery }: { readonly delivery: DeliveryView }) {
  const t = useText();
  const told = (key: TextKey, count: number) => ({ label: t(key), value: formatCount(count) });
  return (
    <>
      <Facts
        title={t('delivery.changes')}
        facts={changeKeys.map((key) => told(`change.${key}`, delivery.changes[key]))}
      />
      <Facts
        title={t('delivery.contents')}
        facts={[
          told('deliveries.persons', delivery.persons),
          ...countKeys.map((key) => told(`count.${key}`, delivery.counts[key])),
        ]}
      />
    </>
  );
}

export function Origin({ delivery }: { readonly delivery: DeliveryView }) {
  const t = useText();
  const { start, end } = delivery;
  return (
    <Facts
      title={t('delivery.evidence')}
      facts={[
        {
          label: t('delivery.start'),
          value:
            start === null
              ? t('delivery.absent')
              : t('delivery.start-words', { number: String(start.lopnummer ?? '–'), created: start.skapad }),
        },
        {
          label: t('delivery.end'),
          value: end === null ? t('delivery.absent') : t('delivery.end-words', { persons: end.antalPersoner }),
        },
        { label: t('delivery.received'), value: formatInstant(delivery.receivedAt) },
        { label: t('delivery.size'), value: formatBytes(delivery.bytes) },
        { label: t('delivery.schema'), value: schemaWords(delivery) },
        { label: 'SHA-256', value: <code>{delivery.sha256}</code> },
        { label: t('delivery.source'), value: <code>{delivery.source}</code> },
      ]}
    />
  );
}
