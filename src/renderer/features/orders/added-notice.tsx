/** What became of lines that were added: how many were taken, and every refused row with its reason. */
import type { OrderAddedView } from '../../../shared/views.ts';
import { useText } from '../../text/text.ts';
import { Notice } from '../../ui/notice.tsx';
import { RefusedTable } from './refused-table.tsx';

export function AddedNotice({ result }: { readonly result: OrderAddedView }) {
  const t = useText();
  const { added, refused } = result;
  return (
    <div className="stack">
      <Notice tone={refused.length > 0 ? 'warn' : 'ok'} title={t('order.added', { count: added })}>
        {refused.length > 0 && <p>{t('order.refused', { count: refused.length })}</p>}
      </Notice>
      {refused.length > 0 && <RefusedTable refused={refused} />}
    </div>
  );
}
