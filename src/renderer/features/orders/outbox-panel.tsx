/** Order files: composing what has been added, sending what has been composed, and taking back what has not left. */
import { useState } from 'react';
import type { OrderFileView } from '../../../shared/order-file-views.ts';
import type { OrderListView } from '../../../shared/views.ts';
import { wallWords } from '../../../shared/wall-words.ts';
import { JobProgress } from '../../app/progress.tsx';
import { useCall } from '../../queries.ts';
import { useSettings } from '../../settings.ts';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { fileColumns, shownColumns } from './file-columns.tsx';
import { type Outbox, useOutbox } from './use-outbox.ts';
import { WindowLine } from './window-line.tsx';

/** What is asked before it is done. */
type Asking = 'send' | 'force' | OrderFileView | undefined;

export function OutboxPanel() {
  const t = useText();
  const { data: list, error } = useCall('order.list', { limit: 1 });
  const outbox = useOutbox();
  const [asking, setAsking] = useState<Asking>();
  return (
    <Panel title={t('outbox.title')} actions={list && <Actions list={list} outbox={outbox} ask={setAsking} />}>
      <FaultNotice error={error ?? outbox.error} />
      {list && <WindowLine window={list.window} />}
      <JobProgress />
      {list && <Files files={list.files} ask={setAsking} />}
      {list && <Question list={list} asking={asking} outbox={outbox} onClose={() => setAsking(undefined)} />}
    </Panel>
  );
}

const waitingIn = ({ files }: OrderListView): readonly OrderFileView[] =>
  files.filter(({ state }) => state === 'composed' || state === 'queued' || state === 'sending');

type ActionsProps = {
  readonly list: OrderListView;
  readonly outbox: Outbox;
  readonly ask: (asking: Asking) => void;
};

function Actions({ list, outbox, ask }: ActionsProps) {
  const t = useText();
  const drafts = list.totals.draft;
  const waiting = waitingIn(list);
  const isQueued = waiting.every(({ goesAt }) => goesAt !== null);
  const { isOpen } = list.window;
  return (
    <div className="row">
      <Button
        weight={drafts > 0 ? 'primary' : 'secondary'}
        isDisabled={outbox.isBusy || drafts === 0}
        onPress={outbox.compose}
      >
        {t('outbox.compose', { count: drafts })}
      </Button>
      <Button
        weight={drafts === 0 && waiting.length > 0 ? 'primary' : 'secondary'}
        isDisabled={outbox.isBusy || waiting.length === 0 || (!isOpen && isQueued)}
        onPress={() => ask('send')}
      >
        {t(isOpen ? 'outbox.send' : 'outbox.queue')}
      </Button>
      {!isOpen && waiting.length > 0 && (
        <Button weight="quiet" isDisabled={outbox.isBusy} onPress={() => ask('force')}>
          {t('outbox.force')}
        </Button>
      )}
    </div>
  );
}

function Files({ files, ask }: { readonly files: readonly OrderFileView[]; readonly ask: (file: Asking) => void }) {
  const t = useText();
  const { language } = useSettings();
  if (files.length === 0) return <p className="empty">{t('outbox.none')}</p>;
  const table = { what: 'order-files', title: t('outbox.title'), rows: files };
  return (
    <>
      <ExportMenu table={{ ...table, columns: fileColumns(t, language) }} />
      <DataTable table={{ ...table, columns: shownColumns(t, language, ask) }} keyOf={({ id }) => id} />
    </>
  );
}

type QuestionProps = {
  readonly list: OrderListView;
  readonly asking: Asking;
  readonly outbox: Outbox;
  readonly onClose: () => void;
};

/** Sending cannot be taken back, sending while FK is closed is somebody's decision, and a recall stays in the journal. */
function Question({ list, asking, outbox, onClose }: QuestionProps) {
  const t = useText();
  const { language } = useSettings();
  const waiting = waitingIn(list);
  const counts = { files: waiting.length, lines: waiting.reduce((sum, file) => sum + file.lines, 0) };
  const when = wallWords(Date.parse(list.window.goesAt), language);
  if (typeof asking === 'object') {
    const { name: file, lines } = asking;
    return (
      <Confirm
        isOpen
        title={t('outbox.recall-title')}
        confirm={t('outbox.recall')}
        onClose={onClose}
        onConfirm={() => outbox.recall(asking)}
      >
        <p>{t('outbox.recall-words', { file, lines })}</p>
      </Confirm>
    );
  }
  const how = asking === 'force' ? 'force' : list.window.isOpen ? 'send' : 'queue';
  return (
    <Confirm
      isOpen={asking !== undefined}
      title={t(`outbox.${how}-title`)}
      confirm={t(`outbox.${how}`)}
      onClose={onClose}
      onConfirm={() => outbox.send(asking === 'force')}
    >
      <p>{t(`outbox.${how}-words`, { ...counts, when })}</p>
    </Confirm>
  );
}
