/** Lays an insurer's own list beside the register: read in pieces, compared person by person, and kept until the next. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { compare } from '../../../core/register/compare.ts';
import { createListReader, type ListReader, type ReadPiece } from '../../../core/register/list-reader.ts';
import type { Input } from '../../../shared/contract.ts';
import { FaultError } from '../../../shared/fault.ts';
import type { Personnummer } from '../../../shared/identifier.ts';
import type { ImportNote } from '../../../shared/import-views.ts';
import type { DifferenceKind, ReconciliationView } from '../../../shared/register-views.ts';
import type { Context } from '../context.ts';
import { inCatalogue } from '../in-catalogue.ts';
import { readSheet } from '../orders/list-file.ts';
import { personnummerRules } from '../personnummer-rules.ts';
import type { ReconciliationStore } from '../register-port.ts';
import type { Store } from '../store-port.ts';
import type { PersonRow } from '../store-values.ts';
import { entryTeller } from './due.ts';
import { createTextPieces, type TextPieces } from './text-pieces.ts';
import { createWorkbook, type Workbook } from './workbook-pieces.ts';

type Counts = { -readonly [K in keyof Omit<ReconciliationView, 'id' | 'rows' | 'notes'>]: ReconciliationView[K] };
type Tally = Omit<Counts, 'differences'> & { readonly differences: Record<DifferenceKind, number> };

export type Reconciliation = {
  readonly id: number;
  readonly store: ReconciliationStore;
  readonly text: TextPieces;
  /** What has come of a workbook, which is read when all of it is there. */
  readonly workbook: Workbook;
  readonly reader: ListReader;
  readonly tally: Tally;
  /** Of the workbook, besides those of the list in it. */
  readonly notes: ImportNote[];
  isCompared: boolean;
  /** Rows that nobody can tell the person of: what they mean may look as if the list did not have it. */
  unusable: number;
};

/** The one that is open on a store: a new one takes the place of the last. */
const open = new WeakMap<Store, Reconciliation>();
let last = 0;

/** Begins one; the store forgets the one before it with its list. */
export function beginReconciliation(ctx: Context): { readonly id: number } {
  last += 1;
  open.set(ctx.store, {
    id: last,
    store: ctx.store.reconciliation(),
    text: createTextPieces(),
    workbook: createWorkbook(),
    reader: createListReader({ catalogue: ctx.schema.benefits, ...personnummerRules(ctx) }),
    tally: { ...zero, differences: { ...none } },
    notes: [],
    isCompared: false,
    unusable: 0,
  });
  return { id: last };
}

const none: Record<DifferenceKind, number> = { missing: 0, extra: 0, from: 0, unanswered: 0, ended: 0, rejected: 0 };
const zero = { listed: 0, registered: 0, answered: 0, agreed: 0, underWay: 0, refused: 0 };

/** Throws `register.not-there` for one that is over. */
export function reconciliationOf(ctx: Context, id: number): Reconciliation {
  const found = open.get(ctx.store);
  if (found?.id !== id) throw new FaultError('register.not-there');
  return found;
}

/** Takes the next piece of the list's bytes. Throws `register.not-there`, `input.unreadable`, `import.too-large`, `store.*`. */
export function readListPiece(ctx: Context, { id, piece }: Input<'register.read'>): { readonly rows: number } {
  const at = reconciliationOf(ctx, id);
  if (at.isCompared) throw new FaultError('register.not-there');
  const bytes = Buffer.from(piece, 'base64');
  if (!at.workbook.takes(bytes)) takeText(at, at.text.push(bytes));
  return { rows: at.reader.rows() };
}

function takeText(at: Reconciliation, text: string): void {
  if (text !== '') keep(at, at.reader.read(text));
}

/** Throws `import.not-a-workbook`, `import.too-large`: nothing has been compared then. */
async function takeRest(ctx: Context, at: Reconciliation): Promise<readonly ImportNote[]> {
  const bytes = at.workbook.whole();
  if (bytes === undefined) {
    takeText(at, at.text.rest());
    return [];
  }
  const { rows, notes } = await readSheet(ctx, bytes);
  keep(at, at.reader.take(rows));
  return notes;
}

function keep(at: Reconciliation, { listed, refused }: ReadPiece): void {
  const { store, tally } = at;
  store.addListed(listed);
  store.addFaults(refused.map(({ row, fault: { code, detail } }) => ({ row, code, detail })));
  tally.refused += refused.length;
  at.unusable += refused.length;
}

/** Persons a turn of the event loop, and of one page of either side. */
const atOnce = 100;

/** Compares all that has been read. Throws `register.not-there`, `import.*`, `store.*`. */
export async function compareList(ctx: Context, { id }: Input<'register.compare'>): Promise<ReconciliationView> {
  const at = reconciliationOf(ctx, id);
  if (!at.isCompared) {
    at.notes.push(...(await takeRest(ctx, at)));
    at.isCompared = true;
    at.store.hold();
    try {
      await compareAll(ctx, at);
    } finally {
      if (open.get(ctx.store) === at) at.store.release();
    }
  }
  const { rows, notes } = at.reader;
  return { id, rows: rows(), notes: [...at.notes, ...notes()], ...at.tally };
}

/** Both sides in the order of personnummer, as far as both pages reach at a time. */
async function compareAll(ctx: Context, at: Reconciliation): Promise<void> {
  const entries = entryTeller(ctx);
  for (let after: string | null = ''; after !== null; ) {
    const [listed, held] = [at.store.listedAfter(after, atOnce), at.store.personsAfter(after, atOnce)];
    const reached = endOf(listed, held);
    const registered = new Map(held.map((person) => [person.personnummer, person]));
    for (const number of new Set([...listed, ...registered.keys()]).values()) {
      if (reached === null || number <= reached) compareOne(ctx, at, entries, number, registered.get(number));
    }
    after = reached;
    await nextTurn();
    // Another list may have been begun meanwhile; this one's connection is closed then.
    reconciliationOf(ctx, at.id);
  }
}

/** How far both sides are known: the lower end of the pages that are full. Null: to the end. */
function endOf(listed: readonly string[], held: readonly PersonRow[]): string | null {
  const ends = [listed, held.map(({ personnummer }) => personnummer)].flatMap((page) =>
    page.length < atOnce ? [] : [page.at(-1) ?? ''],
  );
  return ends.toSorted()[0] ?? null;
}

function compareOne(
  ctx: Context,
  { store, tally }: Reconciliation,
  entries: ReturnType<typeof entryTeller>,
  number: Personnummer,
  person: PersonRow | undefined,
): void {
  const held = person === undefined ? [] : entries(store, person.id);
  const { differences, repeated, ...counts } = compare(store.listedOf(number), held);
  store.addDifferences(number, inCatalogue(ctx, differences));
  store.addFaults(repeated.map(({ row, ...detail }) => ({ row, code: 'order.duplicate', detail })));
  for (const { kind } of differences) tally.differences[kind] += 1;
  for (const name of ['listed', 'registered', 'answered', 'agreed', 'underWay'] as const) tally[name] += counts[name];
  tally.refused += repeated.length;
}
