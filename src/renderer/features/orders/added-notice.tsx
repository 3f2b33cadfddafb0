/** What became of lines that were added: how many were taken, and every refused row with its reason. */
import { faultMessage } from '../../../shared/fault-text.ts';
import type { OrderAddedView, RefusedLine } from '../../../shared/views.ts';
import { useSettings } from '../../settings.ts';
import { formatCount } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';

/** More rows than anybody mends by hand; the rest is counted. */
const shownRows = 200;

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

function RefusedTable({ refused }: { readonly refused: readonly RefusedLine[] }) {
  const t = useText();
  const { language } = useSettings();
  const columns = [
    { key: 'row', title: t('order.row'), align: 'end' as const },
    { key: 'reason', title: t('order.reason') },
  ];
  return (
    <>
      <Table caption={t('order.refused-caption')} columns={columns}>
        {refused.slice(0, shownRows).map(({ row, fault }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one row may be refused for several reasons
          <tr key={`${row} ${place}`}>
            <th scope="row" className="end">
              {formatCount(row)}
            </th>
            <td className="wrap">{faultMessage(fault, language)}</td>
          </tr>
        ))}
      </Table>
      {refused.length > shownRows && <p>{t('order.refused-more', { count: refused.length - shownRows })}</p>}
    </>
  );
}
