/** A person whom a change leaves sound need not be looked at again: set beside looking at everything each time. */

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonBlock, SealedRecord, StatedRecord } from '../../src/core/mirror/records.ts';
import { caseDaysWriter, type DatedRecord, keptCaseDays } from '../../src/core/quality/case-days.ts';
import { createPersonCheck } from '../../src/core/quality/check-person.ts';
import type { LiveRecord } from '../../src/core/quality/finding.ts';
import { createFirstLook, isSound, mayFind } from '../../src/core/quality/first-look.ts';
import { createToReview, type RecordsChange } from '../../src/core/quality/to-review.ts';
import type { Context } from '../../src/main/service/context.ts';
import { takeBlock } from '../../src/main/service/inbox/apply-block.ts';
import { seal } from '../../src/main/service/inbox/seal.ts';
import { createTally } from '../../src/main/service/inbox/tally.ts';
import { rulesOf } from '../../src/main/service/quality/review-person.ts';
import type { StoreWriter } from '../../src/main/service/store-port.ts';
import { contentIn } from '../../src/main/service/stored-content.ts';
import { type CountedStore, countedStore } from '../support/counted-store.ts';
import { testOrganisation } from '../support/profile.ts';
import { anySubscriptions, damaged } from '../support/quality-damage.ts';
import { personAt, populationSize } from '../support/quality-lives.ts';
import { schema } from '../support/quality-records.ts';
import { seeded } from '../support/random.ts';
import { applied, type Folder, personnummerOf, temporaryFolder } from '../support/store.ts';

const look = createFirstLook(schema);
const covered = caseDaysWriter(schema);
const toReview = createToReview(schema);
const find = createPersonCheck(schema);

/** States of one person's records, one after the other: from sound to damaged, back, and from one damage to another. */
function course(records: readonly LiveRecord[], seed: number): LiveRecord[][] {
  const [one, other] = [damaged(records, seed), damaged(records, seed + 1)];
  return [one, [...records], dead(records), [...records], other, damaged(other, seed + 2), [...records]];
}

/** Nothing is wrong yet where FK tells of a death after all that was paid. */
const dead = (records: readonly LiveRecord[]): LiveRecord[] =>
  records.map((record) =>
    record.element === 'personuppgift' ? { ...record, content: { ...record.content, avled: '2029-03-01' } } : record,
  );

/** What changes from one state to the next: records are of the same objects where they are the same. */
function changeOf(before: readonly LiveRecord[], after: readonly LiveRecord[]): RecordsChange {
  const inserted = after.filter((record) => !before.includes(record));
  return {
    closed: before.filter((record) => !after.includes(record)).map(dated),
    inserted: inserted.map(dated),
    kept: before.filter((record) => after.includes(record)).map(dated),
    look: look(inserted),
    isAllNew: true,
  };
}

/** As the mirror keeps it; what was damaged has the first and last day that it had before. */
function dated(record: LiveRecord): DatedRecord {
  const { benefit, kind, validFrom, validTo } = record as StatedRecord;
  return { benefit, kind, validFrom, validTo, covered: covered({ ...record, validFrom, validTo }) };
}

/** In the order in which the mirror has them. */
const heldAfter = (before: readonly LiveRecord[], after: readonly LiveRecord[]): LiveRecord[] => [
  ...before.filter((record) => after.includes(record)),
  ...after.filter((record) => !before.includes(record)),
];

/** What is said of a sound person after a change, held against a look at everything. Gives that, and what was found. */
function outcomeOf(before: readonly LiveRecord[], after: readonly LiveRecord[], seed: number) {
  const all = heldAfter(before, after);
  const said = toReview(changeOf(before, after));
  const subscriptions = anySubscriptions(seed);
  const found = find(all, subscriptions);
  if (said === 'nothing') expect(isSound(look(all))).toBe(true);
  if (said === 'payments') {
    const [payments, days] = [all.filter(({ kind }) => kind === 'payment'), keptCaseDays(all.map(dated))];
    expect(isSound(look(payments, days))).toBe(isSound(look(all)));
    expect(mayFind(look(payments, days), subscriptions)).toBe(mayFind(look(all), subscriptions));
    expect(find(payments, subscriptions, days)).toEqual(found);
  }
  return { said, isSound: isSound(look(all)), found: found.length };
}

test('what is said to need no review is sound, and where the payments do they alone tell all that is found', () => {
  const seen = { nothing: 0, payments: 0, found: 0, everything: 0, inVain: 0 };
  const count = ({ said, found, isSound: stays }: ReturnType<typeof outcomeOf>): void => {
    seen[said] += 1;
    if (said === 'payments') seen.found += Math.sign(found);
    if (said === 'everything') seen.inVain += Number(stays);
  };
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(populationSize - 1), fc.nat(), (population, index, seed) => {
      const states = course(personAt(population, index).records, seed);
      for (const [place, after] of states.entries()) {
        const before = states[place - 1] ?? [];
        if (isSound(look(before))) count(outcomeOf(before, after, seed + place));
      }
    }),
    { numRuns: 300 },
  );
  expect(seen.nothing).toBeGreaterThan(100);
  expect(seen.payments).toBeGreaterThan(50);
  expect(seen.found).toBeGreaterThan(20);
  expect(seen.everything - seen.inVain).toBeGreaterThan(100);
  expect(seen.inVain).toBeLessThan(seen.nothing);
});

const ctx = { schema, schemaDigest: 'digest', version: '1', settings: {} } as unknown as Context;
let folder: Folder;
let [sparing, whole]: CountedStore[] = [];
beforeAll(() => {
  folder = temporaryFolder();
  [sparing, whole] = [countedStore(folder.path('sparing.db')), countedStore(folder.path('whole.db'))];
});
afterAll(() => {
  for (const store of [sparing, whole]) store?.db.close();
  folder.remove();
});

/** Of who is reviewed whole, and how often. */
function watched(tx: StoreWriter, mayBeSound: boolean) {
  const counted = { whole: 0 };
  const liveRecords: StoreWriter['liveRecords'] = (person, kind) => {
    if (kind === undefined) counted.whole += 1;
    return tx.liveRecords(person, kind);
  };
  return { counted, tx: { ...tx, liveRecords, ...(mayBeSound ? {} : { isSound: () => false }) } };
}

type Night = { readonly block: PersonBlock & { readonly look?: ReturnType<typeof look> }; readonly seed: number };

function take(tx: StoreWriter, { block, seed }: Night): void {
  const { id } = tx.ensurePerson(block.personnummer);
  if (tx.subscriptions(id).length === 0 || seed % 3 === 0) tx.setSubscriptions(id, anySubscriptions(seed));
  const delivery = applied(tx);
  const start = { organisationsnummer: testOrganisation, skapad: '2026-11-18T02:14:07', lopnummer: delivery };
  takeBlock(ctx, tx, { id: delivery, start }, block, createTally());
}

/** Nights of one person: everything, or only what is new or changed since the last. */
function nightsOf(number: number): Night[] {
  const next = seeded(number);
  const states = course(personAt(5, number).records, number);
  let said = new Map<string, SealedRecord>();
  return states.map((state, place): Night => {
    const all = (state as unknown as StatedRecord[]).map((record) => seal(record, covered(record)));
    const isComplete = next() < 0.4 || place === 0;
    const records = isComplete
      ? all
      : all.filter((one) => said.get(`${one.element} ${one.key}`)?.digest !== one.digest);
    said = new Map(all.map((one) => [`${one.element} ${one.key}`, one]));
    const benefits = isComplete ? schema.benefits.map(({ element }) => element) : records.map((one) => one.benefit);
    const block: PersonBlock = {
      personnummer: personnummerOf(number),
      informationType: isComplete ? 0 : 1,
      status: null,
      benefits: [...new Set(benefits)],
      records,
    };
    return { block, seed: Math.floor(next() * 1000) };
  });
}

test('random lives have the same flags as if everybody were looked at each time', () => {
  const [some, all] = [watched((sparing as CountedStore).tx, true), watched((whole as CountedStore).tx, false)];
  const flags = (store: CountedStore | undefined) =>
    store?.db.prepare('SELECT code, subject, state, note, delivery, detail FROM flag ORDER BY code, subject').all();
  for (const store of [sparing, whole]) store?.db.exec('BEGIN');
  for (let number = 1; number <= 30; number += 1) {
    for (const night of nightsOf(number)) {
      take(all.tx, night);
      const records = night.block.records.map((one) => ({ ...one, content: contentIn(one.stored) }));
      take(some.tx, { ...night, block: { ...night.block, look: look(records) } });
    }
    expect(flags(sparing)).toEqual(flags(whole));
  }
  expect(flags(whole)?.length).toBeGreaterThan(30);
  expect(all.counted.whole - some.counted.whole).toBeGreaterThan(30);
});

test('whose kept days another schema worked out is not known to be sound', () => {
  const { tx } = sparing as CountedStore;
  const records = personAt(5, 40).records as unknown as StatedRecord[];
  const own = records.map((record) => seal(record, covered(record)));
  const isCase = ({ kind }: SealedRecord): boolean => kind === 'case';
  const other = own.map((record) => (isCase(record) ? { ...record, covered: '1999-01-01/1999-01-02' } : record));
  const isKnownSound = (number: number, stated: readonly SealedRecord[]): boolean => {
    const block = { ...(nightsOf(number)[0] as Night).block, records: stated, look: 'anyhow' as const };
    take(tx, { block, seed: 1 });
    return tx.isSound(tx.ensurePerson(block.personnummer).id, rulesOf(ctx));
  };
  expect([own.some(isCase), isKnownSound(40, own), isKnownSound(41, other)]).toEqual([true, true, false]);
});
