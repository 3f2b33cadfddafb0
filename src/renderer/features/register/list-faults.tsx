/** Rows of the list that could not be used, as many as somebody wants to see. */
import { useEffect } from 'react';
import type { RefusedLine } from '../../../shared/views.ts';
import { ask, useBridge } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { RefusedTable } from '../orders/refused-table.tsx';
import { useMore } from './use-more.ts';

const atOnce = 200;

export function ListFaults({ id }: { readonly id: number }) {
  const t = useText();
  const bridge = useBridge();
  const list = useMore<number, RefusedLine>(async (of, after) => {
    const page = await ask(bridge, 'register.faults', { id: of, after, limit: atOnce });
    return { rows: page.refused, next: page.next };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each reconciliation; nobody is shown
  useEffect(() => void list.begin(id), [id]);
  return (
    <div className="stack">
      <FaultNotice error={list.error} />
      {list.rows !== null && <RefusedTable refused={list.rows} />}
      {list.hasMore && (
        <div className="row">
          <Button isDisabled={list.isRunning} onPress={() => void list.more()}>
            {t('register.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
