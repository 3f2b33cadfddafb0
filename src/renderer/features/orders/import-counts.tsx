/** How many lines a list would give, by kind and by benefit. */
import type { OrderCheckView } from '../../../shared/import-views.ts';
import { formatCount } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Table } from '../../ui/table.tsx';
import { useBenefitNames } from '../incidents/use-benefit-names.ts';

export function ImportCounts({ found: { byKind, byBenefit } }: { readonly found: OrderCheckView }) {
  const t = useText();
  const nameOf = useBenefitNames();
  if (byBenefit.length === 0) return null;
  const columns = [
    { key: 'what', title: t('import.what') },
    { key: 'lines', title: t('outbox.lines'), align: 'end' as const },
  ];
  return (
    <Table caption={t('import.counts')} columns={columns}>
      {byKind.map(({ kind, lines }) => (
        <tr key={kind}>
          <th scope="row">{t(`kind.${kind}`)}</th>
          <td className="end">{formatCount(lines)}</td>
        </tr>
      ))}
      {byBenefit.map(({ benefit, lines }) => (
        <tr key={benefit}>
          <th scope="row">
            {nameOf(benefit)} <span className="soft">{benefit}</span>
          </th>
          <td className="end">{formatCount(lines)}</td>
        </tr>
      ))}
    </Table>
  );
}
