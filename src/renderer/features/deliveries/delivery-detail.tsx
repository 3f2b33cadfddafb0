/** One delivery: its faults in words, what it changed, what the schema did not know, and its evidence. */
import { faultMessage } from '../../../shared/fault-text.ts';
import type { DeliveryView } from '../../../shared/views.ts';
import { useSettings } from '../../settings.ts';
import { formatBytes, formatCount, formatInstant } from '../../text/format.ts';
import { type TextKey, useText } from '../../text/text.ts';
import { Facts } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Table } from '../../ui/table.tsx';
import { tookEffect } from './delivery-words.ts';
import { DeliveryBadge } from './ledger.tsx';

export function DeliveryDetail({ delivery }: { readonly delivery: DeliveryView }) {
  const t = useText();
  return (
    <Panel title={delivery.file} actions={<DeliveryBadge delivery={delivery} />} className="delivery">
      <Faults delivery={delivery} />
      <div className="delivery-facts">
        {tookEffect(delivery) && <Counts delivery={delivery} />}
        <Evidence delivery={delivery} />
      </div>
      {delivery.drift.length > 0 && (
        <div className="stack">
          <p>{t('delivery.drift-words')}</p>
          <DriftTable delivery={delivery} />
        </div>
      )}
    </Panel>
  );
}

function Faults({ delivery }: { readonly delivery: DeliveryView }) {
  const t = useText();
  const { language } = useSettings();
  const stopped = delivery.state === 'quarantined' || delivery.state === 'held';
  const notices = delivery.faults.map((fault, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: faults have no identity beyond their place
    <Notice key={`${fault.code} ${place}`} tone={stopped ? 'bad' : 'warn'} title={faultMessage(fault, language)}>
      <p>
        <code>{fault.code}</code>
      </p>
    </Notice>
  ));
  return (
    <>
      {notices}
      {delivery.state === 'quarantined' && <p>{t('delivery.quarantined-words')}</p>}
      {delivery.state === 'held' && <p>{t('delivery.held-words')}</p>}
      {delivery.state === 'empty' && <p>{t('delivery.empty-words')}</p>}
      {delivery.state === 'duplicate' && <p>{t('delivery.duplicate-words')}</p>}
    </>
  );
}

const changeKeys = ['new', 'changed', 'withdrawn', 'unchanged', 'aside'] as const;
const countKeys = ['cases', 'payments', 'clawbacks', 'statements'] as const;

function Counts({ delivery }: { readonly delivery: DeliveryView }) {
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

function Evidence({ delivery }: { readonly delivery: DeliveryView }) {
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
        { label: t('delivery.schema'), value: delivery.schemaVersion ?? '–' },
        { label: 'SHA-256', value: <code>{delivery.sha256}</code> },
        { label: t('delivery.source'), value: <code>{delivery.source}</code> },
      ]}
    />
  );
}

function DriftTable({ delivery }: { readonly delivery: DeliveryView }) {
  const t = useText();
  const columns = [
    { key: 'path', title: t('drift.path') },
    { key: 'kind', title: t('drift.kind') },
    { key: 'count', title: t('drift.count'), align: 'end' as const },
    { key: 'example', title: t('drift.example') },
  ];
  return (
    <Table caption={t('drift.caption')} columns={columns}>
      {delivery.drift.map((drift) => (
        <tr key={`${drift.kind} ${drift.path}`}>
          <th scope="row">
            <code>{drift.path}</code>
          </th>
          <td>{t(`drift.${drift.kind}`)}</td>
          <td className="end">{formatCount(drift.count)}</td>
          <td>
            <code>{drift.example}</code>
          </td>
        </tr>
      ))}
    </Table>
  );
}
