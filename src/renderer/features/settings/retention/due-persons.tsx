/** Who is due for removal, counted; shown when somebody asks; removed when somebody means it. */
import { useState } from 'react';
import type { DuePerson } from '../../../../shared/retention-views.ts';
import { ask, useBridge, useCommand } from '../../../queries.ts';
import { formatCount } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { FaultNotice } from '../../../ui/fault.tsx';
import { LongDataTable } from '../../../ui/long-data-table.tsx';
import { MoreButton } from '../../register/more-button.tsx';
import { useMore } from '../../register/use-more.ts';
import { useDueColumns } from './due-columns.tsx';
import { useDueCount } from './use-due-count.ts';

export function DuePersons() {
  const t = useText();
  const { sum, isRunning, error } = useDueCount();
  const { due, hindered } = sum;
  const bridge = useBridge();
  const list = useMore<null, DuePerson>(async (_, after) => {
    const { persons, next } = await ask(bridge, 'retention.list', { after });
    return { rows: persons, next };
  });
  const isNobody = due + hindered === 0;
  return (
    <>
      <p role="status">{t(isRunning ? 'retention.counting' : 'retention.count', { due, hindered })}</p>
      <FaultNotice error={error ?? list.error} />
      {!isNobody && (
        <div className="row">
          <Button isDisabled={list.isRunning} onPress={() => void list.begin(null)}>
            {t('retention.show')}
          </Button>
          <RemoveButton due={due} isReady={!isRunning && due > 0} onRemoved={list.forget} />
          <span className="soft">{t('changes.journalled')}</span>
        </div>
      )}
      {list.rows !== null && <DueTable rows={list.rows} />}
      <MoreButton list={list} />
    </>
  );
}

function DueTable({ rows }: { readonly rows: readonly DuePerson[] }) {
  const t = useText();
  const [revealed, setRevealed] = useState(false);
  const table = { what: 'retention', title: t('retention.due-title'), columns: useDueColumns(revealed), rows };
  const says = t('retention.shown', { count: rows.length });
  return <LongDataTable table={table} says={says} revealed={revealed} onReveal={setRevealed} />;
}

type RemoveButtonProps = { readonly due: number; readonly isReady: boolean; readonly onRemoved: () => void };

function RemoveButton({ due, isReady, onRemoved }: RemoveButtonProps) {
  const t = useText();
  const announce = useAnnounce();
  const [isAsking, setAsking] = useState(false);
  const remove = useCommand('retention.apply');
  const confirm = (): void =>
    remove.mutate(
      { count: due },
      {
        onSuccess: ({ persons, records }) => {
          onRemoved();
          announce(t('retention.removed', { persons, records: formatCount(records) }));
        },
      },
    );
  return (
    <>
      <Button isDisabled={!isReady || remove.isPending} onPress={() => setAsking(true)}>
        {t('retention.remove', { count: due })} …
      </Button>
      <FaultNotice error={remove.error} />
      <Confirm
        isOpen={isAsking}
        title={t('retention.remove-title', { count: due })}
        confirm={t('retention.remove', { count: due })}
        onClose={() => setAsking(false)}
        onConfirm={confirm}
      >
        <p>{t('retention.remove-words')}</p>
        <p>{t('retention.stays-words')}</p>
      </Confirm>
    </>
  );
}
