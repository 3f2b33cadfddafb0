/** The order in which deliveries take effect, whatever the order of their arrival. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store, StoreWriter } from '../../src/main/service/store-port.ts';
import { openStore } from '../../src/main/store/open.ts';
import {
  arrival,
  deliver as deliverTo,
  type Folder,
  outcome,
  person,
  personnummerOf,
  plan,
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

describe('the order of taking effect', () => {
  test('rules over the order of arrival', async () => {
    const [early, late] = await store.write((tx) => {
      tx.ensurePerson(personnummerOf(1));
      return [tx.addDelivery(arrival()), tx.addDelivery(arrival())] as const;
    });
    const apply = (delivery: number, value: string) =>
      store.write((tx) => {
        tx.applyPlan(person, delivery, plan(tx.currentRecords(person), { state: [sealed('a', value)] }));
        tx.settleDelivery(delivery, outcome());
      });
    await apply(late, 'late file');
    await apply(early, 'early file');
    expect(seen(late)).toEqual([['late file', late, null]]);
    expect(seen(early)).toEqual([['early file', early, null]]);
    expect(seen()).toEqual(seen(early));
    expect(store.read.effects().map((effect) => effect.delivery)).toEqual([late, early]);
  });

  test('lets a block that was kept aside change no earlier answer', async () => {
    const first = await deliver();
    const second = await deliver();
    await store.write((tx) => tx.applyPlan(person, first, { close: [], insert: [sealed('a', '1')], unchanged: 0 }));
    expect(seen(second)).toEqual([]);
    expect(seen()).toEqual([['1', first, null]]);
    expect(store.read.effects().map((effect) => effect.delivery)).toEqual([first, second, first]);
    await store.write((tx) => tx.applyPlan(person, second, { close: [], insert: [sealed('b', '2')], unchanged: 0 }));
    expect(seen(second)).toEqual([]);
    const third = await deliver();
    await store.write((tx) => tx.applyPlan(person, third, { close: [], insert: [sealed('c', '3')], unchanged: 0 }));
    expect(seen(third)).toEqual([
      ['1', first, null],
      ['2', second, null],
    ]);
  });

  test('applies blocks kept aside for several persons in one write, each in its own order', async () => {
    const [first, second] = [await deliver(), await deliver()];
    const apply = (tx: StoreWriter, id: number, delivery: number, value: string) =>
      tx.applyPlan(id, delivery, plan(tx.currentRecords(id), { state: [sealed('a', value)] }));
    await store.write((tx) => {
      apply(tx, tx.ensurePerson(personnummerOf(2)).id, second, 'other person');
      apply(tx, person, first, '1');
      apply(tx, person, second, '2');
    });
    expect(seen()).toEqual([['2', second, null]]);
  });

  test('takes a quarantined delivery as the moment of its arrival', async () => {
    const first = await deliver({ state: [sealed('a', '1')] });
    const quarantined = await store.write((tx) => {
      const id = tx.addDelivery(arrival());
      tx.settleDelivery(id, outcome({ state: 'quarantined' }));
      return id;
    });
    await deliver({ state: [sealed('a', '2')] });
    expect(seen(quarantined)).toEqual([['1', first, null]]);
  });
});
