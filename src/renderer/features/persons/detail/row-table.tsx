/** Rows of one sort: the common fields as columns, every field when a row is opened. */
import type { ReactNode } from 'react';
import { textsAt } from '../../../../shared/content.ts';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import { alignOf } from '../../../export/columns.ts';
import { useSettings } from '../../../settings.ts';
import { useText } from '../../../text/text.ts';
import { type LongRow, LongTable } from '../../../ui/long-table.tsx';
import { pastWords, usePast } from '../header/past.tsx';
import { type FieldColumn, isEndAligned } from '../model/columns.ts';
import { recordName } from '../model/known-fields.ts';
import type { DetailRow } from '../model/person-rows.ts';
import { marksColumn } from '../model/row-columns.ts';
import { FieldValue } from './field-value.tsx';
import { usePersonTable } from './person-table.tsx';
import { OpenedRow, type RowActs, RowHead, RowSource } from './row-lines.tsx';

export type RowTableProps = RowActs & {
  readonly caption: string;
  readonly rows: readonly DetailRow[];
  readonly profile: SchemaProfile;
  /** A column of ways elsewhere, which is no part of what is said. */
  readonly extra?: { readonly title: string; readonly cell: (row: DetailRow) => ReactNode };
};

export function RowTable({ caption, rows, profile, extra, ...acts }: RowTableProps) {
  const t = useText();
  const { fields, columns } = usePersonTable(rows, profile);
  const heads = columns
    .filter(({ id }) => id !== marksColumn)
    .map(({ id, title, type }) => ({ key: id, title, ...alignOf(type) }));
  if (extra) heads.splice(-1, 0, { key: 'extra', title: extra.title });
  const past = usePast();
  if (rows.length === 0) return <p className="empty">{t('person.no-rows')}</p>;
  const lines = linesOf(rows, acts.opened);
  const rowAt = (place: number, line: LongRow): ReactNode => {
    const { row, isDetail } = lines[place] ?? {};
    if (row === undefined) return null;
    if (isDetail) return <OpenedRow key={`${row.id} detail`} {...{ row, line, profile }} columns={heads.length} />;
    return <FieldRow key={row.id} {...{ row, line, fields, profile, extra }} {...acts} />;
  };
  return (
    <LongTable
      caption={[caption, ...pastWords(t, past)].join('. ')}
      captionHidden
      columns={heads}
      count={lines.length}
      rowAt={rowAt}
      reach={placeOf(lines, acts.target)}
    />
  );
}

type Line = { readonly row: DetailRow; readonly isDetail: boolean };

/** An opened row is two lines. */
const linesOf = (rows: readonly DetailRow[], opened: ReadonlySet<string>): Line[] =>
  rows.flatMap((row) => [{ row, isDetail: false }, ...(opened.has(row.id) ? [{ row, isDetail: true }] : [])]);

const placeOf = (lines: readonly Line[], target: string | null): number | null => {
  const place = target === null ? -1 : lines.findIndex(({ row }) => row.id === target);
  return place === -1 ? null : place;
};

type FieldRowProps = RowActs & {
  readonly row: DetailRow;
  readonly line: LongRow;
  readonly fields: readonly FieldColumn[];
  readonly profile: SchemaProfile;
  readonly extra: RowTableProps['extra'];
};

function FieldRow({ row, line, fields, profile, extra, ...acts }: FieldRowProps) {
  const { language } = useSettings();
  return (
    <tr
      {...line}
      className={row.record.withdrawn ? 'row-withdrawn' : undefined}
      data-selected={acts.opened.has(row.id) || undefined}
    >
      <RowHead row={row} {...acts}>
        {recordName(profile, row.record, language)}
      </RowHead>
      {fields.map(({ name, field }) => (
        <td key={name} className={isEndAligned(field) ? 'end' : undefined}>
          {textsAt(row.content, [name]).map((text) => (
            <FieldValue key={text} name={name} text={text} field={row.fields[name]} profile={profile} />
          ))}
        </td>
      ))}
      {extra && <td>{extra.cell(row)}</td>}
      <RowSource row={row} />
    </tr>
  );
}
