/** What the store says changed, against a plain-map model: by one delivery, and between any two. */
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

/** One thing that a delivery says of a person's key; null withdraws it. */
type Said = { readonly person: 0 | 1; readonly key: string; readonly value: string | null };
/** A key's value, and whether it still holds. */
type State = ReadonlyMap<string, { readonly value: string; readonly holds: boolean }>;

const said: fc.Arbitrary<Said> = fc.record({
  person: fc.constantFrom(0, 1),
  key: fc.constantFrom('a', 'b', 'c'),
  value: fc.option(fc.constantFrom('1', '2', '3'), { nil: null }),
});
const history = fc.array(fc.array(said, { maxLength: 6 }), { minLength: 1, maxLength: 6 });

function apply(tx: StoreWriter, person: number, delivery: number, { key, value }: Said): void {
  const held = tx.currentRecords(person).find((record) => record.key === key);
  if (held === undefined ? value === null : held.digest === value) return;
  const as = value === null ? ('withdrawn' as const) : ('replaced' as const);
  const insert = value === null ? [] : [sealed(key, value)];
  tx.applyPlan(person, delivery, { close: held ? [{ id: held.id, as }] : [], insert, unchanged: 0 });
}

/** The state at a delivery's end: what it says last of a key counts, and what came and went within it never was. */
function after(before: State, delivery: readonly Said[]): State {
  const last = new Map(delivery.map(({ person, key, value }) => [`${person}${key}`, value]));
  const state = new Map(before);
  for (const [key, value] of last) {
    const earlier = before.get(key);
    if (value !== null) state.set(key, { value, holds: true });
    else if (earlier) state.set(key, { ...earlier, holds: false });
  }
  return state;
}

const heldIn = (state: State, key: string): string | null => {
  const one = state.get(key);
  return one?.holds ? one.value : null;
};

/** Person and key, what it was, what it is. */
function between(before: State, now: State): string[] {
  return [...now.keys()].sort().flatMap((key) => {
    const [was, is] = [heldIn(before, key), heldIn(now, key)];
    if (was === is) return [];
    const gone = before.has(key) ? 'returned' : 'new';
    return [`${key} ${was === null ? gone : is === null ? 'withdrawn' : 'changed'} ${was} ${is}`];
  });
}

function found(persons: readonly number[], touched: ReturnType<Store['read']['touchedBy']>): string[] {
  const value = (version: number | null) => (version === null ? null : store.read.recordContent(version).value);
  const key = (version: number | null) => (version === null ? '' : store.read.recordContent(version).key);
  return touched
    .filter(({ id }) => persons.includes(id))
    .flatMap((one) =>
      store.read.recordChanges(one).map(({ change, before, after: now }) => {
        const name = `${persons.indexOf(one.id)}${key(now ?? before)}`;
        return `${name} ${change} ${value(before)} ${value(now)}`;
      }),
    )
    .sort();
}

test('the changes of one delivery and between any two equal the model’s', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(history, async (deliveries) => {
      number += 2;
      const [persons, ids, states] = [[] as number[], [] as number[], [new Map()] as State[]];
      await store.write((tx) => {
        for (const one of [number, number + 1]) persons.push(tx.ensurePerson(personnummerOf(one)).id);
      });
      for (const delivery of deliveries) {
        await store.write((tx) => {
          const id = tx.addDelivery(arrival());
          for (const one of delivery) apply(tx, persons[one.person] as number, id, one);
          tx.settleDelivery(id, outcome());
          ids.push(id);
        });
        states.push(after(states.at(-1) as State, delivery));
      }
      for (const [index, id] of ids.entries()) {
        const [before, now] = [states[index] as State, states[index + 1] as State];
        expect(found(persons, store.read.touchedBy(id, null))).toEqual(between(before, now));
        for (const [later, to] of ids.entries()) {
          if (later < index) continue;
          const [from, upTo] = [store.read.momentOf(id), store.read.momentOf(to)];
          const expected = between(now, states[later + 1] as State);
          expect(found(persons, store.read.touchedBetween(from, upTo, null))).toEqual(expected);
          const alone = persons.flatMap((person) => found(persons, store.read.touchedBetween(from, upTo, person)));
          expect(alone).toEqual(expected);
        }
      }
    }),
    { numRuns: 40 },
  );
});
