/** What lies on the disk of a job, past the program: sound, nothing lost, nothing left over, and all of it in one value. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import { restoreProfile } from '../../src/main/assemble/restore.ts';
import { createArchive } from '../../src/main/files/archive.ts';
import { locationsOf } from '../../src/main/files/locations.ts';
import { filesAtFk } from './kill-fk.ts';
import { backupIn, profileIn } from './kill-job.ts';
import type { Row } from './mirror-file.ts';
import { collect } from './transport-bytes.ts';

export type Tables = Readonly<Record<string, readonly Row[]>>;

/** Every row of every table, ids included: the job has one clock and one order, so a run again gives the same. */
export function tablesOf(home: string, profile = profileIn(home)): Tables {
  const path = locationsOf(profile).mirror;
  if (!existsSync(path)) return {};
  const db = new Database(path);
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const names = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    return Object.fromEntries(names.map((name) => [name, rowsOf(db, name, home)]));
  } finally {
    db.close();
  }
}

/** Where a file came from names the home, which is another one each time. */
const rowsOf = (db: Database.Database, table: string, home: string): Row[] =>
  db
    .prepare<[], Row>(`SELECT * FROM "${table}"`)
    .all()
    .map((row) => JSON.parse(JSON.stringify(row).replaceAll(home, '')));

const growing = ['delivery', 'fetched', 'effect', 'order_file', 'order_request', 'person', 'record'];

/** A released delivery waits once more. */
const inEffect = new Set<unknown>(['applied', 'empty', 'duplicate']);

const byId = (rows: readonly Row[] = []): Map<unknown, Row> => new Map(rows.map((row) => [row.id, row]));

/** What was there when a step was acknowledged is there still: every row, what was in effect, what was sent. */
export function expectKept(acknowledged: Tables, now: Tables): void {
  for (const table of growing) {
    const there = byId(now[table]);
    const lost = (acknowledged[table] ?? []).filter(({ id }) => !there.has(id));
    expect(lost, `lost from ${table}`).toEqual([]);
  }
  const [deliveries, files] = [byId(now.delivery), byId(now.order_file)];
  for (const { id, state } of acknowledged.delivery ?? [])
    if (inEffect.has(state)) expect(deliveries.get(id)?.state).toBe(state);
  for (const { id, phase } of acknowledged.order_file ?? [])
    if (phase === 'sent') expect(files.get(id)?.phase).toBe('sent');
}

/** Every delivery in the journal can be read from the archive and is what its hash says. */
export async function expectArchived(home: string, { delivery = [] }: Tables): Promise<void> {
  // A spool of its own: opening the job's would tidy up what the next start has to tidy up.
  const archive = createArchive(locationsOf(profileIn(home)).archive, `${home}-spool`);
  for (const sha256 of new Set(delivery.map((row) => String(row.sha256)))) {
    const bytes = await collect(archive.open(sha256));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
}

/** The order files at FK as often as they came, and what lies in our folders. */
export async function filesOf(home: string) {
  const { spool, outbox, directory, archive } = locationsOf(profileIn(home));
  return {
    atFk: await filesAtFk(home),
    outbox: await Promise.all((await readdir(outbox)).sort().map(async (name) => [name, await textOf(outbox, name)])),
    archive: (await readdir(archive, { recursive: true })).sort(),
    spool: await readdir(spool),
    profile: (await readdir(directory)).sort(),
    home: (await readdir(home)).sort(),
  };
}

const textOf = (directory: string, name: string): Promise<string> => readFile(join(directory, name), 'utf8');

/** What a profile made of the backup holds. */
export async function restoredFrom(home: string): Promise<Tables> {
  const directory = join(home, 'igen');
  await restoreProfile(backupIn(home), directory);
  return tablesOf(home, directory);
}
