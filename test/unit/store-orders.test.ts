/** Orders from draft to answer, and what they say about a subscription. */
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OrderLine } from '../../src/core/order/line.ts';
import type { Store } from '../../src/main/service/store-port.ts';
import { openStore } from '../../src/main/store/open.ts';
import type { OrderKind } from '../../src/shared/identifier.ts';
import { applied, dateOf, type Folder, personnummerOf, temporaryFolder } from '../support/store.ts';

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

const person = personnummerOf(1);
const line = (change: Partial<OrderLine> = {}): OrderLine => ({
  ...{ kind: 'new', personnummer: person, benefit: 'sjukpenning', from: dateOf('2021-01-01'), purpose: 'samordning' },
  ...change,
});
const add = (...lines: readonly OrderLine[]) =>
  store.write((tx) => lines.flatMap((one) => tx.addLines(tx.ensurePerson(one.personnummer).id, [one])));
const compose = (name: string, ids: readonly number[]) =>
  store.write((tx) =>
    tx.addOrderFile({ name, sha256: 'c'.repeat(64), bytes: 500, composedAt: '2026-11-20T09:00:00Z' }, ids),
  );
const send = (id: number) => store.write((tx) => tx.markSent(id, '2026-11-20T10:00:00Z'));
const answer = (kinds: readonly OrderKind[], to: 'answered' | 'rejected' = 'answered') =>
  store.write((tx) => tx.closeLines(1, ['sjukpenning'], kinds, to, { delivery: applied(tx), createdAt: null }));
const states = () =>
  store.read
    .orderLines({ offset: 0, limit: 100 })
    .map(({ state }) => state)
    .reverse();

describe('an order line', () => {
  test('starts as a draft and comes back as it was ordered', async () => {
    const [id] = await add(line());
    const draft = { ...line(), consent: null, id, state: 'draft', file: null, answeredBy: null };
    expect(store.read.draftLines()).toEqual([draft]);
    expect(store.read.orderLines({ offset: 0, limit: 10 })).toEqual([draft]);
  });

  test('is composed, sent and answered by a delivery', async () => {
    await compose('a.xml', await add(line()));
    expect(states()).toEqual(['composed']);
    await send(1);
    expect(states()).toEqual(['sent']);
    await answer(['new']);
    expect(store.read.orderLines({ offset: 0, limit: 10 })).toMatchObject([
      { state: 'answered', file: 'a.xml', answeredBy: { id: 1, night: '2026-11-20' } },
    ]);
  });

  test('is never deleted: totals count on it', async () => {
    await add(line());
    const db = new Database(folder.path('mirror.db'));
    expect(() => db.exec('DELETE FROM order_request')).toThrow('never deleted');
    expect(() => db.exec('DELETE FROM order_fate')).toThrow('never deleted');
    expect(() => db.exec("UPDATE order_request SET kind = 'cancel'")).toThrow('never changed');
    db.close();
  });

  test('is composed once only', async () => {
    const ids = await add(line());
    await compose('a.xml', ids);
    await expect(compose('b.xml', ids)).rejects.toThrow('not a draft');
    expect(store.read.orderFiles().map(({ name }) => name)).toEqual(['a.xml']);
  });

  test('is closed only for its kind, and only when FK can have seen it', async () => {
    const [sent, , cancel] = await add(line(), line({ from: dateOf('2020-01-01') }), line({ kind: 'cancel' }));
    await compose('a.xml', [sent as number, cancel as number]);
    await answer(['new', 'refresh']);
    expect(states()).toEqual(['composed', 'draft', 'composed']);
    await send(1);
    await answer(['new', 'refresh'], 'rejected');
    expect(states()).toEqual(['rejected', 'draft', 'sent']);
  });

  test('answered before its file was known to be sent keeps its answer', async () => {
    await compose('a.xml', await add(line()));
    await store.write((tx) => tx.setFilePhase(1, 'publishing'));
    await answer(['new']);
    await send(1);
    expect(states()).toEqual(['answered']);
  });

  test('has a number of its own however many are ordered together', async () => {
    const benefits = Array.from({ length: 61 }, (_, index) => `benefit-${index}`);
    const ids = await store.write((tx) =>
      tx.addLines(
        tx.ensurePerson(person).id,
        benefits.map((benefit) => line({ benefit })),
      ),
    );
    await compose('a.xml', ids);
    await send(1);
    await store.write((tx) =>
      tx.closeLines(1, benefits.slice(0, 31), ['new'], 'answered', { delivery: applied(tx), createdAt: null }),
    );
    expect(
      store.read.orderLines({ offset: 0, limit: 100 }).map(({ id, benefit, state }) => [id, benefit, state]),
    ).toEqual(benefits.map((benefit, index) => [index + 1, benefit, index < 31 ? 'answered' : 'sent']).reverse());
  });

  test('is open until it is answered or rejected', async () => {
    const isOpen = () => store.read.openBenefits(1, 'new', dateOf('2021-01-01')).has('sjukpenning');
    const ids = await add(line());
    expect([isOpen(), store.read.openBenefits(1, 'refresh', dateOf('2021-01-01')).has('sjukpenning')]).toEqual([
      true,
      false,
    ]);
    await compose('a.xml', ids);
    await send(1);
    expect(isOpen()).toBe(true);
    await answer(['new']);
    expect(isOpen()).toBe(false);
  });
});

describe('lists of orders', () => {
  test('page from the newest line, for all or for one person', async () => {
    const other = line({ personnummer: personnummerOf(2) });
    await add(line(), other, line({ kind: 'refresh' }));
    const ids = (options: { offset: number; limit: number; personnummer?: typeof person }) =>
      store.read.orderLines(options).map(({ id }) => id);
    expect(ids({ offset: 1, limit: 1 })).toEqual([2]);
    expect(ids({ offset: 0, limit: 10, personnummer: person })).toEqual([3, 1]);
  });

  test('count every state', async () => {
    const [first] = await add(line(), line({ kind: 'refresh' }));
    await compose('a.xml', [first as number]);
    expect(store.read.orderTotals()).toEqual({ draft: 1, composed: 1, sent: 0, answered: 0, rejected: 0, removed: 0 });
  });
});

describe('an order file', () => {
  test('waits with its phase until it is sent', async () => {
    await compose('a.xml', await add(line()));
    await store.write((tx) => tx.setFilePhase(1, 'staging'));
    expect(store.read.orderFilesToSend()).toMatchObject([
      { name: 'a.xml', phase: 'staging', state: 'sending', lines: 1, bytes: 500, sentAt: null },
    ]);
    await send(1);
    expect(store.read.orderFilesToSend()).toEqual([]);
    expect(store.read.orderFiles()).toMatchObject([{ state: 'sent', sentAt: '2026-11-20T10:00:00Z' }]);
  });

  test('that is sent can neither be sent again nor go back', async () => {
    await compose('a.xml', await add(line()));
    await send(1);
    await expect(send(1)).rejects.toThrow('not waiting');
    await expect(store.write((tx) => tx.setFilePhase(1, 'staging'))).rejects.toThrow('not waiting');
  });

  test('is numbered from one on every day', async () => {
    const days = ['2026-11-20', '2026-11-20', '2026-11-23', '2026-11-20'];
    expect(await store.write((tx) => days.map((day) => tx.nextOrderSequence(dateOf(day))))).toEqual([1, 2, 1, 3]);
  });
});

describe('the date that a full statement answers', () => {
  const from = () => [...store.read.orderedFrom(1, ['sjukpenning'], { delivery: 1, createdAt: null })];

  test('is the latest order that has left, rather than a draft or the register', async () => {
    const [first, second] = await add(
      line({ from: dateOf('2020-01-01') }),
      line({ kind: 'refresh', from: dateOf('2019-01-01') }),
      line({ kind: 'refresh', from: dateOf('2018-01-01') }),
      line({ kind: 'cancel', from: dateOf('2026-01-01') }),
    );
    await store.write((tx) =>
      tx.setSubscriptions(1, [{ benefit: 'sjukpenning', from: dateOf('2017-01-01'), state: 'active' }]),
    );
    expect(from()).toEqual([['sjukpenning', '2018-01-01']]);
    await compose('a.xml', [first as number, second as number]);
    expect(from()).toEqual([['sjukpenning', '2019-01-01']]);
  });

  test("is the register's when nothing was ordered here, or only in vain", async () => {
    await compose('a.xml', await add(line()));
    await send(1);
    await answer(['new'], 'rejected');
    await store.write((tx) =>
      tx.setSubscriptions(1, [{ benefit: 'sjukpenning', from: dateOf('2017-01-01'), state: 'active' }]),
    );
    expect(from()).toEqual([['sjukpenning', '2017-01-01']]);
  });
});
