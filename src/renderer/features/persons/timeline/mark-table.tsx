/** The timeline's marks as a table: the same facts for those who would rather read. */
import { formatOre, formatShare } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Lane, Mark } from '../model/marks.ts';
import { lastDay, markWords } from './mark-words.ts';

type MarkTableProps = {
  readonly lanes: readonly Lane[];
  readonly nameOf: (benefit: string) => string;
  readonly onEvidence: (mark: Mark) => void;
};

export function MarkTable({ lanes, nameOf, onEvidence }: MarkTableProps) {
  const t = useText();
  const columns = [
    { key: 'benefit', title: t('table.benefit') },
    { key: 'kind', title: t('mark.kind') },
    { key: 'at', title: t('mark.at') },
    { key: 'from', title: t('table.from') },
    { key: 'to', title: t('table.to') },
    { key: 'extent', title: t('mark.extent'), align: 'end' as const },
    { key: 'amount', title: t('mark.amount'), align: 'end' as const },
    { key: 'evidence', title: t('evidence.column') },
  ];
  return (
    <Table caption={t('timeline.table-caption')} columns={columns}>
      {lanes
        .flatMap(({ marks }) => marks)
        .map((mark) => (
          <tr key={mark.id} className={mark.withdrawn ? 'row-withdrawn' : undefined}>
            <th scope="row">{nameOf(mark.benefit)}</th>
            <td>
              {t(`mark.${mark.kind}`)}
              {mark.withdrawn && ` (${t('record.withdrawn')})`}
              {mark.disputed && ` (${t('record.disputed')})`}
            </td>
            <td>{mark.at ?? '–'}</td>
            <td>{mark.from ?? '–'}</td>
            <td>{lastDay(mark) ?? '–'}</td>
            <td className="end">{mark.extent === null ? '–' : formatShare(mark.extent)}</td>
            <td className="end">{mark.amount === null ? '–' : formatOre(mark.amount)}</td>
            <td className="row-source">
              <Button
                weight="quiet"
                aria-label={t('evidence.of', { mark: markWords(t, mark, nameOf(mark.benefit)) })}
                onPress={() => onEvidence(mark)}
              >
                {t('evidence.show')}
              </Button>
            </td>
          </tr>
        ))}
    </Table>
  );
}
