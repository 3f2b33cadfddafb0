/** A record's row and what it opens to: the parts that all tables of a person share. */
import { type ReactNode, useEffect, useRef } from 'react';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import { useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import type { LongRow } from '../../../ui/long-table.tsx';
import { useEvidence } from '../evidence/evidence.tsx';
import { deliveryName } from '../evidence/evidence-sheet.tsx';
import type { DetailRow } from '../model/person-rows.ts';
import { RowDetail } from './row-detail.tsx';

export type RowActs = {
  /** Rows opened so far, by id. */
  readonly opened: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  /** A row to bring into view and focus, when it was chosen elsewhere. */
  readonly target: string | null;
  readonly onReached: () => void;
};

type RowHeadProps = RowActs & { readonly row: DetailRow; readonly children: ReactNode };

/** The first cell: opens the row, and says what must be known before it is believed. */
export function RowHead({ row, opened, onToggle, target, onReached, children }: RowHeadProps) {
  const t = useText();
  const toggle = useRef<HTMLButtonElement>(null);
  const isTarget = row.id === target;
  useEffect(() => {
    if (!isTarget) return;
    toggle.current?.focus();
    onReached();
  }, [isTarget, onReached]);
  const { withdrawn, disputed } = row.record;
  const isOpen = opened.has(row.id);
  return (
    <th scope="row">
      <button
        ref={toggle}
        type="button"
        className="row-toggle"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `detail-${row.id}` : undefined}
        onClick={() => onToggle(row.id)}
      >
        {children}
      </button>
      <span className="row-marks">
        {withdrawn && <Badge tone="bad">{t('record.withdrawn')}</Badge>}
        {disputed && <Badge tone="bad">{t('record.disputed')}</Badge>}
      </span>
      {withdrawn && <p className="row-by">{t('record.withdrawn-by', { delivery: deliveryName(t, withdrawn) })}</p>}
    </th>
  );
}

/** The last cell: since when it is known, and the way to the bytes that said it. */
export function RowSource({ row }: { readonly row: DetailRow }) {
  const t = useText();
  const showEvidence = useEvidence();
  const { known } = row.record;
  return (
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
  );
}

type OpenedRowProps = {
  readonly row: DetailRow;
  readonly line: LongRow;
  readonly columns: number;
  readonly profile: SchemaProfile;
};

export function OpenedRow({ row, line, columns, profile }: OpenedRowProps) {
  return (
    <tr {...line} id={`detail-${row.id}`} className="row-detail">
      <td className="row-opened" colSpan={columns}>
        <RowDetail row={row} profile={profile} />
      </td>
    </tr>
  );
}
