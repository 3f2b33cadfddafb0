/** Persons, their subscriptions, what is kept aside for them, and flags. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonBlock } from '../../src/core/mirror/records.ts';
import type { Store } from '../../src/main/service/store-port.ts';
import type { NewFlag } from '../../src/main/service/store-values.ts';
import { openStore } from '../../src/main/store/open.ts';
import type { Personnummer } from '../../src/shared/identifier.ts';
import { applied, dateOf, type Folder, personnummerOf, sealed, temporaryFolder } from '../support/store.ts';

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

const know = (...numbers: readonly string[]) =>
  store.write((tx) => numbers.map((number) => tx.ensurePerson(number as Personnummer).id));

describe('the register', () => {
  test('has a person once', async () => {
    const ids = await know('197003011234', '197003011234');
    expect(ids).toEqual([1, 1]);
    expect(store.read.person('197003011234' as Personnummer)).toEqual({ id: 1, personnummer: '197003011234' });
  });

  test('counts a person in by an order line or by a subscription in any state', async () => {
    await know('197003011234', '197003021234', '197003031234');
    const personnummer = '197003011234' as Personnummer;
    const line = {
      kind: 'cancel',
      personnummer,
      benefit: 'pension',
      from: dateOf('2021-01-01'),
      purpose: null,
    } as const;
    await store.write((tx) => {
      tx.addLines(1, [line]);
      tx.setSubscriptions(2, [{ benefit: 'pension', from: dateOf('2021-01-01'), state: 'ended' }]);
    });
    expect([1, 2, 3].map(store.read.isRegistered)).toEqual([true, true, false]);
  });

  test('changes a state without its date, but makes no subscription without one', async () => {
    await know('197003011234');
    await store.write((tx) => {
      tx.setSubscriptions(1, [{ benefit: 'pension', from: dateOf('2021-01-01'), state: 'ordered' }]);
      tx.setSubscriptionStates(1, ['pension', 'barnbidrag'], 'active');
    });
    expect(store.read.subscriptions(1)).toEqual([{ benefit: 'pension', from: '2021-01-01', state: 'active' }]);
  });

  test('gives back what was kept aside, oldest first and once only', async () => {
    const personnummer = personnummerOf(7);
    const block = (value: string): PersonBlock => {
      const records = [sealed('a', value)];
      return { personnummer, informationType: 1, status: null, benefits: ['sjukpenning'], records };
    };
    const kept = await store.write((tx) => {
      const ids = [applied(tx), applied(tx)] as const;
      tx.keepAside(ids[0], block('1'));
      tx.keepAside(ids[1], block('2'));
      return ids;
    });
    expect(await store.write((tx) => tx.takeAside(personnummer))).toEqual([
      { delivery: kept[0], block: block('1') },
      { delivery: kept[1], block: block('2') },
    ]);
    expect(await store.write((tx) => tx.takeAside(personnummer))).toEqual([]);
  });
});

describe('a flag', () => {
  const flag = (change: Partial<NewFlag> = {}): NewFlag => ({
    ...{ code: 'response.gap', personId: null, benefit: null, delivery: null, detail: { from: 3 }, subject: '3-4' },
    ...change,
  });
  const raise = (change: Partial<NewFlag> = {}) => store.write((tx) => tx.raiseFlag(flag(change)));
  const flags = (filter: Parameters<typeof store.read.flags>[0] = {}) => store.read.flags(filter);

  test('with the same code and subject is raised once', async () => {
    await raise();
    await raise({ detail: { from: 9 } });
    await raise({ subject: '5-5' });
    expect(flags().map(({ detail }) => detail)).toEqual([{ from: 3 }, { from: 3 }]);
  });

  test('names its person, and is found by person and state', async () => {
    const [id] = await know('197003011234');
    await raise({ personId: id as number, benefit: 'pension', subject: 'a' });
    await raise({ subject: 'b' });
    expect(flags({ personId: id as number })).toEqual([
      {
        ...{ id: 1, code: 'response.gap', state: 'open', personnummer: '197003011234', benefit: 'pension' },
        ...{ delivery: null, note: null, detail: { from: 3 } },
      },
    ]);
    expect(flags({ state: 'open' })).toHaveLength(2);
    expect(flags({ personId: id as number, state: 'resolved' })).toEqual([]);
  });

  test('resolved by a person keeps the first note and does not open again', async () => {
    await raise();
    const resolve = (note: string) => store.write((tx) => tx.resolveFlag(1, note, '2026-11-20T10:00:00Z'));
    expect(await resolve('asked FK')).toMatchObject({ state: 'resolved', note: 'asked FK' });
    expect(await resolve('again')).toMatchObject({ note: 'asked FK' });
    await raise();
    expect(flags({ state: 'open' })).toEqual([]);
    expect(await store.write((tx) => tx.resolveFlag(99, 'none', '2026-11-20T10:00:00Z'))).toBeUndefined();
  });

  test('that the world settled is resolved with its reason', async () => {
    await raise();
    await store.write((tx) => tx.settleFlag('response.gap', '3-4', 'arrived'));
    expect(flags({ state: 'resolved' })).toMatchObject([{ note: 'arrived' }]);
  });
});
