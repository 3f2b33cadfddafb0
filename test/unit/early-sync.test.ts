/** The log of a long transaction reaches the disk while it goes on, and a disk that fails meanwhile is not overheard. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectWriter, type WriteDb } from '../../src/main/store/connection.ts';
import { syncEarly } from '../../src/main/store/early-sync.ts';
import { transactions } from '../../src/main/store/transaction.ts';
import { type Folder, temporaryFolder } from '../support/store.ts';

/** A log that counts, and whose syncs take as long as they are let. */
function counting(sync: (time: number) => Promise<void> = async () => undefined) {
  const done = { opened: 0, synced: 0, closed: 0 };
  const open = async () => {
    done.opened += 1;
    return {
      datasync: () => {
        done.synced += 1;
        return sync(done.synced);
      },
      close: async () => {
        done.closed += 1;
      },
    };
  };
  return { done, open };
}

test('a short transaction does without', async () => {
  const { done, open } = counting();
  const early = syncEarly('mirror.sqlite', 60_000, open);
  await early.end();
  early.stop();
  expect(done).toEqual({ opened: 0, synced: 0, closed: 0 });
});

test('a long one syncs now and then, once more before its commit, and lets go of the log', async () => {
  const { done, open } = counting();
  const early = syncEarly('mirror.sqlite', 1, open);
  while (done.synced < 3) await pause(1);
  const before = done.synced;
  await early.end();
  early.stop();
  await pause(20);
  expect(done).toEqual({ opened: 1, synced: expect.any(Number), closed: 1 });
  expect(done.synced).toBeGreaterThan(before);
});

test('what one sync takes is not asked for twice at the same time', async () => {
  let letGo = (): void => undefined;
  const first = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { done, open } = counting((time) => (time === 1 ? first : Promise.resolve()));
  const early = syncEarly('mirror.sqlite', 1, open);
  await pause(30);
  expect(done.synced).toBe(1);
  letGo();
  await early.end();
  early.stop();
  expect(done.synced).toBe(2);
});

test('a failure is told at the end, though later syncs succeed', async () => {
  const { done, open } = counting(async (time) => {
    if (time === 1) throw Object.assign(new Error('disk'), { code: 'EIO' });
  });
  const early = syncEarly('mirror.sqlite', 1, open);
  while (done.synced < 3) await pause(1);
  await expect(early.end()).rejects.toMatchObject({ code: 'EIO' });
  early.stop();
});

test('a log that cannot be opened a second time is left to the commit', async () => {
  const early = syncEarly('mirror.sqlite', 1, () => Promise.reject(new Error('EMFILE')));
  await pause(10);
  await expect(early.end()).resolves.toBeUndefined();
  early.stop();
});

let folder: Folder;
let db: WriteDb;
beforeAll(() => {
  folder = temporaryFolder();
  db = connectWriter(folder.path('early.db'));
  db.exec('CREATE TABLE t (x TEXT)');
});
afterAll(() => {
  db.close();
  folder.remove();
});

test('a transaction that outlasts the pause commits what it wrote', async () => {
  const insert = db.prepare('INSERT INTO t VALUES (?)');
  const { run } = transactions(db, { attempts: 1, pause: 1 });
  await run({}, async () => {
    insert.run('x'.repeat(100_000));
    await pause(450);
    insert.run('y');
  });
  expect(db.prepare('SELECT count(*) FROM t').pluck().get()).toBe(2);
});
