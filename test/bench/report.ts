/** The measured part of docs/performance.md: machine, date, targets and figures, between two marks. */
import { cpus, release, totalmem, type } from 'node:os';
import Database from 'better-sqlite3';
import { missing, type Tools, versions } from './command.ts';
import { againTask, type Delta, newsTask } from './delta.ts';
import type { Load } from './load.ts';
import type { Result } from './rounds.ts';
import type { Row } from './row.ts';
import { count, decimals } from './words.ts';

const marks = { begin: '<!-- measured: npm run bench writes from here -->', end: '<!-- to here -->' };

export type Measured = {
  readonly tools: Tools;
  /** The day of the measuring, `2026-11-22`. */
  readonly date: string;
  /** Of the minute before: above some tenths, others worked here too. */
  readonly loadAverage: number;
  readonly rounds: number;
  readonly loads: readonly Load[];
  readonly deltas: readonly Delta[];
  readonly rows: readonly Row[];
};

export function reportOf({ tools, date, loadAverage, rounds, loads, deltas, rows }: Measured): string {
  const parts = [
    `Measured ${date}; ${rounds === 1 ? 'one round only' : `medians of ${rounds} rounds in turn`}.${busy(loadAverage)}`,
    machine(tools),
    ...missing(tools),
    `## Against the targets\n${rowTable(rows)}`,
    ...loads.map(({ stage, results }) => `## A first night: ${size(stage)}\n${resultTable(stage.bytes, results)}`),
    ...deltas.map(deltaPart),
  ];
  return parts.join('\n\n');
}

/** The document with its measured part replaced. Throws when the marks are not there. */
export function withMeasured(document: string, report: string): string {
  const [before, rest] = document.split(marks.begin);
  const after = rest?.split(marks.end)[1];
  if (after === undefined) throw new Error('the marks of the measured part are gone');
  return `${before}${marks.begin}\n${report}\n${marks.end}${after}`;
}

const busy = (loadAverage: number): string =>
  loadAverage < 0.5
    ? ''
    : ` **The machine had other work** (load ${loadAverage.toFixed(1)}): look at CPU seconds only.`;

function machine(tools: Tools): string {
  const database = new Database(':memory:');
  const sqlite = database.prepare('SELECT sqlite_version()').pluck().get();
  database.close();
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const hardware = `${model}, ${cpus().length} cores, ${count(totalmem() / 1024 ** 3)} GB of memory, ${type()} ${release()}`;
  return `${[hardware, `Node ${process.versions.node} (our SQLite ${sqlite})`, ...versions(tools)].join('; ')}.`;
}

const size = ({ persons, bytes }: { persons: number; bytes: number }): string =>
  `${count(persons)} persons, ${decimals(bytes / 1e6)} MB`;

const deltaPart = ({ stage, bytes, results, changes }: Delta): string => {
  const [told, repeated] = [newsTask, againTask].map((task) => results.filter((result) => result.task === task));
  const facts = count(changes.new + changes.changed);
  return [
    `## A night of news: ${facts} new or changed records, ${decimals(bytes / 1e6)} MB, on ${count(stage.persons)} persons`,
    `${resultTable(bytes, told ?? [])}\n\nThe same news again, the next night:\n\n${resultTable(bytes, repeated ?? [])}`,
  ].join('\n');
};

const rowTable = (rows: readonly Row[]): string =>
  table(
    ['', 'Measured', 'Target'],
    rows.map(({ what, value, target = '' }) => [what, value, target]),
  );

/** `bytes`: of the XML that all of them have before them. */
const resultTable = (bytes: number, results: readonly Result[]): string =>
  table(
    ['', 'Seconds', 'MB of XML per second', 'CPU seconds', 'Peak MB', 'Speed, script = 1'],
    results.map(({ name, seconds, cpu, megabytes, ratio }) => [
      name,
      decimals(seconds),
      decimals(bytes / 1e6 / seconds),
      cpu === undefined ? '' : decimals(cpu),
      megabytes === undefined ? '' : count(megabytes),
      ratio === undefined ? '' : decimals(ratio),
    ]),
  );

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
