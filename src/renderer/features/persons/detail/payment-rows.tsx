/** The lines of the table of payments: a year or month with its sums, and one payment. */
import type { PaidOutsideView } from '../../../../shared/paid-outside-view.ts';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import { useSettings } from '../../../settings.ts';
import { formatMonth, formatOre } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import type { LongRow } from '../../../ui/long-table.tsx';
import { recordName } from '../model/known-fields.ts';
import { paymentMark } from '../model/marks.ts';
import { type PaidRow, type Sums, sumNames } from '../model/totals.ts';
import { outsideWords, spanWords } from '../timeline/mark-words.ts';
import type { PaidLine } from './paid-lines.ts';
import { type RowActs, RowHead, RowSource } from './row-lines.tsx';

type GroupRowProps = {
  readonly group: Extract<PaidLine, { type: 'year' | 'month' }>;
  readonly line: LongRow;
  readonly isOpen: boolean;
  readonly onToggle: (key: string) => void;
};

export function GroupRow({ group, line, isOpen, onToggle }: GroupRowProps) {
  const t = useText();
  const { language } = useSettings();
  const isYear = group.type === 'year';
  const { sums } = isYear ? group.year : group.month;
  const count = isYear ? group.year.months.reduce((sum, { rows }) => sum + rows.length, 0) : group.month.rows.length;
  const words = isYear ? group.key : formatMonth(`${group.key}-01`, language, true);
  return (
    <tr {...line} className={`paid-${group.type}`}>
      <th scope="row" colSpan={2}>
        <button type="button" className="row-toggle" aria-expanded={isOpen} onClick={() => onToggle(group.key)}>
          {group.key === '' ? t('paid.undated') : words}
        </button>{' '}
        <span className="soft">{t('bundle.payment', { count })}</span>
      </th>
      <SumCells sums={sums} />
      <td className="end">{isYear ? null : formatOre(sums.net ?? 0)}</td>
      <td className="end">{formatOre(isYear ? (sums.net ?? 0) : group.month.inYear)}</td>
      <td />
    </tr>
  );
}

const SumCells = ({ sums }: { readonly sums: Sums }) =>
  sumNames.map((name) => (
    <td key={name} className="end">
      <Amount ore={sums[name]} />
    </td>
  ));

const Amount = ({ ore }: { readonly ore: number | null }) => (ore === null ? '–' : formatOre(ore));

type PaymentRowProps = RowActs & {
  readonly paid: PaidRow;
  readonly line: LongRow;
  readonly profile: SchemaProfile;
  readonly outside: readonly PaidOutsideView[];
};

export function PaymentRow({ paid, line, profile, outside, ...acts }: PaymentRowProps) {
  const t = useText();
  const { language } = useSettings();
  const { row, sums, inMonth, inYear } = paid;
  const mark = paymentMark(profile, row, outside);
  return (
    <tr
      {...line}
      className={row.record.withdrawn ? 'row-withdrawn' : undefined}
      data-selected={acts.opened.has(row.id) || undefined}
    >
      <RowHead row={row} {...acts}>
        {row.date === '' ? t('paid.undated') : row.date}
      </RowHead>
      <td className="wrap">
        {recordName(profile, row.record, language)}
        <p className="soft">{spanWords(t, mark)}</p>
        {outsideWords(t, mark).map((words) => (
          <p key={words} className="row-outside">
            <Badge tone="warn">{words}</Badge>
          </p>
        ))}
      </td>
      <SumCells sums={sums} />
      <td className="end">{formatOre(inMonth)}</td>
      <td className="end">{formatOre(inYear)}</td>
      <RowSource row={row} />
    </tr>
  );
}
