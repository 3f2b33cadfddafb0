/** The rows of an export, some persons at a time: the mirror as it was at one moment, however long it takes. */
import type { RecordTable } from '../../../core/export/record-table.ts';
import type { ExportRow } from '../../../core/export/table.ts';
import type { Personnummer } from '../../../shared/identifier.ts';
import type { RecordKind } from '../../../shared/schema-profile.ts';
import type { Context } from '../context.ts';
import { markDisputed } from '../disputes.ts';
import { inCatalogue } from '../in-catalogue.ts';
import { isProtected } from '../persons.ts';
import type { PersonRow } from '../store-values.ts';
import type { Selection } from './export-selection.ts';

/** Rows of these persons, who have at least one each. */
export type Batch = { readonly persons: readonly Personnummer[]; readonly rows: readonly ExportRow[] };

/** How many persons are read, noted and written at a time: one short transaction in the access log. */
const atOnce = 200;

export function* batches(ctx: Context, selection: Selection, table: RecordTable, kind: RecordKind): Generator<Batch> {
  for (const persons of stretches(ctx, selection)) {
    const found = persons
      .map((person) => ({ person, rows: rowsOf(ctx, selection, table, kind, person) }))
      .filter(({ rows }) => rows.length > 0);
    if (found.length > 0) {
      yield { persons: found.map(({ person }) => person.personnummer), rows: found.flatMap(({ rows }) => rows) };
    }
  }
}

function* stretches(ctx: Context, { person }: Selection): Generator<PersonRow[]> {
  if (person !== null) {
    yield [ctx.store.read.person(person) ?? []].flat();
    return;
  }
  for (let after = ''; ; ) {
    const persons = ctx.store.read.personsAfter(after, atOnce);
    yield persons;
    after = persons.at(-1)?.personnummer ?? '';
    if (persons.length < atOnce) return;
  }
}

/** Withdrawn records are left out: FK no longer says them. */
function rowsOf(
  ctx: Context,
  { moment, hasPart }: Selection,
  table: RecordTable,
  kind: RecordKind,
  person: PersonRow,
): ExportRow[] {
  const known = ctx.store.read.recordViews(person.id, moment);
  const owner = { personnummer: person.personnummer, isProtected: known.some(isProtected) };
  const asked = known.filter((record) => record.kind === kind && record.withdrawn === null);
  const { records } = markDisputed(ctx, person.id, inCatalogue(ctx, asked));
  return records.flatMap((record) => table.rowsOf(owner, record, (part) => hasPart(record, part)));
}
