/** Rows of the list that could not be used, as many as somebody wants to see. */
import { useEffect } from 'react';
import type { RefusedLine } from '../../../shared/views.ts';
import { ask, useBridge } from '../../queries.ts';
import { FaultNotice } from '../../ui/fault.tsx';
import { RefusedTable } from '../orders/refused-table.tsx';
import { MoreButton } from './more-button.tsx';
import { useMore } from './use-more.ts';

const atOnce = 200;

export function ListFaults({ id }: { readonly id: number }) {
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
      <MoreButton list={list} />
    </div>
  );
}
