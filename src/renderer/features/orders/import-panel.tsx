/** Order lines from a CSV file. */
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { OrderKind } from '../../../shared/identifier.ts';
import { useCommand } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { AddedNotice } from './added-notice.tsx';
import { decodeCsv } from './decode-csv.ts';
import { KindChoice } from './order-choices.tsx';

export function ImportPanel() {
  const t = useText();
  const announce = useAnnounce();
  const load = useCommand('order.import');
  const [kind, setKind] = useState<OrderKind>('new');
  const take = async (file: File | null | undefined): Promise<void> => {
    if (!file) return;
    const csv = decodeCsv(await file.arrayBuffer());
    load.mutate({ csv, kind }, { onSuccess: ({ added }) => announce(t('order.added', { count: added })) });
  };
  return (
    <Panel title={t('import.title')}>
      <p className="soft">{t('import.words')}</p>
      <KindChoice kind={kind} onChange={setKind} />
      <div className="row">
        <FileTrigger acceptedFileTypes={['.csv', 'text/csv']} onSelect={(files) => void take(files?.item(0))}>
          <Button isDisabled={load.isPending}>{t(load.isPending ? 'import.running' : 'import.choose')}</Button>
        </FileTrigger>
      </div>
      <FaultNotice error={load.error} />
      {load.data && <AddedNotice result={load.data} />}
    </Panel>
  );
}
