/** Notes of many persons in few rows: nothing lost between rows, transactions and rollbacks. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/main/service/store-port.ts';
import { openStore } from '../../src/main/store/open.ts';
import { hasPerson, personsIn, textOf } from '../../src/main/store/person-sets.ts';
import type { BenefitName } from '../../src/shared/identifier.ts';
import { applied, dateOf, type Folder, personnummerOf, temporaryFolder } from '../support/store.ts';

test('a set of persons is the same after it has been text', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(200), { minLength: 1 }), fc.nat(200), (persons, one) => {
      const text = textOf(persons);
      expect(personsIn(text)).toEqual(persons.toSorted((a, b) => a - b));
      expect(hasPerson(text, one)).toBe(persons.includes(one));
    }),
  );
  expect(textOf([7, 3, 4, 5, 3])).toBe('3-5,7');
});

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

const asked = (text: string, ...benefits: BenefitName[]) => new Map(benefits.map((one) => [one, dateOf(text)]));

test('what was noted first stands, in the transaction and behind it, and nothing of one that was rolled back', async () => {
  const delivery = await store.write((tx) => {
    for (const number of [1, 2]) tx.ensurePerson(personnummerOf(number));
    return applied(tx);
  });
  const failed = store.write((tx) => {
    tx.noteAsked(delivery, 1, asked('2019-01-01', 'pension'));
    throw new Error('rolled back');
  });
  await expect(failed).rejects.toThrow('rolled back');
  await store.write((tx) => {
    tx.noteAsked(delivery, 1, asked('2020-01-01', 'sjukpenning'));
    tx.noteAsked(delivery, 1, asked('2021-01-01', 'sjukpenning', 'pension'));
    tx.noteAsked(delivery, 2, asked('2020-01-01', 'sjukpenning'));
  });
  await store.write((tx) => {
    tx.noteAsked(delivery, 2, asked('2022-01-01', 'sjukpenning', 'pension'));
    expect(tx.askedOf(delivery, 2)).toEqual(
      new Map([...asked('2020-01-01', 'sjukpenning'), ...asked('2022-01-01', 'pension')]),
    );
  });
  expect(store.read.askedOf(delivery, 1)).toEqual(
    new Map([...asked('2020-01-01', 'sjukpenning'), ...asked('2021-01-01', 'pension')]),
  );
  expect(store.read.askedOf(delivery, 2)?.size).toBe(2);
  expect(store.read.askedOf(delivery, 3)).toBeUndefined();
});
