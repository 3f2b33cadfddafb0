/** Rows of a list that cannot be used, each with its number as the spreadsheet shows it and why; any number of them. */
import { faultMessage } from '../../../shared/fault-text.ts';
import type { RefusedLine } from '../../../shared/views.ts';
import { useSettings } from '../../settings.ts';
import { formatCount } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { LongTable } from '../../ui/long-table.tsx';

export function RefusedTable({ refused }: { readonly refused: readonly RefusedLine[] }) {
  const t = useText();
  const { language } = useSettings();
  const columns = [
    { key: 'row', title: t('order.row'), align: 'end' as const },
    { key: 'reason', title: t('order.reason') },
  ];
  return (
    <LongTable
      caption={t('order.refused-caption')}
      columns={columns}
      count={refused.length}
      rowAt={(place, row) => {
        const bad = refused[place];
        return bad === undefined ? null : (
          <tr key={place} {...row}>
            <th scope="row" className="end">
              {bad.row === 0 ? '–' : formatCount(bad.row)}
            </th>
            <td className="wrap">
              {faultMessage(bad.fault, language)} <code className="soft">{bad.fault.code}</code>
            </td>
          </tr>
        );
      }}
    />
  );
}
