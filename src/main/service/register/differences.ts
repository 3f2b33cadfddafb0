/** What was found to differ: shown a page at a time, and written to a file. */
import { csvHead, csvRows } from '../../../core/export/csv.ts';
import { differenceColumns, differenceRow } from '../../../core/register/difference-table.ts';
import type { Input } from '../../../shared/contract.ts';
import { FaultError } from '../../../shared/fault.ts';
import type { Personnummer } from '../../../shared/identifier.ts';
import {
  type DifferenceFileView,
  type DifferenceKind,
  type DifferencePage,
  differenceKinds,
  type ListFaultPage,
} from '../../../shared/register-views.ts';
import type { Context } from '../context.ts';
import { type NotedFile, noteFile, notePersons } from '../export/note-file.ts';
import { leaveTrace } from '../leave-trace.ts';
import type { Bytes } from '../ports.ts';
import { tell } from '../tell.ts';
import { type Reconciliation, reconciliationOf } from './reconcile.ts';

const pageSize = 200;
/** Differences that are read, noted and written, or ordered, at a time. */
const atOnce = 5000;

const noted: NotedFile = { what: 'register-differences', format: 'csv' };

type Tally = { rows: number; persons: number };

/** By personnummer. Every person shown leaves a trace in the access log first. Throws `register.not-there`. */
export function differencePage(
  ctx: Context,
  { id, kinds, after, limit }: Input<'register.differences'>,
): DifferencePage {
  const { store } = comparedList(ctx, id);
  const most = limit ?? pageSize;
  const found = store.differences(kinds ?? differenceKinds, after ?? 0, most);
  leaveTrace(ctx, 'register.differences', new Set(found.map(({ personnummer }) => personnummer)));
  return {
    differences: found.map(({ id: _, ...difference }) => difference),
    next: found.length < most ? null : (found.at(-1)?.id ?? null),
  };
}

/** Bad rows of the list by row, without what stood in them. Throws `register.not-there`. */
export function listFaults(ctx: Context, { id, after, limit }: Input<'register.faults'>): ListFaultPage {
  const most = limit ?? pageSize;
  const found = comparedList(ctx, id).store.faults(after ?? 0, most);
  return {
    refused: found.map(({ row, code, detail }) => ({ row, fault: tell(ctx, { code, detail }) })),
    next: found.length < most ? null : (found.at(-1)?.id ?? null),
  };
}

/** Throws `register.not-there` for one that is over, or not compared yet. */
export function comparedList(ctx: Context, id: number): Reconciliation {
  const found = reconciliationOf(ctx, id);
  if (!found.isCompared) throw new FaultError('register.not-there');
  return found;
}

export function* differencePages({ store }: Reconciliation, kinds: readonly DifferenceKind[]) {
  for (let after: number | undefined = 0; after !== undefined; ) {
    const found = store.differences(kinds, after, atOnce);
    if (found.length > 0) yield found;
    after = found.length < atOnce ? undefined : found.at(-1)?.id;
  }
}

/** A new CSV file of the differences. Throws `register.not-there`, `export.exists`, `store.*`; then there is no file. */
export async function exportDifferences(
  ctx: Context,
  { id, file, kinds }: Input<'register.export'>,
): Promise<DifferenceFileView> {
  const at = comparedList(ctx, id);
  const tally: Tally = { rows: 0, persons: 0 };
  const bytes = differenceBytes(ctx, at, kinds ?? differenceKinds, tally);
  const written = await ctx.exports.write(file, bytes, ({ sha256 }) =>
    noteFile(ctx, noted, [{ personnummer: null, detail: { kinds, ...tally, sha256 } }]),
  );
  return { file, ...tally, ...written };
}

async function* differenceBytes(
  ctx: Context,
  at: Reconciliation,
  kinds: readonly DifferenceKind[],
  tally: Tally,
): Bytes {
  const columns = differenceColumns(ctx.settings.language);
  let before: Personnummer | undefined;
  // Before everything else: who set out to take what, even where nothing comes of it.
  noteFile(ctx, noted, [{ personnummer: null, detail: { kinds } }]);
  yield Buffer.from(csvHead(columns));
  for (const found of differencePages(at, kinds)) {
    const persons = new Set(found.map(({ personnummer }) => personnummer));
    notePersons(ctx, noted, [...persons]);
    tally.rows += found.length;
    // By personnummer: only the last person of a piece can be in the next one too.
    tally.persons += persons.size - Number(before !== undefined && persons.has(before));
    before = found.at(-1)?.personnummer;
    yield Buffer.from(
      csvRows(
        columns,
        found.map((one) => differenceRow(ctx.settings.language, one)),
      ),
    );
  }
}
