/** A person whom a change leaves sound need not be looked at again: set beside looking at everything each time. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonBlock, SealedRecord, StatedRecord } from '../../src/core/mirror/records.ts';
import type { LiveRecord } from '../../src/core/quality/finding.ts';
import { createFirstLook, isSound } from '../../src/core/quality/first-look.ts';
import { createStaysSound } from '../../src/core/quality/stays-sound.ts';
import type { Context } from '../../src/main/service/context.ts';
import { takeBlock } from '../../src/main/service/inbox/apply-block.ts';
import { form, seal } from '../../src/main/service/inbox/seal.ts';
import { createTally } from '../../src/main/service/inbox/tally.ts';
import type { StoreWriter } from '../../src/main/service/store-port.ts';
import type { Content } from '../../src/shared/content.ts';
import { type CountedStore, countedStore } from '../support/counted-store.ts';
import { testOrganisation } from '../support/profile.ts';
import { anySubscriptions, damaged } from '../support/quality-damage.ts';
import { personAt, populationSize } from '../support/quality-lives.ts';
import { schema } from '../support/quality-records.ts';
import { seeded } from '../support/random.ts';
import { applied, type Folder, personnummerOf, temporaryFolder } from '../support/store.ts';

const look = createFirstLook(schema);
const staysSound = createStaysSound(schema);

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

/** What changes from one state to the next, as the mirror has it: records are of the same objects where they are the same. */
function stays(before: readonly LiveRecord[], after: readonly LiveRecord[]): boolean {
  const held = before.map((record, id) => ({ ...record, id }));
  const isKept = ({ id }: { id: number }): boolean => after.includes(before[id] as LiveRecord);
  return staysSound({
    closed: held.filter((one) => !isKept(one)),
    inserted: after.filter((record) => !before.includes(record)),
    kept: (benefit) => held.filter((one) => one.benefit === benefit && isKept(one)),
    contentOf: (id) => before[id]?.content as Content,
  });
}

/** What became of a sound person, and whether that was known from what changed alone. */
function outcomeOf(before: readonly LiveRecord[], after: readonly LiveRecord[]): 'stays' | 'notSure' | 'spoiled' {
  const kept = before.filter((record) => after.includes(record));
  const sound = isSound(look([...kept, ...after.filter((record) => !before.includes(record))]));
  const claimed = stays(before, after);
  if (claimed) expect(sound).toBe(true);
  return claimed ? 'stays' : sound ? 'notSure' : 'spoiled';
}

test('whoever is said to stay sound is found so by a look at everything', () => {
  const seen = { stays: 0, notSure: 0, spoiled: 0 };
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(populationSize - 1), fc.nat(), (population, index, seed) => {
      const states = course(personAt(population, index).records, seed);
      for (const [place, after] of states.entries()) {
        const before = states[place - 1] ?? [];
        if (isSound(look(before))) seen[outcomeOf(before, after)] += 1;
      }
    }),
    { numRuns: 150 },
  );
  expect(seen.stays).toBeGreaterThan(100);
  expect(seen.spoiled).toBeGreaterThan(100);
  expect(seen.notSure).toBeLessThan(seen.stays);
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
  const liveRecords: StoreWriter['liveRecords'] = (person) => {
    counted.whole += 1;
    return tx.liveRecords(person);
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
    const all = (state as unknown as StatedRecord[]).map(form).map(seal);
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
      const records = night.block.records.map((one) => ({ ...one, content: JSON.parse(one.stored) }));
      take(some.tx, { ...night, block: { ...night.block, look: look(records) } });
    }
    expect(flags(sparing)).toEqual(flags(whole));
  }
  expect(flags(whole)?.length).toBeGreaterThan(30);
  expect(all.counted.whole - some.counted.whole).toBeGreaterThan(30);
});
