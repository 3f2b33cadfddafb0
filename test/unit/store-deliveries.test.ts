/** The journal of deliveries, and the remote files already fetched. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/main/service/store-port.ts';
import type { DeliveryOutcome, NewDelivery } from '../../src/main/service/store-values.ts';
import { openStore } from '../../src/main/store/open.ts';
import { arrival, dateOf, type Folder, outcome, temporaryFolder } from '../support/store.ts';

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

const arrive = (change: Partial<NewDelivery> = {}) => store.write((tx) => tx.addDelivery(arrival(change)));
const settle = (id: number, change: Partial<DeliveryOutcome> = {}) =>
  store.write((tx) => tx.settleDelivery(id, outcome(change)));
const sequence = (lopnummer: number | null): Partial<DeliveryOutcome> => ({
  start: { organisationsnummer: '5560360793', skapad: '2026-11-20T02:14:07', lopnummer },
});

describe('a delivery', () => {
  test('is archived with nothing known about it until it is settled', async () => {
    const id = await arrive();
    expect(store.read.delivery(id)).toEqual({
      ...arrival(),
      ...{
        id,
        state: 'archived',
        persons: 0,
        start: null,
        end: null,
        faults: [],
        drift: [],
        schemaVersion: null,
        schemaDigest: null,
        flagged: false,
        released: null,
        supersededBy: null,
        dispute: null,
      },
      changes: { new: 0, changed: 0, withdrawn: 0, unchanged: 0, aside: 0 },
      counts: { cases: 0, payments: 0, clawbacks: 0, statements: 0 },
    });
  });

  test('comes back as it was settled', async () => {
    const id = await arrive();
    const settled = outcome({
      ...sequence(412),
      ...{ state: 'quarantined', persons: 3, night: null, end: { antalPersoner: 4 } },
      faults: [{ code: 'response.count-mismatch', detail: { stated: 4, found: 3 } }],
      drift: [{ path: 'person/nytt', kind: 'element', count: 2, example: '…' }],
      changes: { new: 1, changed: 2, withdrawn: 3, unchanged: 4, aside: 5 },
      counts: { cases: 1, payments: 2, clawbacks: 3, statements: 4 },
    });
    await settle(id, settled);
    expect(store.read.delivery(id)).toEqual({
      ...arrival(),
      ...settled,
      id,
      flagged: false,
      released: null,
      supersededBy: null,
      dispute: null,
    });
  });

  test('that took effect cannot be settled again', async () => {
    const id = await arrive();
    await settle(id);
    await expect(settle(id, { state: 'quarantined' })).rejects.toThrow('taken effect');
    await expect(settle(99)).rejects.toThrow('FOREIGN KEY');
  });

  test('in quarantine can be read again, any other cannot', async () => {
    const id = await arrive();
    await settle(id, { state: 'quarantined' });
    await store.write((tx) => tx.readAgain(id));
    expect(store.read.waitingDeliveries().map((delivery) => delivery.id)).toEqual([id]);
    await settle(id);
    await expect(store.write((tx) => tx.readAgain(id))).rejects.toThrow('no such delivery in quarantine');
  });

  test('twice the same bytes keeps a row of its own', async () => {
    const sha256 = 'b'.repeat(64);
    const ids = [await arrive({ sha256 }), await arrive(), await arrive({ sha256 })];
    await settle(ids[2] as number, { state: 'duplicate' });
    expect(store.read.deliveriesBySha(sha256).map(({ id, state }) => [id, state])).toEqual([
      [ids[0], 'archived'],
      [ids[2], 'duplicate'],
    ]);
  });
});

describe('the journal', () => {
  test('lists the newest arrivals first, as many as asked for', async () => {
    for (const _ of [1, 2, 3]) await arrive();
    expect(store.read.deliveries(2).map(({ id }) => id)).toEqual([3, 2]);
  });

  test('hands out what waits, oldest first', async () => {
    for (const _ of [1, 2, 3]) await arrive();
    await settle(2);
    expect(store.read.waitingDeliveries().map(({ id }) => id)).toEqual([1, 3]);
  });

  test('knows the sequence numbers of what took effect, ascending and once each', async () => {
    const states = [
      [7, 'applied'],
      [5, 'empty'],
      [6, 'quarantined'],
      [7, 'applied'],
      [null, 'applied'],
    ] as const;
    for (const [lopnummer, state] of states) await settle(await arrive(), { ...sequence(lopnummer), state });
    expect(store.read.appliedSequences()).toEqual([5, 7]);
  });

  test('knows what was known by a night, quarantined deliveries left out', async () => {
    const nights = [
      ['2026-11-18', 'applied'],
      ['2026-11-19', 'empty'],
      ['2026-11-20', 'quarantined'],
    ] as const;
    for (const [night, state] of nights) await settle(await arrive(), { night: dateOf(night), state });
    const at = (night: string) => store.read.momentBy(dateOf(night)).delivery?.id;
    expect(['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-21'].map(at)).toEqual([undefined, 1, 2, 2]);
  });
});

test('a remote file is known by name, size and modification time together', async () => {
  const file = { name: 'a.xml', size: 10, modified: '2026-11-20T07:00:00Z' };
  const undated = { ...file, modified: null };
  await arrive();
  await store.write((tx) => {
    tx.noteFetched(file, 1);
    tx.noteFetched(file, 1);
  });
  const others = [{ ...file, name: 'b.xml' }, { ...file, size: 11 }, undated];
  expect([file, ...others].map(store.read.hasFetched)).toEqual([true, false, false, false]);
  await store.write((tx) => tx.noteFetched(undated, 1));
  expect(store.read.hasFetched(undated)).toBe(true);
});
