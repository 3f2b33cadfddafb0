/** Record versions: what is seen now, what was known at a delivery, what was withdrawn. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SealedRecord } from '../../src/core/mirror/records.ts';
import type { Store } from '../../src/main/service/store-port.ts';
import { storedOf } from '../../src/main/service/stored-content.ts';
import { openStore } from '../../src/main/store/open.ts';
import {
  applied,
  dateOf,
  deliver as deliverTo,
  type Folder,
  person,
  personnummerOf,
  type Step,
  sealed,
  seenAt,
  temporaryFolder,
} from '../support/store.ts';

let folder: Folder;
let store: Store;
beforeEach(() => {
  folder = temporaryFolder();
  store = openStore(folder.path('mirror.db'));
});
afterEach(() => {
  store.close();
  folder.remove();
});

const deliver = (...steps: readonly Step[]) => deliverTo(store, ...steps);
const seen = (knownAt: number | null = null) => seenAt(store, knownAt);

describe('what a record is about', () => {
  const about = (benefit: string, key: string): SealedRecord => sealed(key, '1', { benefit });
  const insert = (records: readonly SealedRecord[], end = () => {}) =>
    store.write((tx) => {
      const { id } = tx.ensurePerson(personnummerOf(1));
      tx.applyPlan(id, applied(tx), { close: [], insert: records, unchanged: 0 });
      end();
    });
  const told = () => store.read.currentRecords(person).map(({ benefit, key }) => [benefit, key]);

  test('is told as it was given, by a number that others may share', async () => {
    await insert([about('sjukpenning', 'a'), about('pension', 'b'), about('sjukpenning', 'c')]);
    expect(told()).toEqual([
      ['sjukpenning', 'a'],
      ['pension', 'b'],
      ['sjukpenning', 'c'],
    ]);
  });

  test('is right when a transaction that had named it first was undone', async () => {
    const undone = insert([about('sjukpenning', 'a')], () => {
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await insert([about('pension', 'b'), about('sjukpenning', 'c')]);
    expect(told()).toEqual([
      ['pension', 'b'],
      ['sjukpenning', 'c'],
    ]);
  });
});

describe('records as known at a delivery', () => {
  test('change only from the delivery that changed them', async () => {
    const first = await deliver({ state: [sealed('a', '1')] });
    const second = await deliver({ state: [sealed('a', '2')] });
    expect(seen(first)).toEqual([['1', first, null]]);
    expect(seen(second)).toEqual([['2', second, null]]);
    expect(seen()).toEqual(seen(second));
  });

  test('are nothing before the first and for a delivery that does not exist', async () => {
    const empty = await deliver();
    await deliver({ state: [sealed('a', '1')] });
    expect(seen(empty)).toEqual([]);
    expect(seen(999)).toEqual([]);
  });

  test('stay visible with the delivery that withdrew them', async () => {
    const first = await deliver({ state: [sealed('a', '1')] });
    const second = await deliver({ withdraw: ['a'] });
    expect(seen(first)).toEqual([['1', first, null]]);
    expect(seen()).toEqual([['1', first, second]]);
    expect(store.read.currentRecords(person)).toEqual([]);
  });

  test('are no longer shown as withdrawn once they have come back', async () => {
    const first = await deliver({ state: [sealed('a', '1')] });
    const second = await deliver({ withdraw: ['a'] });
    const third = await deliver({ state: [sealed('a', '3')] });
    expect(seen(second)).toEqual([['1', first, second]]);
    expect(seen(third)).toEqual([['3', third, null]]);
  });

  test('show the last version once when they are withdrawn twice', async () => {
    await deliver({ state: [sealed('a', '1')] });
    await deliver({ withdraw: ['a'] });
    const third = await deliver({ state: [sealed('a', '3')] });
    const fourth = await deliver({ withdraw: ['a'] });
    expect(seen()).toEqual([['3', third, fourth]]);
  });

  test('never show what the same delivery superseded', async () => {
    const first = await deliver({ state: [sealed('a', '1')] }, { state: [sealed('a', '2')] });
    expect(seen(first)).toEqual([['2', first, null]]);
  });

  test('show as withdrawn what one delivery restated and then left out', async () => {
    const first = await deliver({ state: [sealed('a', '1')] });
    const second = await deliver({ state: [sealed('a', '2')] }, { withdraw: ['a'] });
    expect(seen()).toEqual([['1', first, second]]);
  });

  test('do not show at all what one delivery brought and left out', async () => {
    await deliver({ state: [sealed('a', '1')] }, { withdraw: ['a'] });
    expect(seen()).toEqual([]);
  });

  test('come sorted by benefit, kind, key and ordinal', async () => {
    const of = (benefit: string, kind: SealedRecord['kind'], key: string, ordinal: number) =>
      sealed(key, `${benefit} ${kind} ${key} ${ordinal}`, { benefit, kind, ordinal });
    const cases = [of('a', 'case', '1', 0), of('a', 'case', '1', 1), of('a', 'case', '2', 0)];
    const sorted = [...cases, of('a', 'payment', '1', 0), of('b', 'case', '1', 0)];
    await deliver({ state: sorted.toReversed() });
    expect(seen().map(([value]) => value)).toEqual(sorted.map(({ digest }) => digest));
  });

  test('keep keys apart whose parts run together', async () => {
    await deliver({ state: [sealed('b', '1', { element: 'a' }), sealed('', '2', { element: 'ab' })] });
    expect(seen()).toHaveLength(2);
  });
});

describe('a stored version', () => {
  test('can be compared with what is stated next', async () => {
    await deliver({ state: [sealed('a', '1', { ordinal: 2, validTo: dateOf('2026-02-01') })] });
    expect(store.read.currentRecords(person)).toEqual([
      {
        ...{ id: 1, benefit: 'sjukpenning', kind: 'case', element: 'sjpArende', key: 'a', ordinal: 2, digest: '1' },
        ...{ validFrom: '2026-01-01', validTo: '2026-02-01', covered: '' },
      },
    ]);
  });

  test('with contradictory dates is stored as always valid, its content untouched', async () => {
    const dates = { validFrom: dateOf('2026-02-01'), validTo: dateOf('2026-01-01') };
    const content = { from: '2026-02-01', tom: '2025-12-31' };
    await deliver({ state: [sealed('a', '1', { ...dates, stored: storedOf(content) })] });
    const [view] = store.read.recordViews(person, null);
    expect(view).toMatchObject({ validFrom: null, validTo: null, content });
  });

  test('of another person is never closed', async () => {
    await deliver({ state: [sealed('a', '1')] });
    const mixedUp = store.write((tx) => {
      const other = tx.ensurePerson(personnummerOf(2));
      tx.applyPlan(other.id, applied(tx), { close: [{ id: 1, as: 'replaced' }], insert: [], unchanged: 0 });
    });
    await expect(mixedUp).rejects.toThrow('no such record version of this person');
    expect(seen()).toHaveLength(1);
  });
});
