/** Rows of one sort: the common fields as columns, every field when a row is opened. */
import { useEffect, useRef } from 'react';
import { textsAt } from '../../../../shared/content.ts';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import { alignOf } from '../../../export/columns.ts';
import { useSettings } from '../../../settings.ts';
import { useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Table } from '../../../ui/table.tsx';
import { useEvidence } from '../evidence/evidence.tsx';
import { deliveryName } from '../evidence/evidence-sheet.tsx';
import { pastWords, usePast } from '../header/past.tsx';
import { type FieldColumn, isEndAligned } from '../model/columns.ts';
import { recordName } from '../model/known-fields.ts';
import type { DetailRow } from '../model/person-rows.ts';
import { marksColumn } from '../model/row-columns.ts';
import { FieldValue } from './field-value.tsx';
import { usePersonTable } from './person-table.tsx';
import { RowDetail } from './row-detail.tsx';

type RowTableProps = {
  readonly caption: string;
  readonly rows: readonly DetailRow[];
  readonly profile: SchemaProfile;
  /** Rows opened so far, by id. */
  readonly opened: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  /** A row to bring into view and focus, when it was chosen on the timeline. */
  readonly target: string | null;
  readonly onReached: () => void;
};

export function RowTable({ caption, rows, profile, opened, onToggle, target, onReached }: RowTableProps) {
  const t = useText();
  const { fields, columns } = usePersonTable(rows, profile);
  const heads = columns
    .filter(({ id }) => id !== marksColumn)
    .map(({ id, title, type }) => ({ key: id, title, ...alignOf(type) }));
  const past = usePast();
  if (rows.length === 0) return <p className="empty">{t('person.no-rows')}</p>;
  return (
    <Table caption={[caption, ...pastWords(t, past)].join('. ')} captionHidden columns={heads}>
      {rows.map((row) => (
        <RowPair
          key={row.id}
          row={row}
          fields={fields}
          profile={profile}
          isOpen={opened.has(row.id)}
          isTarget={row.id === target}
          onToggle={() => onToggle(row.id)}
          onReached={onReached}
        />
      ))}
    </Table>
  );
}

type RowPairProps = {
  readonly row: DetailRow;
  readonly fields: readonly FieldColumn[];
  readonly profile: SchemaProfile;
  readonly isOpen: boolean;
  readonly isTarget: boolean;
  readonly onToggle: () => void;
  readonly onReached: () => void;
};

function RowPair({ row, fields, profile, isOpen, isTarget, onToggle, onReached }: RowPairProps) {
  const t = useText();
  const { language } = useSettings();
  const toggle = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isTarget) return;
    toggle.current?.focus();
    onReached();
  }, [isTarget, onReached]);
  const showEvidence = useEvidence();
  const { known, withdrawn, disputed } = row.record;
  const detailId = `detail-${row.id}`;
  return (
    <>
      <tr className={withdrawn ? 'row-withdrawn' : undefined} data-selected={isOpen || undefined}>
        <th scope="row">
          <button
            ref={toggle}
            type="button"
            className="row-toggle"
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailId : undefined}
            onClick={onToggle}
          >
            {recordName(profile, row.record, language)}
          </button>
          <span className="row-marks">
            {withdrawn && <Badge tone="bad">{t('record.withdrawn')}</Badge>}
            {disputed && <Badge tone="bad">{t('record.disputed')}</Badge>}
          </span>
          {withdrawn && <p className="row-by">{t('record.withdrawn-by', { delivery: deliveryName(t, withdrawn) })}</p>}
        </th>
        {fields.map(({ name, field }) => (
          <td key={name} className={isEndAligned(field) ? 'end' : undefined}>
            {textsAt(row.content, [name]).map((text) => (
              <FieldValue key={text} name={name} text={text} field={row.fields[name]} profile={profile} />
            ))}
          </td>
        ))}
        <td className="row-source">
          <button
            type="button"
            className="row-evidence"
            aria-label={t('evidence.show-of', { delivery: deliveryName(t, known) })}
            onClick={() => showEvidence(row.record)}
          >
            {known.night ?? t('record.delivery', { id: known.id })}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr id={detailId} className="row-detail">
          <td className="row-opened" colSpan={fields.length + 2}>
            <RowDetail row={row} profile={profile} />
          </td>
        </tr>
      )}
    </>
  );
}
