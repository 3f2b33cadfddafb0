/** Known-at answers against a plain-map model: whatever is applied later, they never change. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store, StoreWriter } from '../../src/main/service/store-port.ts';
import { openStore } from '../../src/main/store/open.ts';
import { arrival, type Folder, outcome, personnummerOf, sealed, temporaryFolder } from '../support/store.ts';

let folder: Folder;
let store: Store;
beforeAll(() => {
  folder = temporaryFolder();
  store = openStore(folder.path('mirror.db'));
});
afterAll(() => {
  store.close();
  folder.remove();
});

type Change = { readonly key: string; readonly value: string | null };
/** What a reader sees of a key: its value, and the delivery that withdrew it. */
type Shown = { readonly value: string; readonly withdrawn: number | null };
type Snapshot = ReadonlyMap<string, Shown>;

const change = fc.record({
  key: fc.constantFrom('a', 'b', 'c'),
  value: fc.option(fc.constantFrom('1', '2', '3'), { nil: null }),
});
/** Deliveries in the order of taking effect, and the order in which their files had arrived. */
const history = fc.array(fc.array(change, { maxLength: 5 }), { minLength: 1, maxLength: 7 }).chain((deliveries) =>
  fc.record({
    deliveries: fc.constant(deliveries),
    arrivals: fc.shuffledSubarray([...deliveries.keys()], { minLength: deliveries.length }),
  }),
);

/** Null withdraws; a value replaces or adds, or changes nothing when it holds already. */
function apply(tx: StoreWriter, person: number, delivery: number, { key, value }: Change): void {
  const held = tx.currentRecords(person).find((record) => record.key === key);
  if (held === undefined ? value === null : held.digest === value) return;
  const as = value === null ? ('withdrawn' as const) : ('replaced' as const);
  const insert = value === null ? [] : [sealed(key, value)];
  tx.applyPlan(person, delivery, { close: held ? [{ id: held.id, as }] : [], insert, unchanged: 0 });
}

/** The model: a key shows its value at the end of each delivery, and keeps showing its last one once it is gone. */
function after(before: Snapshot, changes: readonly Change[], delivery: number): Snapshot {
  const ends = new Map(changes.map(({ key, value }) => [key, value]));
  const shown = new Map(before);
  for (const [key, value] of ends) {
    const last = before.get(key);
    if (value !== null) shown.set(key, { value, withdrawn: null });
    else if (last !== undefined) shown.set(key, { value: last.value, withdrawn: last.withdrawn ?? delivery });
  }
  return shown;
}

const seenAt = (person: number, delivery: number | null): Snapshot =>
  new Map(
    store.read
      .recordViews(person, delivery === null ? null : store.read.momentOf(delivery))
      .map(({ content, withdrawn }) => [
        keyOf(content),
        { value: String(content.value), withdrawn: withdrawn?.id ?? null },
      ]),
  );
const keyOf = (content: Readonly<Record<string, unknown>>) => String(content.key);

test('every known-at answer equals the model, however much was applied later', async () => {
  let persons = 0;
  await fc.assert(
    fc.asyncProperty(history, async ({ deliveries, arrivals }) => {
      persons += 1;
      const { person, ids } = await store.write((tx) => ({
        person: tx.ensurePerson(personnummerOf(persons)).id,
        ids: new Map(arrivals.map((index) => [index, tx.addDelivery(arrival())])),
      }));
      const expected: [number, Snapshot][] = [];
      let model: Snapshot = new Map();
      for (const [index, changes] of deliveries.entries()) {
        const delivery = ids.get(index) as number;
        await store.write((tx) => {
          for (const one of changes) apply(tx, person, delivery, one);
          tx.settleDelivery(delivery, outcome());
        });
        model = after(model, changes, delivery);
        expected.push([delivery, model]);
      }
      for (const [delivery, snapshot] of expected) expect(seenAt(person, delivery)).toEqual(snapshot);
      expect(seenAt(person, null)).toEqual(model);
    }),
    { numRuns: 60 },
  );
});
