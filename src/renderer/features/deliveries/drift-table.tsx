/** What a delivery held that the schema does not know, element by element, with masked examples. */
import type { DeliveryView } from '../../../shared/views.ts';
import { formatCount } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Table } from '../../ui/table.tsx';

export function DriftTable({ delivery }: { readonly delivery: DeliveryView }) {
  const t = useText();
  const columns = [
    { key: 'path', title: t('drift.path') },
    { key: 'kind', title: t('drift.kind') },
    { key: 'count', title: t('drift.count'), align: 'end' as const },
    { key: 'example', title: t('drift.example') },
  ];
  return (
    <div className="stack">
      <p>{t('delivery.drift-words')}</p>
      <Table caption={t('drift.caption')} columns={columns}>
        {delivery.drift.map((drift) => (
          <tr key={`${drift.kind} ${drift.path}`}>
            <th scope="row" className="wrap">
              <code>{drift.path}</code>
            </th>
            <td>{t(`drift.${drift.kind}`)}</td>
            <td className="end">{formatCount(drift.count)}</td>
            <td>
              <code>{drift.example}</code>
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
