/** Opening the mirror: settings, migration, and what is refused before anything is written. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { atLeast } from '../../src/main/store/connection.ts';
import { migrate, type Schema } from '../../src/main/store/migrate.ts';
import { mirrorSchema } from '../../src/main/store/migrations/mirror-schema.ts';
import { openDatabase, openStore } from '../../src/main/store/open.ts';
import { faultOf } from '../../src/shared/fault.ts';
import { applied, type Folder, temporaryFolder } from '../support/store.ts';

const newest = mirrorSchema.migrations.at(-1)?.version;

let folder: Folder;
let path: string;
beforeEach(() => {
  folder = temporaryFolder();
  path = folder.path('mirror.db');
});
afterEach(() => folder.remove());

const faultFrom = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return faultOf(error);
  }
  return undefined;
};
const sha256 = () => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Changes the closed file behind the store's back. */
function tamper(sql: string): void {
  const db = new Database(path);
  db.exec(sql);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

describe('a new file', () => {
  test('has every table, the newest version and our application id', () => {
    openStore(path).close();
    const db = new Database(path, { readonly: true });
    const tables = db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name <> 'sqlite_schema' ORDER BY name",
      )
      .pluck()
      .all();
    expect(tables).toEqual([
      ...['aside', 'asked', 'benefit_list', 'check_rules', 'delivery', 'dispute', 'effect', 'ended', 'fetched', 'flag'],
      ...['flag_count', 'gone', 'incident', 'incident_batch', 'incident_person', 'incident_round', 'looked', 'missed'],
      ...['night_run', 'order_fate', 'order_file', 'order_file_act', 'order_removal', 'order_request'],
      ...[
        'order_sequence',
        'order_sequence_skip',
        'person',
        'record',
        'record_type',
        'refreshed',
        'removal',
        'retired',
        'settlement',
        'subscription',
        'subscription_count',
      ],
      ...['touched', 'visit'],
      ...['volume'],
    ]);
    expect(db.pragma('user_version', { simple: true })).toBe(newest);
    expect(db.pragma('application_id', { simple: true })).toBe(0x4c454649);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  });

  test('has strict tables only', () => {
    openStore(path).close();
    const db = new Database(path, { readonly: true });
    const lax = db.prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0",
    );
    expect(lax.pluck().all()).toEqual(['sqlite_schema']);
    db.close();
  });

  test('is written through to disk at every commit, in a write-ahead log', () => {
    const db = openDatabase(path, mirrorSchema);
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema'];
    expect(settings.map((name) => db.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 0]);
    db.close();
  });

  test.skipIf(process.platform === 'win32')('is readable by its owner alone', () => {
    openStore(path).close();
    expect(statSync(path).mode & 0o077).toBe(0);
  });
});

describe('an existing file', () => {
  test('opens with what it held', async () => {
    const first = openStore(path);
    await first.write((tx) => applied(tx));
    first.close();
    const second = openStore(path);
    expect(second.read.deliveries(10)).toHaveLength(1);
    second.close();
  });

  test('opens while another connection holds the write lock', () => {
    openStore(path).close();
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    const store = openStore(path);
    expect(store.read.deliveries(1)).toEqual([]);
    store.close();
    other.close();
  });

  test('of a newer program is refused and stays byte for byte the same', () => {
    openStore(path).close();
    // In the other journal mode, because to switch it is what opening for writing would do first.
    tamper('PRAGMA journal_mode = DELETE; PRAGMA user_version = 9990');
    const before = sha256();
    expect(faultFrom(() => openStore(path))).toEqual({
      code: 'store.from-the-future',
      detail: { version: 9990, known: newest },
    });
    expect(sha256()).toBe(before);
  });

  test('of another program is refused', () => {
    tamper('CREATE TABLE theirs (a)');
    expect(faultFrom(() => openStore(path))).toEqual({ code: 'store.unusable', detail: { reason: 'foreign-file' } });
  });

  test('that is no database is refused and kept', () => {
    writeFileSync(path, 'personnummer;from\n'.repeat(1000));
    expect(faultFrom(() => openStore(path))).toEqual({
      code: 'store.unusable',
      detail: { file: 'mirror.db', reason: 'SQLITE_NOTADB' },
    });
    expect(readFileSync(path, 'utf8')).toMatch(/^personnummer;from/);
  });

  test('in a folder that does not exist is refused', () => {
    const fault = faultFrom(() => openStore(folder.path('no/such/mirror.db')));
    expect(fault).toEqual({ code: 'store.unusable', detail: { file: 'mirror.db', reason: 'ENOENT' } });
  });
});

describe('migration', () => {
  const step = (version: number, sql: string) => ({ version, up: (db: Database.Database) => void db.exec(sql) });
  const schema = (...migrations: Schema['migrations']): Schema => ({ applicationId: 7, migrations });
  const one = step(10, 'CREATE TABLE one (a INTEGER) STRICT');
  const two = step(20, 'ALTER TABLE one ADD COLUMN b INTEGER DEFAULT 2');

  test('takes an older file to the newest version with its rows', () => {
    const old = openDatabase(path, schema(one));
    old.exec('INSERT INTO one VALUES (1)');
    old.close();
    const db = openDatabase(path, schema(one, two));
    expect(db.prepare('SELECT * FROM one').all()).toEqual([{ a: 1, b: 2 }]);
    expect(db.pragma('user_version', { simple: true })).toBe(20);
    db.close();
  });

  test('that fails in its last step leaves the file as it was', () => {
    openDatabase(path, schema(one)).close();
    expect(() => openDatabase(path, schema(one, two, step(30, 'CREATE TABLE one (a)')))).toThrow();
    const db = openDatabase(path, schema(one));
    expect(db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all('one')).toEqual(['a']);
    db.close();
  });

  test('refuses steps that do not ascend', () => {
    const db = openDatabase(path, schema(one));
    expect(() => migrate(db, schema(two, one))).toThrow(RangeError);
    db.close();
  });

  test('of the mirror ascends by tens', () => {
    const versions = mirrorSchema.migrations.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].filter((version) => version % 10 === 0).toSorted((a, b) => a - b));
  });
});

test('SQLite versions compare number by number', () => {
  expect(['3.51.3', '3.54.1', '3.100.0', '4.0'].every((version) => atLeast(version, '3.51.3'))).toBe(true);
  expect(['3.51.2', '3.9.0', '3.51'].some((version) => atLeast(version, '3.51.3'))).toBe(false);
});
