/** Order files: composing what has been added, and sending what has been composed. */
import { useState } from 'react';
import { JobProgress } from '../../app/progress.tsx';
import { useCall, useCommand } from '../../queries.ts';
import { formatBytes, formatCount, formatInstant } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Table } from '../../ui/table.tsx';
import { fileTones } from './order-words.ts';

export function OutboxPanel() {
  const t = useText();
  const announce = useAnnounce();
  const list = useCall('order.list', { limit: 1 });
  const compose = useCommand('order.compose');
  const send = useCommand('order.send');
  const [asking, setAsking] = useState(false);
  const drafts = list.data?.totals.draft ?? 0;
  const waiting = list.data?.files.filter(({ state }) => state === 'composed') ?? [];
  const lines = waiting.reduce((sum, file) => sum + file.lines, 0);
  const busy = compose.isPending || send.isPending;
  const actions = (
    <div className="row">
      <Button
        weight={drafts > 0 ? 'primary' : 'secondary'}
        isDisabled={busy || drafts === 0}
        onPress={() =>
          compose.mutate({}, { onSuccess: (files) => announce(t('outbox.composed', { count: files.length })) })
        }
      >
        {t('outbox.compose', { count: drafts })}
      </Button>
      <Button
        weight={drafts === 0 && waiting.length > 0 ? 'primary' : 'secondary'}
        isDisabled={busy || waiting.length === 0}
        onPress={() => setAsking(true)}
      >
        {t('outbox.send')}
      </Button>
    </div>
  );
  return (
    <Panel title={t('outbox.title')} actions={actions}>
      <FaultNotice error={list.error ?? compose.error ?? send.error} />
      <JobProgress />
      <Files />
      <Confirm
        isOpen={asking}
        title={t('outbox.send-title')}
        confirm={t('outbox.send')}
        onClose={() => setAsking(false)}
        onConfirm={() => send.mutate({}, { onSuccess: (files) => announce(t('outbox.sent', { count: files.length })) })}
      >
        <p>{t('outbox.send-words', { files: waiting.length, lines })}</p>
      </Confirm>
    </Panel>
  );
}

function Files() {
  const t = useText();
  const files = useCall('order.list', { limit: 1 }).data?.files ?? [];
  if (files.length === 0) return <p className="empty">{t('outbox.none')}</p>;
  const columns = [
    { key: 'name', title: t('outbox.file') },
    { key: 'state', title: t('outbox.state') },
    { key: 'lines', title: t('outbox.lines'), align: 'end' as const },
    { key: 'at', title: t('outbox.at') },
  ];
  return (
    <Table caption={t('outbox.title')} captionHidden columns={columns}>
      {files.map((file) => (
        <tr key={file.id}>
          <th scope="row">
            {file.name}
            <br />
            <span className="soft" title={file.sha256}>
              {formatBytes(file.bytes)}, SHA-256 <code>{file.sha256.slice(0, 16)}…</code>
            </span>
          </th>
          <td>
            <Badge tone={fileTones[file.state]}>{t(`file.${file.state}`)}</Badge>
          </td>
          <td className="end">{formatCount(file.lines)}</td>
          <td>{formatInstant(file.sentAt ?? file.composedAt)}</td>
        </tr>
      ))}
    </Table>
  );
}
