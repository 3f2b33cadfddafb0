/** The timeline's marks as a table: the same facts in the same order for those who would rather read. */
import { formatOre, formatShare } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { type LongRow, LongTable } from '../../../ui/long-table.tsx';
import type { Lane, Mark } from '../model/marks.ts';
import { lastDay, markWords, outsideWords } from './mark-words.ts';

type MarkTableProps = {
  readonly lanes: readonly Lane[];
  readonly nameOf: (mark: Mark) => string;
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
  const marks = lanes.flatMap((lane) => lane.marks);
  const rowAt = (place: number, row: LongRow) => {
    const mark = marks[place];
    return mark && <MarkRow key={mark.id} row={row} mark={mark} name={nameOf(mark)} onEvidence={onEvidence} />;
  };
  return <LongTable caption={t('timeline.table-caption')} columns={columns} count={marks.length} rowAt={rowAt} />;
}

type MarkRowProps = {
  readonly row: LongRow;
  readonly mark: Mark;
  readonly name: string;
  readonly onEvidence: (mark: Mark) => void;
};

function MarkRow({ row, mark, name, onEvidence }: MarkRowProps) {
  const t = useText();
  return (
    <tr {...row} className={mark.withdrawn ? 'row-withdrawn' : undefined}>
      <th scope="row">{name}</th>
      <td>
        {t(`mark.${mark.kind}`)}
        {mark.withdrawn && ` (${t('record.withdrawn')})`}
        {mark.disputed && ` (${t('record.disputed')})`}
        {outsideWords(t, mark).map((words) => (
          <p key={words} className="row-outside">
            <Badge tone="warn">{words}</Badge>
          </p>
        ))}
      </td>
      <td>{mark.at ?? '–'}</td>
      <td>{mark.from ?? '–'}</td>
      <td>{lastDay(mark) ?? '–'}</td>
      <td className="end">{mark.extent === null ? '–' : formatShare(mark.extent)}</td>
      <td className="end">{mark.amount === null ? '–' : formatOre(mark.amount)}</td>
      <td className="row-source">
        <Button
          weight="quiet"
          aria-label={t('evidence.of', { mark: markWords(t, mark, name) })}
          onPress={() => onEvidence(mark)}
        >
          {t('evidence.show')}
        </Button>
      </td>
    </tr>
  );
}
