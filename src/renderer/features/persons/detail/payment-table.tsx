/** Payments by year and month: gross, tax, deductions and net, with sums and what has been paid so far in the year. */
import { type ReactNode, useMemo, useState } from 'react';
import type { PaidOutsideView } from '../../../../shared/paid-outside-view.ts';
import { useText } from '../../../text/text.ts';
import { type LongRow, LongTable } from '../../../ui/long-table.tsx';
import { pastWords, usePast } from '../header/past.tsx';
import type { DetailRow } from '../model/person-rows.ts';
import { amountNames, paidYears, sumNames } from '../model/totals.ts';
import { type PaidLine, paidLines } from './paid-lines.ts';
import { GroupRow, PaymentRow } from './payment-rows.tsx';
import { OpenedRow } from './row-lines.tsx';
import type { RowTableProps } from './row-table.tsx';

type PaymentTableProps = Omit<RowTableProps, 'extra'> & { readonly outside: readonly PaidOutsideView[] };

export function PaymentTable({ caption, rows, profile, outside, ...acts }: PaymentTableProps) {
  const t = useText();
  const past = usePast();
  const years = useMemo(() => paidYears(rows, amountNames(profile.quality)), [rows, profile]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const shut = withoutGroupsOf(closed, rows, acts.target);
  const columns = [
    { key: 'day', title: t('paid.day') },
    { key: 'about', title: t('paid.about') },
    ...sumNames.map((name) => ({ key: name, title: t(`paid.${name}`), align: 'end' as const })),
    { key: 'month', title: t('paid.in-month'), align: 'end' as const },
    { key: 'year', title: t('paid.in-year'), align: 'end' as const },
    { key: 'source', title: t('table.source') },
  ];
  if (rows.length === 0) return <p className="empty">{t('person.no-rows')}</p>;
  const lines = paidLines(years, shut, acts.opened);
  const toggleGroup = (key: string): void => {
    const after = new Set(shut);
    if (!after.delete(key)) after.add(key);
    setClosed(after);
  };
  const rowAt = (place: number, line: LongRow): ReactNode => {
    const one = lines[place];
    if (one === undefined) return null;
    if (one.type === 'detail') {
      return <OpenedRow key={one.key} row={one.paid.row} {...{ line, profile }} columns={columns.length} />;
    }
    if (one.type === 'payment') {
      return <PaymentRow key={one.key} paid={one.paid} {...{ line, profile, outside }} {...acts} />;
    }
    return <GroupRow key={one.key} group={one} line={line} isOpen={!shut.has(one.key)} onToggle={toggleGroup} />;
  };
  return (
    <LongTable
      caption={[caption, ...pastWords(t, past)].join('. ')}
      captionHidden
      columns={columns}
      count={lines.length}
      rowAt={rowAt}
      reach={placeOf(lines, acts.target)}
    />
  );
}

const placeOf = (lines: readonly PaidLine[], target: string | null): number | null => {
  const place = target === null ? -1 : lines.findIndex(({ key }) => key === target);
  return place === -1 ? null : place;
};

/** A payment that was chosen elsewhere is in an open group. */
function withoutGroupsOf(
  closed: ReadonlySet<string>,
  rows: readonly DetailRow[],
  target: string | null,
): ReadonlySet<string> {
  const row = target === null ? undefined : rows.find(({ id }) => id === target);
  if (row === undefined) return closed;
  return new Set([...closed].filter((key) => key !== row.date.slice(0, 4) && key !== row.date.slice(0, 7)));
}
