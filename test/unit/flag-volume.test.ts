/** What becomes of the nights' volume in the store: flags that come, stay one, and go when it speaks again. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '../../src/core/calendar/day.ts';
import type { Volume } from '../../src/core/volume/part.ts';
import { flagVolume } from '../../src/main/service/inbox/flag-volume.ts';
import type { Store } from '../../src/main/service/store-port.ts';
import { openStore } from '../../src/main/store/open.ts';
import type { FaultCode } from '../../src/shared/fault.ts';
import { applied, dateOf, type Folder, temporaryFolder } from '../support/store.ts';

let folder: Folder;
let store: Store;
let nights = 0;
beforeEach(() => {
  folder = temporaryFolder();
  store = openStore(folder.path('mirror.sqlite'));
  nights = 0;
});
afterEach(() => {
  store.close();
  folder.remove();
});

const usual = (part: string, persons = 20): Volume => ({ part, persons, records: persons });
const everything = [usual('all', 60), usual('benefit sjukpenning', 40)];

const pass = (volumes: readonly Volume[], times = 1): Promise<void> =>
  store.write((tx) => {
    for (let time = 0; time < times; time += 1) {
      const delivery = applied(tx, addDays(dateOf('2026-11-01'), nights++));
      tx.noteVolumes(delivery, volumes);
      flagVolume(tx, delivery);
    }
  });
const flagged = (): FaultCode[] => store.read.flags({ state: 'open' }).map(({ code }) => code);

const silences: readonly (readonly [code: FaultCode, part: string])[] = [
  ['volume.benefit-silent', 'benefit sjukersattning'],
  ['volume.cohort-silent', 'cohort sjukpenning 2000'],
  ['volume.watched-silent', 'watched aktivitetsstod'],
  ['volume.both-silent', 'both aktivitetsstod foraldrapenning'],
];

describe.each(silences)('%s', (code, part) => {
  test('is one flag while the silence lasts, and is settled when it ends', async () => {
    await pass([...everything, usual(part)], 6);
    expect(flagged()).toEqual([]);
    await pass(everything, 3);
    const [flag, ...others] = store.read.flags({ state: 'open' });
    expect(others).toEqual([]);
    expect(flag).toMatchObject({ code, detail: { part, date: '2026-11-07', found: 0, expected: 20 } });
    await pass([...everything, usual(part)]);
    expect(flagged()).toEqual([]);
  });
});

test('nights with files and no news of anybody are flagged as one silence', async () => {
  await pass(everything, 6);
  await pass([], 2);
  expect(flagged()).toEqual(['volume.silent']);
});

test('each large night is flagged for itself, and stays so', async () => {
  await pass(everything, 6);
  await pass([usual('all', 900), usual('benefit sjukpenning', 850)]);
  await pass(everything);
  expect(flagged()).toEqual(['volume.large', 'volume.benefit-large']);
});

test('two files of a night are one night, and a superseded one is none', async () => {
  await pass(everything, 6);
  await store.write((tx) => {
    const night = addDays(dateOf('2026-11-01'), nights++);
    const [first, rerun, second] = [applied(tx, night), applied(tx, night), applied(tx, night)];
    tx.noteVolumes(first, [usual('all', 900)]);
    tx.supersede(first, rerun);
    tx.noteVolumes(rerun, [usual('all', 300), usual('benefit sjukpenning', 30)]);
    tx.noteVolumes(second, [usual('all', 400), usual('benefit sjukpenning', 30)]);
    flagVolume(tx, second);
  });
  const [flag] = store.read.flags({ state: 'open' });
  expect(flag).toMatchObject({ code: 'volume.large', detail: { found: 700, expected: 60 } });
});
