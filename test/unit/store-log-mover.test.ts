/** What a commit leaves in the write-ahead log is moved: a little at once, much in a thread, and nothing is lost on the way. */
import { renameSync, statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectReader, connectWriter, type WriteDb } from '../../src/main/store/connection.ts';
import { type LogMover, logMover } from '../../src/main/store/log-mover.ts';
import { type Folder, temporaryFolder } from '../support/store.ts';

let folder: Folder;
let path: string;
let db: WriteDb;
let mover: LogMover;
beforeEach(() => {
  folder = temporaryFolder();
  path = folder.path('mirror.db');
  db = connectWriter(path);
  db.exec('CREATE TABLE page (content TEXT)');
  db.pragma('wal_checkpoint(TRUNCATE)');
  mover = logMover(db, { some: 5, many: 50 });
});
afterEach(async () => {
  await mover.settled();
  db.close();
  folder.remove();
});

/** One commit of so many pages, more or less, and what follows it. */
function commit(pages: number): void {
  const insert = db.prepare('INSERT INTO page VALUES (?)');
  db.transaction(() => {
    for (let page = 0; page < pages; page += 1) insert.run('x'.repeat(7000));
  })();
  mover.afterCommit();
}
const logBytes = (): number => statSync(`${path}-wal`).size;
const [count, state] = ['SELECT count(*) FROM page', 'wal_checkpoint(NOOP)'];
const rows = (): unknown => db.prepare(count).pluck().get();
const waiting = (): number => {
  const [{ log, checkpointed }] = db.pragma(state) as [{ log: number; checkpointed: number }];
  return log - checkpointed;
};

test('a few pages wait for the next commit, some are moved at once', async () => {
  commit(1);
  expect(waiting()).toBeGreaterThan(0);
  commit(20);
  expect([waiting(), rows()]).toEqual([0, 21]);
  expect(logBytes()).toBeGreaterThan(0);
});

test('many are moved while the program goes on, and the log ends empty', async () => {
  commit(200);
  expect(waiting()).toBeGreaterThan(200);
  commit(3);
  await mover.settled();
  // What was committed while the thread was at it may have come too late for it.
  mover.afterCommit();
  await mover.settled();
  expect([waiting() < 50, rows()]).toEqual([true, 203]);
  commit(200);
  await mover.settled();
  expect([waiting(), logBytes(), rows()]).toEqual([0, 0, 403]);
});

test('who is reading hinders it, keeps what was read, and once gone the next much is moved with what was left', async () => {
  commit(20);
  const reader = connectReader(path);
  const reading = reader.prepare(count).pluck();
  reader.exec('BEGIN');
  expect(reading.get()).toBe(20);
  commit(200);
  await mover.settled();
  expect([waiting() > 0 || logBytes() > 0, reading.get(), rows()]).toEqual([true, 20, 220]);
  commit(1);
  await mover.settled();
  expect(reading.get()).toBe(20);
  reader.exec('COMMIT');
  reader.close();
  commit(200);
  await mover.settled();
  expect([waiting(), logBytes(), rows()]).toEqual([0, 0, 421]);
});

test('a thread that cannot open the file harms nothing, and the next is started when as much has come again', async () => {
  renameSync(path, `${path}.away`);
  commit(200);
  await mover.settled();
  renameSync(`${path}.away`, path);
  expect([waiting() > 200, rows()]).toEqual([true, 200]);
  commit(200);
  await mover.settled();
  expect([waiting(), logBytes(), rows()]).toEqual([0, 0, 400]);
});

test('a write that has begun meanwhile is neither hindered nor lost', async () => {
  commit(200);
  db.exec("BEGIN IMMEDIATE; INSERT INTO page VALUES ('y')");
  await mover.settled();
  db.exec('COMMIT');
  mover.afterCommit();
  await mover.settled();
  expect(rows()).toBe(201);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
});
