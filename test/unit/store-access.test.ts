/** The access log: durable, chained, and independent of the mirror's writes. */
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccessLog } from '../../src/main/service/access-port.ts';
import { openAccessLog } from '../../src/main/store/access-log.ts';
import { openStore } from '../../src/main/store/open.ts';
import { type Folder, personnummerOf, temporaryFolder } from '../support/store.ts';

let folder: Folder;
let path: string;
let log: AccessLog;
beforeEach(() => {
  folder = temporaryFolder();
  path = folder.path('access.sqlite');
  log = openAccessLog(path);
});
afterEach(() => {
  log.close();
  folder.remove();
});

const entry = (number: number) => ({
  ...{ at: '2026-11-20T10:00:00Z', actor: 'anna', host: 'desktop', action: 'person.get' },
  personnummer: personnummerOf(number),
});
const record = (...numbers: readonly number[]) => {
  for (const number of numbers) log.record(entry(number));
};

/** What a person with the file and a SQLite shell could do. */
function tamper(sql: string): void {
  const db = new Database(path);
  db.exec(`DROP TRIGGER access_stays; DROP TRIGGER access_is_never_changed; ${sql}`);
  db.close();
}

test('an entry is there as it was written', () => {
  record(1);
  const db = new Database(path, { readonly: true });
  expect(db.prepare('SELECT at, actor, host, action, personnummer FROM access').all()).toEqual([entry(1)]);
  db.close();
});

test('an untouched log is whole, also when two processes wrote it', () => {
  expect(log.verify()).toEqual({ entries: 0, head: '0'.repeat(64), brokenAt: null });
  const other = openAccessLog(path);
  record(1);
  other.record(entry(2));
  record(3);
  other.close();
  expect(log.verify()).toMatchObject({ entries: 3, brokenAt: null });
});

describe('tampering is found where it happened', () => {
  test.each([
    ['a changed entry', "UPDATE access SET actor = 'nobody' WHERE id = 2", 2],
    ['a changed detail', `UPDATE access SET detail = '{}' WHERE id = 2`, 2],
    ['a removed entry', 'DELETE FROM access WHERE id = 2', 3],
    ['a removed first entry', 'DELETE FROM access WHERE id = 1', 2],
    ['a moved entry', 'UPDATE access SET id = 9 WHERE id = 2', 3],
    [
      'two exchanged entries',
      'UPDATE access SET id = 9 WHERE id = 1; UPDATE access SET id = 1 WHERE id = 2; UPDATE access SET id = 2 WHERE id = 9',
      1,
    ],
    [
      'an inserted entry',
      'INSERT INTO access SELECT 5, at, actor, host, action, personnummer, detail, hash FROM access WHERE id = 4',
      5,
    ],
  ])('%s', (_, sql, brokenAt) => {
    record(1, 2, 3, 4);
    tamper(sql);
    expect(log.verify().brokenAt).toBe(brokenAt);
  });

  test('an entry rewritten together with its own seal', () => {
    record(1, 2, 3);
    const forged = openAccessLog(folder.path('forged.sqlite'));
    forged.record(entry(1));
    forged.record({ ...entry(2), actor: 'nobody' });
    forged.close();
    tamper(`ATTACH '${folder.path('forged.sqlite')}' AS forged; UPDATE main.access SET (actor, hash) =
      (SELECT actor, hash FROM forged.access WHERE id = 2) WHERE id = 2`);
    expect(log.verify()).toMatchObject({ entries: 2, brokenAt: 3 });
  });

  test('the newest entry removed, by a head kept elsewhere', () => {
    record(1, 2);
    const { head } = log.verify();
    tamper('DELETE FROM access WHERE id = 2');
    expect(log.verify().brokenAt).toBeNull();
    expect(log.verify().head).not.toBe(head);
  });
});

test('the file itself refuses to change or lose an entry', () => {
  record(1);
  const db = new Database(path);
  expect(() => db.exec('DELETE FROM access')).toThrow('only grows');
  expect(() => db.exec("UPDATE access SET actor = 'nobody'")).toThrow('only grows');
  db.close();
});

test('a look-up is journalled while a write holds the mirror', async () => {
  const store = openStore(folder.path('mirror.db'));
  await store.write(() => record(1));
  expect(log.verify().entries).toBe(1);
  store.close();
});

test('a mirror is not taken for an access log', () => {
  openStore(folder.path('mirror.db')).close();
  expect(() => openAccessLog(folder.path('mirror.db'))).toThrow('store.unusable');
});
