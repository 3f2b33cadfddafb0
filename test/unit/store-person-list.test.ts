/** Lists of persons in the store: who is found, in which order, and how they are read on. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FoundPersons, PersonCriteria } from '../../src/main/service/list-port.ts';
import type { Store, StoreWriter } from '../../src/main/service/store-port.ts';
import { openStore } from '../../src/main/store/open.ts';
import { examined } from '../../src/main/store/person-list.ts';
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

/** All that is found, read on in parts of `limit`. */
function found(criteria: PersonCriteria, limit = 1000): number[] {
  const ids: number[] = [];
  let part: FoundPersons = store.read.findPersons(criteria, null, limit);
  while (part.next !== null) {
    expect(part.ids.length).toBeLessThanOrEqual(limit);
    ids.push(...part.ids);
    part = store.read.findPersons(criteria, part.next, limit);
  }
  return [...ids, ...part.ids];
}
const numbers = (criteria: PersonCriteria, limit?: number) =>
  store.read.personRows(found(criteria, limit)).map(({ personnummer }) => personnummer);

const flag = (tx: StoreWriter, personId: number, code: 'response.gap' | 'response.late', subject = String(personId)) =>
  tx.raiseFlag({ ...{ code, personId, benefit: null, delivery: null, detail: {} }, subject });

test.each([1, 2, 1000])('finds by any part of the number, the beginning first, %i at a time', async (limit) => {
  await know('197003011234', '197003021234', '187003011234', '199019700301', '200412341234');
  expect(numbers({ digits: '19700301' }, limit)).toEqual(['197003011234', '199019700301']);
  expect(numbers({ digits: '700301' }, limit)).toEqual(['187003011234', '197003011234', '199019700301']);
  expect(numbers({ digits: '1234' }, limit)).toEqual(['197003011234', '197003021234', '187003011234', '200412341234']);
  expect(numbers({ digits: '197003021234' }, limit)).toEqual(['197003021234']);
  expect(numbers({ digits: '234' }, limit)).toEqual([]);
  expect(numbers({}, limit)).toEqual([]);
});

test('nobody is found twice', async () => {
  await know('196701011234', '201967010112');
  expect(numbers({ digits: '19' })).toEqual(['196701011234', '201967010112']);
  expect(numbers({ digits: '1967' })).toEqual(['196701011234', '201967010112']);
});

test('finds by what all is asked: open flag, watched benefit, delivery, number', async () => {
  const [anna = 0, bo = 0, cia = 0] = await know('197003011234', '197003021234', '198001011234');
  const delivery = await store.write((tx) => {
    tx.setSubscriptions(anna, [{ benefit: 'pension', from: dateOf('2021-01-01'), state: 'active' }]);
    tx.setSubscriptions(bo, [{ benefit: 'pension', from: dateOf('2021-01-01'), state: 'ended' }]);
    tx.setSubscriptions(cia, [{ benefit: 'pension', from: dateOf('2021-01-01'), state: 'ordered' }]);
    flag(tx, anna, 'response.gap');
    flag(tx, anna, 'response.gap', 'once more');
    flag(tx, cia, 'response.late');
    flag(tx, bo, 'response.late');
    tx.settleFlag('response.late', String(bo), 'arrived');
    const id = applied(tx);
    for (const person of [bo, anna]) tx.applyPlan(person, id, { close: [], insert: [sealed('a', '1')], unchanged: 0 });
    return id;
  });
  expect(found({ benefit: 'pension' })).toEqual([anna, cia]);
  expect(found({ flag: 'response.gap' }, 1)).toEqual([anna]);
  expect(found({ flag: 'response.late' })).toEqual([cia]);
  expect(found({ flag: 'any' }, 1)).toEqual([anna, cia]);
  expect(found({ delivery }, 1)).toEqual([anna, bo]);
  expect(found({ delivery, flag: 'any' })).toEqual([anna]);
  expect(found({ digits: '1970', flag: 'response.late' })).toEqual([]);
  expect(found({ digits: '1970', benefit: 'pension', delivery, flag: 'response.gap' })).toEqual([anna]);
  expect(store.read.personRows([cia, 99, anna])).toEqual([
    { id: cia, personnummer: '198001011234', mirrored: false, subscribed: 1, openFlags: 1 },
    { id: anna, personnummer: '197003011234', mirrored: true, subscribed: 1, openFlags: 2 },
  ]);
});

test('looks at a bounded number of persons a time, however few it finds', async () => {
  const last = examined + 3;
  await store.write((tx) => {
    for (let number = 1; number <= last; number += 1) tx.ensurePerson(personnummerOf(number));
    tx.setSubscriptions(last, [{ benefit: 'pension', from: dateOf('2021-01-01'), state: 'active' }]);
  });
  const first = store.read.findPersons({ benefit: 'pension' }, null, 10);
  expect(first).toEqual({ ids: [], next: { stage: 0, id: examined } });
  expect(store.read.findPersons({ benefit: 'pension' }, first.next, 10)).toEqual({ ids: [last], next: null });
});
