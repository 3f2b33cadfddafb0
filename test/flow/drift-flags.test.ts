/** Drift is one flag for each kind of unknown thing, not for each person or delivery. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anna, bertil, fileName, flagsOf, news, night, order, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  for (const person of [anna, bertil]) await order(profile, ['sjukpenning'], person);
});
afterEach(() => profile.remove());

const open = async () => profile.service.handlers['flag.list']({ state: 'open' });
const odd = (number: number, value = '1') =>
  night(
    number,
    [anna, bertil].map((person) =>
      news(
        [
          sickCase('2026-08-14', [
            ['nytt', value],
            ['aktivt', value],
          ]),
        ],
        person,
      ),
    ),
  );

test('two persons in two nights raise one flag for the element and one for the value, with the path alone', async () => {
  await profile.ingest(fileName(17), odd(17, 'Åsa 19900101-2385'));
  await profile.ingest(fileName(18), odd(18, 'Bo 19900101-2385'));
  const flags = await open();
  expect(flags.map(({ code, personnummer, delivery }) => [code, personnummer, delivery])).toEqual([
    ['response.drift', null, 1],
    ['response.drift', null, 1],
  ]);
  const said = flags.map(({ message }) => message).join();
  expect(said).toContain('sjukpenning/sjpArende/nytt');
  expect(said).toContain('sjukpenning/sjpArende/aktivt');
  expect(said).not.toMatch(/Åsa|Bo |19900101/);
});

test('a flag that a person resolved stays so, whoever has the element next', async () => {
  await profile.ingest(fileName(17), odd(17, 'true'));
  const [flag] = await open();
  await profile.service.handlers['flag.resolve']({ id: flag?.id ?? 0, note: 'FK 2.0.5' });
  await profile.ingest(fileName(18), odd(18, 'false'));
  expect(await flagsOf(profile)).toEqual([]);
});

test('a delivery that is not applied raises none', async () => {
  const { state, drift } = await profile.ingest(fileName(17), odd(17, 'nja').replace(/<slutpost>.*<\/slutpost>/, ''));
  expect([state, drift.length]).toEqual(['quarantined', 2]);
  expect(await flagsOf(profile)).toEqual(['response.end-missing']);
});
