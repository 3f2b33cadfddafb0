/** What became of each batch of an incident's refresh. */
import type { BatchView } from '../../../shared/incident-views.ts';
import { useCall, useCommand } from '../../queries.ts';
import { hrefOf } from '../../route.ts';
import { formatCount } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Table } from '../../ui/table.tsx';

export function ProgressPanel({ id }: { readonly id: string }) {
  const t = useText();
  const announce = useAnnounce();
  const progress = useCall('incident.progress', { id });
  const next = useCommand('incident.next');
  const batches = progress.data?.batches ?? [];
  if (batches.length === 0 && !progress.error) return null;
  const isWaiting = batches.some(({ orderedAt }) => orderedAt === null);
  const actions = isWaiting && (
    <Button
      isDisabled={next.isPending}
      onPress={() =>
        next.mutate({ id }, { onSuccess: (made) => announce(t('incident.next-done', { count: made.length })) })
      }
    >
      {t('incident.next')}
    </Button>
  );
  return (
    <Panel title={t('incident.progress')} actions={actions}>
      <FaultNotice error={progress.error ?? next.error} />
      {progress.data?.unfinished && <Notice tone="warn" title={t('incident.unfinished')} />}
      {batches.some(({ unanswered }) => unanswered > 0) && <Notice tone="warn" title={t('incident.again')} />}
      <Batches batches={batches} />
      <p>
        <a href={hrefOf('orders')}>{t('incident.to-orders')}</a>
      </p>
    </Panel>
  );
}

function Batches({ batches }: { readonly batches: readonly BatchView[] }) {
  const t = useText();
  const columns = [
    { key: 'number', title: t('incident.batch') },
    { key: 'night', title: t('incident.night') },
    { key: 'persons', title: t('incident.persons'), align: 'end' as const },
    { key: 'answered', title: t('incident.answered'), align: 'end' as const },
    { key: 'open', title: t('incident.open'), align: 'end' as const },
    { key: 'unanswered', title: t('incident.unanswered'), align: 'end' as const },
    { key: 'rejected', title: t('incident.rejected'), align: 'end' as const },
    { key: 'state', title: t('incident.state') },
  ];
  return (
    <Table caption={t('incident.progress')} captionHidden columns={columns}>
      {batches.map((batch) => (
        <tr key={batch.number}>
          <th scope="row">{batch.number}</th>
          <td>{batch.night ?? '–'}</td>
          <td className="end">
            {formatCount(batch.persons)}
            {batch.leftOut > 0 && <div className="soft">{t('incident.left-count', { count: batch.leftOut })}</div>}
          </td>
          <td className="end">{formatCount(batch.answered)}</td>
          <td className="end">{formatCount(batch.open - batch.unanswered)}</td>
          <td className="end">{formatCount(batch.unanswered)}</td>
          <td className="end">{formatCount(batch.rejected)}</td>
          <td>
            <State batch={batch} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function State({ batch: { orderedAt, open, unanswered, rejected } }: { readonly batch: BatchView }) {
  const t = useText();
  if (orderedAt === null) return <Badge tone="mute">{t('incident.state-planned')}</Badge>;
  if (unanswered > 0) return <Badge tone="bad">{t('incident.state-unanswered')}</Badge>;
  if (open > 0) return <Badge tone="info">{t('incident.state-open')}</Badge>;
  return rejected > 0 ? (
    <Badge tone="warn">{t('incident.state-rejected')}</Badge>
  ) : (
    <Badge tone="ok">{t('incident.state-done')}</Badge>
  );
}
