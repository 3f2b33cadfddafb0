/** What an import would do, before anything of it is stored. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NumberedFault, NumberedLine } from '../../../core/order/numbered.ts';
import { readOrderRows } from '../../../core/order/order-rows.ts';
import { refusedCsv } from '../../../core/order/refused-csv.ts';
import type { Input } from '../../../shared/contract.ts';
import { fault } from '../../../shared/fault.ts';
import { orderKinds } from '../../../shared/identifier.ts';
import type { OrderCheckView } from '../../../shared/import-views.ts';
import { importWords } from '../../../shared/import-words.ts';
import type { RefusedLine } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { inCatalogue } from '../in-catalogue.ts';
import { tell } from '../tell.ts';
import { orderRules } from './add.ts';
import { silentFiles } from './judge-file.ts';
import { readListFile } from './list-file.ts';
import { sift } from './sift.ts';

/** Persons a turn of the event loop. */
const personsPerTurn = 200;

/** Reads the list as an import would and stores nothing. Throws as readListFile does. */
export async function checkImport(ctx: Context, input: Input<'order.check'>): Promise<OrderCheckView> {
  const file = await readListFile(ctx, input);
  const read = readOrderRows(file.rows, orderRules(ctx, input), input.kind ?? null);
  const { fresh, known } = await siftAll(ctx, read.lines);
  const refused = [...read.refused, ...known]
    .sort((a, b) => a.row - b.row)
    .map(({ row, fault: found }): RefusedLine => ({ row, fault: tell(ctx, found) }));
  const said = refused.map(({ row, fault: { message } }) => ({ row, reason: message }));
  return {
    rows: read.rows,
    lines: fresh.length,
    persons: new Set(fresh.map(({ line }) => line.personnummer)).size,
    byKind: orderKinds
      .map((kind) => ({ kind, lines: fresh.filter(({ line }) => line.kind === kind).length }))
      .filter(({ lines }) => lines > 0),
    byBenefit: byBenefit(ctx, fresh),
    refused,
    notes: [...file.notes, ...read.notes],
    refusedCsv: input.refusedCsv === true ? refusedCsv(file.rows, read.header, said, words(ctx)) : null,
  };
}

const words = (ctx: Context) => importWords[ctx.settings.language];

/** Lines that would be taken, and those of which one alike waits for its answer. */
async function siftAll(ctx: Context, lines: readonly NumberedLine[]) {
  const known: NumberedLine[] = [];
  const fresh: NumberedLine[] = [];
  const silent = [...silentFiles(ctx, ctx.store.read)];
  let done = 0;
  for (const [number, some] of Map.groupBy(lines, ({ line }) => line.personnummer)) {
    const person = ctx.store.read.person(number);
    const taken = new Set(person ? sift(ctx.store.read, person, some, known, silent) : some.map(({ line }) => line));
    for (const one of some) if (taken.has(one.line)) fresh.push(one);
    done += 1;
    if (done % personsPerTurn === 0) await nextTurn();
  }
  return { fresh, known: known.map(({ row }): NumberedFault => ({ row, fault: fault('order.duplicate') })) };
}

function byBenefit(ctx: Context, fresh: readonly NumberedLine[]): OrderCheckView['byBenefit'] {
  const groups = Map.groupBy(fresh, ({ line }) => line.benefit);
  return inCatalogue(
    ctx,
    [...groups].map(([benefit, some]) => ({ benefit, lines: some.length })),
  );
}
