/** What no loader can be faster than: libxml2 only reading the file, SQLite only inserting the Python script's rows. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Tools, time } from './command.ts';
import type { Contender, Taken } from './rounds.ts';

export const streamed = '`xmllint --stream`, reading only';
export const imported = 'SQLite shell, `.import`';

/** The script's own tables, each with its one index by person. */
const schema = fileURLToPath(new URL('reference/schema.sql', import.meta.url));
const tables = ['person', 'arende', 'period', 'aterkrav', 'utbetalning', 'rad', 'uppgift'];

/** `reference`: the database that the Python script has made by the time these run. */
export function limits(tools: Tools, task: string, file: string, folder: string, reference: string): Contender[] {
  const alone =
    (name: string, take: () => Taken): Contender =>
    () => [{ task, name, taken: take() }];
  const xmllint = [
    alone(streamed, () => time(tools, 'xmllint', '--stream', '--noout', file)),
    alone('`xmllint --sax`, reading only', () => time(tools, 'xmllint', '--sax', '--noout', file)),
  ];
  const sqlite = [
    alone(imported, () => {
      for (const table of tables) exportTable(reference, table, csvOf(folder, table));
      const lines = tables.map((table) => `.import ${csvOf(folder, table)} ${table}`);
      return fill(tools, folder, ['.mode csv', 'BEGIN;', ...lines, 'COMMIT;']);
    }),
    alone('SQLite shell, `INSERT … SELECT`', () => {
      const lines = tables.map((table) => `INSERT INTO ${table} SELECT * FROM made.${table};`);
      return fill(tools, folder, [`ATTACH '${reference}' AS made;`, 'BEGIN;', ...lines, 'COMMIT;']);
    }),
  ];
  return [...(tools.xmllint ? xmllint : []), ...(tools.sqlite && tools.python ? sqlite : [])];
}

const csvOf = (folder: string, table: string): string => join(folder, `${table}.csv`);

/** Once: the rows are the same in each round. */
function exportTable(database: string, table: string, path: string): void {
  if (existsSync(path)) return;
  const commands = ['.mode csv', `.output ${path}`, `SELECT * FROM ${table};`];
  const { status } = spawnSync('sqlite3', [database], { input: commands.join('\n') });
  if (status !== 0) throw new Error(`${table} could not be exported`);
}

/** Runs the commands on a new database with the script's tables and settings. */
function fill(tools: Tools, folder: string, commands: readonly string[]): Taken {
  const [database, script] = [join(folder, 'limit.db'), join(folder, 'fill.sql')];
  const settings = ['PRAGMA journal_mode=WAL;', 'PRAGMA synchronous=FULL;', readFileSync(schema, 'utf8')];
  writeFileSync(script, [...settings, ...commands].join('\n'));
  removeDatabase(database);
  const taken = time(tools, 'sqlite3', '-bail', database, `.read ${script}`);
  removeDatabase(database);
  return taken;
}

/** Its log and its shared memory too. */
export function removeDatabase(path: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
}
