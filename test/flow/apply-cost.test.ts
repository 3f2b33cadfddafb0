/** What taking one person of a delivery costs: statements do not grow with what was ordered, and no news writes nothing. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonBlock, SealedRecord } from '../../src/core/mirror/records.ts';
import type { Context } from '../../src/main/service/context.ts';
import { takeBlock } from '../../src/main/service/inbox/apply-block.ts';
import { createTally } from '../../src/main/service/inbox/tally.ts';
import type { Personnummer } from '../../src/shared/identifier.ts';
import { type OpenContext, openContext } from '../support/context.ts';
import { type Cost, type CountedStore, countedStore } from '../support/counted-store.ts';
import { type TestProfile, testOrganisation, testProfile } from '../support/profile.ts';
import { applied, dateOf, type Folder, personnummerOf, sealed, temporaryFolder } from '../support/store.ts';

const now = '2026-11-22T12:00:00Z';
let profile: TestProfile;
let folder: Folder;
let opened: OpenContext;
let ctx: Context;
let store: CountedStore;
beforeEach(async () => {
  profile = await testProfile();
  folder = temporaryFolder();
  opened = await openContext(profile.directory, now);
  ctx = opened.ctx;
  store = countedStore(folder.path('mirror.db'));
  // What is asked once for all persons is asked about somebody else.
  take(complete(order(50, 1), records(1)));
});
afterEach(async () => {
  store.db.close();
  opened.close();
  folder.remove();
  await profile.remove();
});

/** A person with sent orders for so many benefits; sjukpenning is among them. */
function order(number: number, benefits: number): Personnummer {
  const { tx } = store;
  const personnummer = personnummerOf(number);
  const { id } = tx.ensurePerson(personnummer);
  const others = ctx.schema.benefits.map(({ element }) => element).filter((element) => element !== 'sjukpenning');
  const from = dateOf('2020-01-01');
  const wanted = ['sjukpenning', ...others].slice(0, benefits);
  tx.setSubscriptions(
    id,
    wanted.map((benefit) => ({ benefit, from, state: 'ordered' })),
  );
  const lines = tx.addLines(
    id,
    wanted.map((benefit) => ({ kind: 'new', personnummer, benefit, from, purpose: null })),
  );
  const name = `${number}.xml`;
  tx.addOrderFile({ name, sha256: 'c'.repeat(64), bytes: 1, composedAt: '2026-11-10T09:00:00Z' }, lines);
  const file = tx.orderFiles().find((one) => one.name === name);
  tx.markSent(file?.id ?? 0, '2026-11-10T10:00:00Z');
  return personnummer;
}

const records = (many: number): SealedRecord[] =>
  Array.from({ length: many }, (_, index) => sealed(`${index}`, `${index}`));

/** Complete information about everything ordered, as the first answer has it. */
const complete = (personnummer: Personnummer, stated: readonly SealedRecord[]): PersonBlock => ({
  personnummer,
  informationType: 0,
  status: { code: ctx.schema.response.customerStatus.active, benefits: null },
  benefits: ['sjukpenning'],
  records: stated,
});
const onlyNew = (block: PersonBlock): PersonBlock => ({ ...block, informationType: 1, status: null });

/** A delivery of its own for the block, with what taking it costs beside the delivery's own row. */
function take(block: PersonBlock): Cost {
  const delivery = applied(store.tx);
  const start = { organisationsnummer: testOrganisation, skapad: '2026-11-18T02:14:07', lopnummer: delivery };
  return store.cost(() => takeBlock(ctx, store.tx, { id: delivery, start }, block, createTally()));
}

const stateOf = (personnummer: Personnummer) => {
  const id = store.tx.person(personnummer)?.id ?? 0;
  const lines = store.tx.orderLines({ offset: 0, limit: 100, personnummer });
  return [...store.tx.subscriptions(id).map(({ state }) => state), ...lines.map(({ state }) => state)];
};

/** With those at a transaction's end, which are for many persons where there are many. */
describe('statements and rows for one person', () => {
  const few = 3;
  test.each([
    ['first', 13],
    ['again', 10],
    ['changed', 18],
    ['only new', 3],
  ])('do not grow with the benefits ordered: %s, at most %i', (which, most) => {
    const costs = [1, 7, 28].map((benefits): Cost => {
      const personnummer = order(benefits, benefits);
      const block = complete(personnummer, records(few));
      const first = take(block);
      expect(new Set(stateOf(personnummer))).toEqual(new Set(['active', 'answered']));
      const changed = { ...block, records: [sealed('0', 'other'), ...records(few).slice(1)] };
      if (which === 'first') return first;
      return take(which === 'again' ? block : which === 'changed' ? changed : onlyNew(block));
    });
    expect(costs).toEqual(costs.map(() => costs[0]));
    expect(costs[0]?.statements).toBeLessThanOrEqual(most);
  });

  test('grow by one for each new record', () => {
    const costs = [2, 9].map((many) => take(complete(order(many, 3), records(many))).statements);
    expect((costs[1] ?? 0) - (costs[0] ?? 0)).toBe(7);
  });
});

describe('rows written for one person of whom nothing is new', () => {
  test('none, when only news is sent', () => {
    const block = complete(order(1, 28), records(5));
    expect(take(block).rows).toBeGreaterThan(5);
    expect(take(onlyNew(block)).rows).toBe(0);
  });

  test('two by full statements of persons alike: since when the benefits were asked, and whom they restated', () => {
    const blocks = [1, 2, 3].map((number) => complete(order(number, 28), records(5)));
    for (const block of blocks) take(block);
    const before = store.tx.fingerprint();
    const delivery = applied(store.tx);
    const again = store.cost(() => {
      for (const block of blocks) {
        const stated = { ...block, status: null, benefits: ['sjukpenning', 'pension'] };
        takeBlock(ctx, store.tx, { id: delivery, start: null }, stated, createTally());
      }
    });
    expect(again.rows).toBe(2);
    expect(store.tx.missedBetween(store.tx.momentsOf(delivery), 2)).toEqual([]);
    expect(store.tx.askedOf(delivery, 3)).toEqual(
      new Map([
        ['sjukpenning', '2020-01-01'],
        ['pension', '2020-01-01'],
      ]),
    );
    const rows = store.db.prepare('SELECT persons FROM asked UNION ALL SELECT persons FROM refreshed').pluck().all();
    expect(rows).toHaveLength(2);
    expect(store.tx.fingerprint()).toEqual(before);
  });
});
