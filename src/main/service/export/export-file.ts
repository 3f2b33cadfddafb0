/** Writes what the mirror holds to a file: each person's trace before the person's rows, the whole's before its name. */
import { csvHead, csvRows } from '../../../core/export/csv.ts';
import { type RecordTable, recordKindOf, recordTable } from '../../../core/export/record-table.ts';
import type { AboutRows } from '../../../core/export/sheet.ts';
import type { ExportRow } from '../../../core/export/table.ts';
import type { Input } from '../../../shared/contract.ts';
import type { ExportView } from '../../../shared/export-views.ts';
import { exportWords } from '../../../shared/export-words.ts';
import { FaultError } from '../../../shared/fault.ts';
import type { Context } from '../context.ts';
import type { Bytes } from '../ports.ts';
import { type Batch, batches } from './export-rows.ts';
import { type Selection, selectionOf } from './export-selection.ts';
import { noteFile, notePersons } from './note-file.ts';

/** A workbook is made in memory: half a gigabyte for so many rows. CSV has no limit. */
const workbookLimit = 50_000;

type Asked = Input<'export.file'>;
type Job = { readonly asked: Asked; readonly selection: Selection; readonly table: RecordTable };
type Tally = { rows: number; persons: number };

/** Throws `export.exists`, `export.too-many-rows`, `input.*`, `order.bad-personnummer`, `store.*`; then there is no file. */
export async function exportFile(ctx: Context, asked: Asked, limit = workbookLimit): Promise<ExportView> {
  const { what, format, file } = asked;
  const { language } = ctx.settings;
  const words = exportWords[language];
  const selection = selectionOf(ctx, asked);
  const job: Job = { asked, selection, table: recordTable({ profile: ctx.schema, language, words }, what) };
  const tally: Tally = { rows: 0, persons: 0 };
  const bytes = format === 'csv' ? csvBytes(ctx, job, tally) : workbookBytes(ctx, job, tally, limit);
  const written = await ctx.exports.write(file, bytes, ({ sha256 }) => {
    noteFile(ctx, asked, [{ personnummer: null, detail: { ...selection.told, ...tally, sha256 } }]);
  });
  return { file, what, format, ...tally, ...written, knownAt: selection.knownAt };
}

async function* csvBytes(ctx: Context, job: Job, tally: Tally): Bytes {
  const { columns } = job.table;
  begin(ctx, job);
  yield Buffer.from(csvHead(columns));
  for (const batch of read(ctx, job)) {
    noteBatch(ctx, job, batch, tally);
    yield Buffer.from(csvRows(columns, batch.rows));
  }
}

/** Everything is counted before anybody is noted: what is too much for a workbook is exported of nobody. */
async function* workbookBytes(ctx: Context, job: Job, tally: Tally, limit: number): Bytes {
  const all: Batch[] = [];
  const rows: ExportRow[] = [];
  for (const batch of read(ctx, job)) {
    all.push(batch);
    for (const row of batch.rows) rows.push(row);
    if (rows.length > limit) throw new FaultError('export.too-many-rows', { limit });
  }
  begin(ctx, job);
  for (const batch of all) noteBatch(ctx, job, batch, tally);
  const words = exportWords[ctx.settings.language];
  const sheets = { table: words.what[job.asked.what], about: words.about.sheet };
  yield await ctx.exports.workbook({ columns: job.table.columns, rows }, sheets, aboutOf(ctx, job, tally));
}

const read = (ctx: Context, { asked, selection, table }: Job): Generator<Batch> =>
  batches(ctx, selection, table, recordKindOf(asked.what));

/** Stands before everything else: who set out to take what, even where nothing came of it. */
const begin = (ctx: Context, { asked, selection }: Job): void =>
  noteFile(ctx, asked, [{ personnummer: selection.person, detail: selection.told }]);

function noteBatch(ctx: Context, { asked }: Job, { persons, rows }: Batch, tally: Tally): void {
  notePersons(ctx, asked, persons);
  tally.rows += rows.length;
  tally.persons += persons.length;
}

function aboutOf(ctx: Context, { asked, selection }: Job, { rows, persons }: Tally): AboutRows {
  const words = exportWords[ctx.settings.language];
  const { about } = words;
  const { knownAt, told } = selection;
  const chosen = Object.entries(told).map(([name, value]) => `${name} ${value}`);
  return [
    [about.what, words.what[asked.what]],
    [about.filter, chosen.join(', ') || '–'],
    [about.known, knownAt === null ? about.now : `${knownAt.night ?? ''} (#${knownAt.id})`],
    [about.at, ctx.clock.now()],
    [about.actor, ctx.actor],
    [about.organisation, ctx.organisation],
    [about.program, `LEFI-spegeln ${ctx.version}`],
    [about.rows, `${rows}`],
    [about.persons, `${persons}`],
  ];
}
