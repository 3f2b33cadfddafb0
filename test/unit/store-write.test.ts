/** Transactions: all or nothing, one at a time, and no reader ever waits. */
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store, StoreWriter } from '../../src/main/service/store-port.ts';
import { mirrorSchema } from '../../src/main/store/migrations/mirror-schema.ts';
import { openDatabase, openStore } from '../../src/main/store/open.ts';
import { transactions } from '../../src/main/store/transaction.ts';
import { applied, arrival, type Folder, personnummerOf, sealed, temporaryFolder } from '../support/store.ts';

let folder: Folder;
let path: string;
let store: Store;
beforeEach(() => {
  folder = temporaryFolder();
  path = folder.path('mirror.db');
  store = openStore(path, { attempts: 3, pause: 1 });
});
afterEach(() => {
  store.close();
  folder.remove();
});

const add = (tx: StoreWriter) => tx.addDelivery(arrival());

describe('a write', () => {
  test('that throws leaves nothing behind', async () => {
    const failing = store.write((tx) => {
      const { id } = tx.ensurePerson(personnummerOf(1));
      tx.applyPlan(id, applied(tx), { close: [], insert: [sealed('a', '1')], unchanged: 0 });
      throw new Error('cut');
    });
    await expect(failing).rejects.toThrow('cut');
    expect(store.read.deliveries(10)).toEqual([]);
    expect(store.read.person(personnummerOf(1))).toBeUndefined();
  });

  test('that throws after a pause leaves nothing behind', async () => {
    const failing = store.write(async (tx) => {
      add(tx);
      await pause(5);
      throw new Error('cut');
    });
    await expect(failing).rejects.toThrow('cut');
    expect(store.read.deliveries(10)).toEqual([]);
  });

  test('answers with what its work returns', async () => {
    expect(await store.write(async (tx) => add(tx))).toBe(1);
  });

  test('does not spoil the next one when it fails', async () => {
    await expect(store.write(() => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
    await store.write(add);
    expect(store.read.deliveries(10)).toHaveLength(1);
  });

  test('waits for the one before it, however long that takes', async () => {
    const order: string[] = [];
    const slow = store.write(async (tx) => {
      await pause(20);
      order.push(`slow saw ${tx.deliveries(10).length}`);
      add(tx);
    });
    const quick = store.write((tx) => void order.push(`quick saw ${tx.deliveries(10).length}`));
    await Promise.all([slow, quick]);
    expect(order).toEqual(['slow saw 0', 'quick saw 1']);
  });

  test('inside a write is refused instead of waiting for itself', async () => {
    await expect(store.write(() => store.write(add))).rejects.toThrow('wait for itself');
    await store.write(add);
  });

  test('cannot be used after its end', async () => {
    const kept = await store.write((tx) => tx);
    expect(() => add(kept)).toThrow('the transaction is over');
    await store.write(() => {
      expect(() => kept.deliveries(1)).toThrow('the transaction is over');
    });
  });
});

test('a store closed in the middle of a write keeps nothing of it', async () => {
  const written = store.write(async (tx) => {
    add(tx);
    await pause(5);
    add(tx);
  });
  await pause(1);
  store.close();
  await expect(written).rejects.toThrow();
  store = openStore(path);
  expect(store.read.deliveries(10)).toEqual([]);
});

describe('readers', () => {
  test('neither wait for an open write nor see its work', async () => {
    await store.write(async (tx) => {
      add(tx);
      await pause(1);
      expect(tx.deliveries(10)).toHaveLength(1);
      expect(store.read.deliveries(10)).toEqual([]);
      const other = openStore(path);
      expect(other.read.deliveries(10)).toEqual([]);
      other.close();
    });
    expect(store.read.deliveries(10)).toHaveLength(1);
  });
});

describe('another process that writes', () => {
  test('is waited for', async () => {
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    const patient = openStore(path, { attempts: 200, pause: 5 });
    const written = patient.write(add);
    await pause(20);
    other.exec('COMMIT');
    expect(await written).toBe(1);
    other.close();
    patient.close();
  });

  test('and does not end in time is reported as busy', async () => {
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.write(add)).rejects.toMatchObject({ fault: { code: 'store.busy' } });
    other.close();
    await store.write(add);
  });
});

describe('a full disk', () => {
  const small = () => {
    const db = openDatabase(folder.path('small.db'), mirrorSchema);
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
    const insert = db.prepare('INSERT INTO person (personnummer) VALUES (?)');
    const writer = { add: (number: number) => void insert.run(personnummerOf(number)) };
    return { db, writer, run: transactions(db, { attempts: 1, pause: 1 }, () => undefined).run };
  };
  const numbers = Array.from({ length: 2000 }, (_, number) => number);

  test('undoes the write and is told as a fault', async () => {
    const { db, writer, run } = small();
    const fill = run(writer, (tx) => numbers.forEach(tx.add));
    await expect(fill).rejects.toMatchObject({ fault: { code: 'store.full', detail: { reason: 'SQLITE_FULL' } } });
    expect(db.prepare('SELECT count(*) FROM person').pluck().get()).toBe(0);
    db.close();
  });

  test('leaves all or nothing even of work that goes on regardless', async () => {
    const { db, writer, run } = small();
    const results: boolean[] = [];
    const attempt = (tx: typeof writer, number: number) => {
      try {
        tx.add(number);
        results.push(true);
      } catch {
        results.push(false);
      }
    };
    const outcome = await run(writer, (tx) => numbers.forEach((number) => void attempt(tx, number))).catch(
      () => 'failed',
    );
    const kept = outcome === 'failed' ? 0 : results.filter((done) => done).length;
    expect(results).toContain(false);
    expect(db.prepare('SELECT count(*) FROM person').pluck().get()).toBe(kept);
    db.close();
  });
});

describe('the database itself', () => {
  test('refuses to delete or change a record version and to close it twice', async () => {
    await store.write((tx) => {
      const { id } = tx.ensurePerson(personnummerOf(1));
      tx.applyPlan(id, applied(tx), { close: [], insert: [sealed('a', '1')], unchanged: 0 });
      tx.applyPlan(id, applied(tx), { close: [{ id: 1, as: 'withdrawn' }], insert: [], unchanged: 0 });
    });
    const db = new Database(path);
    expect(() => db.exec('DELETE FROM record')).toThrow('never deleted');
    expect(() => db.exec("UPDATE record SET content = '{}'")).toThrow('never changed');
    expect(() => db.exec("UPDATE record SET known_to = 2, ended_as = 'replaced'")).toThrow('closed already');
    expect(() => db.exec('DELETE FROM delivery')).toThrow('never deleted');
    db.close();
  });
});
