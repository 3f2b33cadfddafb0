/** What would become of a list: shown before anything is stored, and confirmed or left. */
import { useEffect, useRef } from 'react';
import type { OrderCheckView } from '../../../shared/import-views.ts';
import { useNote } from '../../export/note.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { AddedNotice } from './added-notice.tsx';
import { ImportCounts } from './import-counts.tsx';
import { ImportNotes } from './import-notes.tsx';
import { RefusedTable } from './refused-table.tsx';
import type { Import } from './use-import.ts';

export function ImportPreview({ of }: { readonly of: Import }) {
  const t = useText();
  const { check, load, file } = of;
  const fault = check.error ?? load.error;
  if (!fault && !load.data && (!check.data || file === null)) return null;
  return (
    <Panel
      title={t('import.preview', { name: file?.name ?? '' })}
      actions={
        <Button weight="quiet" onPress={of.leave}>
          {t('import.leave')}
        </Button>
      }
    >
      <FaultNotice error={fault} />
      {load.data && <AddedNotice result={load.data} />}
      {!fault && !load.data && check.data && <Preview of={of} found={check.data} />}
    </Panel>
  );
}

function Preview({ of, found }: { readonly of: Import; readonly found: OrderCheckView }) {
  const t = useText();
  const announce = useAnnounce();
  const saveRefused = useSaveRefused(of, found);
  const { lines, persons, rows, refused } = found;
  const button = useRef<HTMLDivElement>(null);
  // What was chosen with the keyboard goes on with it: to the first thing that can be done now.
  useEffect(() => {
    button.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus();
  }, []);
  const confirm = (): void => {
    of.confirm();
    announce(t('import.confirming'));
  };
  return (
    <div className="stack">
      <Notice
        tone={refused.length > 0 ? 'warn' : 'ok'}
        role="status"
        title={t('import.found', { lines, persons, rows })}
      >
        <p>{t('import.nothing-stored')}</p>
        {refused.length > 0 && <p>{t('import.bad', { count: refused.length })}</p>}
      </Notice>
      <ImportNotes notes={found.notes} />
      <div className="row" ref={button}>
        <Button weight="primary" isDisabled={lines === 0 || of.load.isPending} onPress={confirm}>
          {t('import.confirm', { count: lines })}
        </Button>
        {refused.length > 0 && <Button onPress={() => void saveRefused()}>{t('import.save-bad')}</Button>}
      </div>
      <ImportCounts found={found} />
      {refused.length > 0 && <RefusedTable refused={refused} />}
    </div>
  );
}

/** The note stands before the file: no answer, no file. */
function useSaveRefused(of: Import, { refused }: OrderCheckView): () => Promise<void> {
  const t = useText();
  const announce = useAnnounce();
  const note = useNote();
  return async () => {
    await note({ what: 'refused-lines', format: 'csv', persons: [], columns: ['row', 'reason'], rows: refused.length });
    const csv = await of.refusedCsv();
    if (csv === null) return;
    const { save } = await import('../../export/save.ts');
    save(new Blob([csv], { type: 'text/csv' }), t('import.bad-file'));
    announce(t('import.saved'));
  };
}
