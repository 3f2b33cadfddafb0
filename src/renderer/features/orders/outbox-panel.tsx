/** Order files: composing what has been added, and sending what has been composed. */
import { useState } from 'react';
import { JobProgress } from '../../app/progress.tsx';
import { useCall, useCommand } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { fileColumns } from './line-columns.tsx';

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
  const table = { what: 'order-files', title: t('outbox.title'), columns: fileColumns(t), rows: files };
  return (
    <>
      <ExportMenu table={table} />
      <DataTable table={table} keyOf={({ id }) => id} />
    </>
  );
}
