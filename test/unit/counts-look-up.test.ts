/** What a look-up costs the database, counted instead of timed: it grows with what there is to show, not with the stock. */

import { existsSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Context } from '../../src/main/service/context.ts';
import { getPerson } from '../../src/main/service/persons.ts';
import { storedOf } from '../../src/main/service/stored-content.ts';
import { connectReader } from '../../src/main/store/connection.ts';
import { openStore } from '../../src/main/store/open.ts';
import { storeReader } from '../../src/main/store/sqlite-store.ts';
import { openContext } from '../support/context.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import { applied, dateOf, type Folder, personnummerOf, plan, sealed, temporaryFolder } from '../support/store.ts';

const keys = (count: number) => Array.from({ length: count }, (_, index) => `key ${index}`);

/** How many statements SQLite is given while `work` runs. */
function statements(work: () => void): number {
  const database = new Database(':memory:');
  const statement = Object.getPrototypeOf(database.prepare('SELECT 1'));
  database.close();
  const spies = (['get', 'all', 'run', 'iterate'] as const).map((name) => vi.spyOn(statement, name));
  work();
  return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
}

describe('a whole person is asked for with as many statements', () => {
  let profile: TestProfile;
  let opened: { readonly ctx: Context; close(): void };
  beforeEach(async () => {
    profile = await testProfile();
    opened = await openContext(profile.directory, '2026-11-22T12:00:00Z');
    await opened.ctx.store.write(fill);
  });
  afterEach(async () => {
    opened.close();
    await profile.remove();
  });

  /** The first person has one record; the second a hundred of ten deliveries, half of them withdrawn by ten others. */
  function fill(tx: Parameters<Parameters<Context['store']['write']>[0]>[0]): void {
    const [few, many] = [tx.ensurePerson(personnummerOf(1)), tx.ensurePerson(personnummerOf(2))];
    tx.applyPlan(few.id, applied(tx), plan([], { state: [sealed('key', '1')] }));
    for (const ten of keys(10)) {
      const state = keys(10).map((key) => sealed(ten + key, '1'));
      tx.applyPlan(many.id, applied(tx), plan([], { state }));
      const withdraw = state.slice(5).map(({ key }) => key);
      tx.applyPlan(many.id, applied(tx), plan(tx.currentRecords(many.id), { withdraw }));
    }
  }

  test.each([
    ['now', {}],
    ['as known at a delivery', { knownAt: '21' }],
    ['as known on a date', { knownAt: '2026-11-21' }],
    ['as valid on a date', { validAt: '2026-05-01' }],
  ])('%s, whether one record or a hundred are shown', (_, asked) => {
    const lookUp = (number: number) => getPerson(opened.ctx, { personnummer: personnummerOf(number), ...asked });
    expect([1, 2].map((number) => lookUp(number).records.length)).toEqual([1, 100]);
    const few = statements(() => lookUp(1));
    vi.restoreAllMocks();
    const many = statements(() => lookUp(2));
    expect(few).toBeGreaterThan(3);
    expect(many).toBe(few);
  });
});

test('the totals of the orders are counted once for each commit, whoever makes it', async () => {
  const folder = temporaryFolder();
  const [store, other] = [openStore(folder.path('mirror.db')), openStore(folder.path('mirror.db'))];
  const personnummer = personnummerOf(1);
  const line = {
    kind: 'new',
    personnummer,
    benefit: 'sjukpenning',
    from: dateOf('2020-01-01'),
    purpose: null,
  } as const;
  const addLine = (to: typeof store): Promise<number[]> =>
    to.write((tx) => tx.addLines(tx.ensurePerson(personnummer).id, [line]));
  const asked = (): [statements: number, drafts: number] => {
    let drafts = 0;
    const count = statements(() => {
      drafts = store.read.orderTotals().draft;
    });
    vi.restoreAllMocks();
    return [count, drafts];
  };
  try {
    expect([asked(), asked()]).toEqual([
      [2, 0],
      [1, 0],
    ]);
    await addLine(store);
    expect([asked(), asked()]).toEqual([
      [2, 1],
      [1, 1],
    ]);
    await addLine(other);
    expect([asked(), asked()]).toEqual([
      [2, 2],
      [1, 2],
    ]);
    await store.write(async (tx) => {
      expect(tx.orderTotals().draft).toBe(2);
      tx.addLines(1, [line]);
      expect(tx.orderTotals().draft).toBe(3);
    });
  } finally {
    store.close();
    other.close();
    folder.remove();
  }
});

const io = '/proc/self/io';

/** Bytes that this process has read, from files and the like: only Linux tells. */
const bytesRead = (): number => Number(/rchar: (\d+)/.exec(readFileSync(io, 'utf8'))?.[1]);

describe.skipIf(!existsSync(io))('pages that a cold connection reads (Linux only)', () => {
  const pageBytes = 4096;
  let folder: Folder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  /** Persons with ten records each, one of which every one of three later deliveries replaces. */
  async function stockOf(persons: number): Promise<string> {
    const path = folder.path(`${persons}.db`);
    const store = openStore(path);
    await store.write((tx) => {
      const first = applied(tx);
      const state = keys(10).map((key) => sealed(key, '0', { stored: storedOf({ value: key.repeat(50) }) }));
      const all = Array.from({ length: persons }, (_, index) => tx.ensurePerson(personnummerOf(index)).id);
      for (const id of all) tx.applyPlan(id, first, plan([], { state }));
      for (const value of ['1', '2', '3']) {
        const delivery = applied(tx);
        for (const id of all)
          tx.applyPlan(id, delivery, plan(tx.currentRecords(id), { state: [sealed('key 0', value)] }));
      }
    });
    await store.emptyLog();
    store.close();
    return path;
  }

  /** The fewest of three times: something else in this process may read now and then. */
  function pagesRead(path: string, person: number, moment: number | null): number {
    const times = [1, 2, 3].map(() => {
      const db = connectReader(path);
      try {
        const { recordViews } = storeReader(db);
        const before = bytesRead();
        expect(recordViews(person, moment)).toHaveLength(10);
        return Math.floor((bytesRead() - before) / pageBytes);
      } finally {
        db.close();
      }
    });
    return Math.min(...times);
  }

  test('are as few for a person in a stock of three thousand as in one of thirty', async () => {
    const [small, large] = [await stockOf(30), await stockOf(3000)];
    for (const moment of [null, 2]) {
      const [few, many] = [pagesRead(small, 15, moment), pagesRead(large, 1500, moment)];
      expect(few).toBeGreaterThan(2);
      // The trees are a level or two higher, and each later version lies in a page of its own.
      expect(many).toBeLessThan(few + 12);
      expect(many).toBeLessThan(30);
    }
  });
});
