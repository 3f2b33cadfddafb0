/** What has been removed, by whom and when; never whom. */
import { useCall } from '../../../queries.ts';
import { formatCount, formatInstant } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { FaultNotice } from '../../../ui/fault.tsx';
import { Table } from '../../../ui/table.tsx';

export function Removals() {
  const t = useText();
  const { data, error } = useCall('retention.get', {});
  const removals = data?.removals ?? [];
  if (removals.length === 0) return <FaultNotice error={error} />;
  const columns = [
    { key: 'at', title: t('changed.at') },
    { key: 'actor', title: t('changed.actor') },
    ...(['persons', 'records', 'months'] as const).map((key) => ({
      key,
      title: t(`retention.of-${key}`),
      align: 'end' as const,
    })),
  ];
  return (
    <Table caption={t('retention.removals')} columns={columns}>
      {removals.map(({ id, at, actor, persons, records, months }) => (
        <tr key={id}>
          <td>{formatInstant(at)}</td>
          <td>{actor}</td>
          <td className="end">{formatCount(persons)}</td>
          <td className="end">{formatCount(records)}</td>
          <td className="end">{formatCount(months)}</td>
        </tr>
      ))}
    </Table>
  );
}
