/** Missing nights and numbers that a person has settled, and reopened. */
import type { LocalDate } from '../../shared/local-date.ts';
import type { Settlement } from '../../shared/settlement.ts';
import type { HoldingSettlements, SettlementReader, SettlementWriter, Unsettled } from '../service/settlement-port.ts';
import type { ReadDb, WriteDb } from './connection.ts';

type Row = Settlement & { readonly subject: string };

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const settlementSql = {
  holding: `SELECT subject, note, at, actor, contained_in AS containedIn FROM settlement INDEXED BY settlement_holds
    WHERE reopened_at IS NULL ORDER BY subject`,
  /** As many as people have reopened: a handful. */
  reopened: "SELECT DISTINCT subject FROM settlement WHERE reopened_at IS NOT NULL AND subject LIKE 'night:%'",
} as const;

export function settlementReader(db: ReadDb): SettlementReader {
  const holding = db.prepare<[], Row>(settlementSql.holding);
  const reopened = db.prepare<[], string>(settlementSql.reopened).pluck();
  return {
    settlements: () => sorted(holding.all()),
    reopenedNights: () => new Set(reopened.all().map(nightOf)),
  };
}

export function settlementWriter(db: WriteDb): SettlementWriter {
  const settle = db.prepare<[Row]>(`INSERT INTO settlement (subject, note, contained_in, actor, at)
    VALUES (@subject, @note, @containedIn, @actor, @at) ON CONFLICT DO NOTHING`);
  const reopen = db.prepare<[{ subject: string; note: string; actor: string; at: string }]>(`UPDATE settlement
    SET reopened_at = @at, reopened_by = @actor, reopened_note = @note WHERE subject = @subject AND reopened_at IS NULL`);
  return {
    settle: (what, settlement) => settle.run({ subject: subjectOf(what), ...settlement }).changes === 1,
    reopen: (what, end) => reopen.run({ subject: subjectOf(what), ...end }).changes === 1,
  };
}

const subjectOf = (what: Unsettled): string =>
  'night' in what ? `night:${what.night}` : `gap:${what.gap.from}-${what.gap.to}`;

const nightOf = (subject: string): LocalDate => subject.slice('night:'.length) as LocalDate;

function sorted(rows: readonly Row[]): HoldingSettlements {
  const nights = new Map<LocalDate, Settlement>();
  const gaps: HoldingSettlements['gaps'][number][] = [];
  for (const { subject, ...settled } of rows) {
    const [, from = '', to = ''] = /^gap:(\d+)-(\d+)$/.exec(subject) ?? [];
    if (from === '') nights.set(nightOf(subject), settled);
    else gaps.push({ gap: { from: Number(from), to: Number(to) }, settled });
  }
  return { nights, gaps };
}
