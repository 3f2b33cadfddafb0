/** Where a record comes from: the delivery, its file and hash, the bytes in it, and the XML that says it. */
import type { EvidenceView } from '../../../../shared/evidence-views.ts';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import type { DeliveryRef } from '../../../../shared/views.ts';
import { useCall } from '../../../queries.ts';
import { hrefOf } from '../../../route.ts';
import { useSettings } from '../../../settings.ts';
import { formatBytes, formatCount, formatInstant } from '../../../text/format.ts';
import { type Tell, useText } from '../../../text/text.ts';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { FaultNotice } from '../../../ui/fault.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { schemaWords } from '../../deliveries/delivery-words.ts';
import { PastMark } from '../header/past.tsx';
import { type Proved, recordName } from '../model/known-fields.ts';
import { EvidenceXml } from './evidence-xml.tsx';
import './evidence.css';

type EvidenceSheetProps = {
  /** Null: the panel is closed. */
  readonly record: Proved | null;
  readonly profile: SchemaProfile;
  readonly onClose: () => void;
};

export function EvidenceSheet({ record, profile, onClose }: EvidenceSheetProps) {
  const t = useText();
  const { language } = useSettings();
  const name = record === null ? '' : recordName(profile, record, language);
  return (
    <Sheet isOpen={record !== null} title={t('evidence.title', { name })} onClose={onClose}>
      {record && <Evidence record={record.id} />}
    </Sheet>
  );
}

function Evidence({ record }: { readonly record: number }) {
  const t = useText();
  const { data, error, isPending } = useCall('record.evidence', { record });
  return (
    <>
      <PastMark />
      <FaultNotice error={error} />
      {isPending && <p className="empty">{t('evidence.loading')}</p>}
      {data && (
        <>
          <Doubts evidence={data} />
          <div className="evidence-facts">
            <Facts facts={factsOf(t, data)} />
          </div>
          <EvidenceXml evidence={data} />
        </>
      )}
    </>
  );
}

/** What must be known before the record is believed. */
function Doubts({ evidence }: { readonly evidence: EvidenceView }) {
  const t = useText();
  const { until, disputed, delivery } = evidence;
  return (
    <>
      {until?.as === 'withdrawn' && (
        <Notice tone="bad" title={t('record.withdrawn-title')}>
          <p>{t('evidence.withdrawn-words', { delivery: deliveryName(t, until) })}</p>
        </Notice>
      )}
      {until?.as === 'replaced' && (
        <Notice tone="info" title={t('evidence.replaced', { delivery: deliveryName(t, until) })} />
      )}
      {disputed && (
        <Notice tone="bad" title={t('evidence.disputed')}>
          {delivery.dispute && <p>{delivery.dispute.reason}</p>}
        </Notice>
      )}
      {delivery.released && (
        <Notice tone="warn" title={t('evidence.released', { actor: delivery.released.actor })}>
          <p>{delivery.released.reason}</p>
        </Notice>
      )}
    </>
  );
}

export const deliveryName = (t: Tell, { id, night }: DeliveryRef): string =>
  night === null ? t('record.delivery', { id }) : t('record.night', { night, id });

function factsOf(t: Tell, { known, delivery, bytes: [from, to], encoding, ...record }: EvidenceView): Fact[] {
  return [
    { label: t('evidence.record'), value: t('evidence.record-words', { id: record.record, element: record.element }) },
    { label: t('record.known-from'), value: <DeliveryLink delivery={known} /> },
    { label: t('evidence.stated-by'), value: <DeliveryLink delivery={delivery} /> },
    { label: t('deliveries.file'), value: <code>{delivery.file}</code> },
    { label: 'SHA-256', value: <code>{delivery.sha256}</code> },
    {
      label: t('evidence.bytes'),
      value: t('evidence.bytes-words', {
        from: formatCount(from),
        to: formatCount(to - 1),
        size: formatBytes(to - from),
        whole: formatBytes(delivery.bytes),
      }),
    },
    { label: t('evidence.encoding'), value: encoding ?? t('evidence.encoding-unknown') },
    { label: t('delivery.source'), value: <code>{delivery.source}</code> },
    { label: t('delivery.received'), value: formatInstant(delivery.receivedAt) },
    { label: t('delivery.schema'), value: schemaWords(delivery) },
  ];
}

function DeliveryLink({ delivery }: { readonly delivery: DeliveryRef }) {
  const t = useText();
  return <a href={hrefOf('deliveries', delivery.id)}>{deliveryName(t, delivery)}</a>;
}
