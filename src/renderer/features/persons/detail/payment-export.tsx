/** The payments as they may leave the program: the columns of their table, one row for each payment. */
import { useMemo } from 'react';
import type { PaidOutsideView } from '../../../../shared/paid-outside-view.ts';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import type { DataColumn } from '../../../export/columns.ts';
import { useSettings } from '../../../settings.ts';
import { type Tell, useText } from '../../../text/text.ts';
import { ExportMenu } from '../../../ui/export-menu.tsx';
import { recordName } from '../model/known-fields.ts';
import { paymentMark } from '../model/marks.ts';
import type { DetailRow } from '../model/person-rows.ts';
import { amountNames, type PaidRow, paidYears, sumNames } from '../model/totals.ts';
import { outsideWords, spanWords } from '../timeline/mark-words.ts';

type PaymentExportProps = {
  readonly title: string;
  readonly rows: readonly DetailRow[];
  readonly profile: SchemaProfile;
  readonly outside: readonly PaidOutsideView[];
};

export function PaymentExport({ title, rows, profile, outside }: PaymentExportProps) {
  const t = useText();
  const { language } = useSettings();
  const paid = useMemo(
    () => paidYears(rows, amountNames(profile.quality)).flatMap(({ months }) => months.flatMap((month) => month.rows)),
    [rows, profile],
  );
  const columns = paymentColumns(t, {
    nameOf: ({ record }) => recordName(profile, record, language),
    markOf: (row) => paymentMark(profile, row, outside),
  });
  return <ExportMenu table={{ what: 'payments', title, columns, rows: paid }} />;
}

type Telling = {
  readonly nameOf: (row: DetailRow) => string;
  readonly markOf: (row: DetailRow) => ReturnType<typeof paymentMark>;
};

function paymentColumns(t: Tell, { nameOf, markOf }: Telling): DataColumn<PaidRow>[] {
  return [
    { ...{ id: 'day', title: t('paid.day'), type: 'date' }, value: ({ row }) => row.date || null },
    { ...{ id: 'benefit', title: t('table.benefit'), type: 'text' }, value: ({ row }) => nameOf(row) },
    { ...{ id: 'about', title: t('paid.about'), type: 'text' }, value: ({ row }) => spanWords(t, markOf(row)) },
    { ...{ id: 'marks', title: t('table.marks'), type: 'text' }, value: ({ row }) => marksOf(t, row, markOf(row)) },
    ...sumNames.map(
      (name): DataColumn<PaidRow> => ({
        ...{ id: name, title: t(`paid.${name}`), type: 'amount' },
        value: ({ sums }) => sums[name],
      }),
    ),
    { ...{ id: 'in-month', title: t('paid.in-month'), type: 'amount' }, value: ({ inMonth }) => inMonth },
    { ...{ id: 'in-year', title: t('paid.in-year'), type: 'amount' }, value: ({ inYear }) => inYear },
    {
      ...{ id: 'source', title: t('table.source'), type: 'text' },
      value: ({ row: { record } }) => record.known.night ?? t('record.delivery', { id: record.known.id }),
    },
  ];
}

function marksOf(t: Tell, { record }: DetailRow, mark: ReturnType<typeof paymentMark>): string | null {
  const marks = [
    ...(record.withdrawn ? [t('record.withdrawn')] : []),
    ...(record.disputed ? [t('record.disputed')] : []),
    ...outsideWords(t, mark),
  ];
  return marks.length === 0 ? null : marks.join(', ');
}
