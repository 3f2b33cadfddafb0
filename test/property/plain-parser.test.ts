/** The fast parser accepts nothing that another one refuses, and reads the same of what it accepts. */
import { expect, test } from 'vitest';
import { createPlainParser } from '../../src/main/xml/plain-parser.ts';
import { createXmlParser } from '../../src/main/xml/xml-parser.ts';
import { campaign } from '../support/fuzz/campaign.ts';
import { eventsOf, withoutBlanks } from '../support/fuzz/events.ts';
import { mutants, mutationNames } from '../support/fuzz/mutants.ts';
import { bytesOf } from '../support/fuzz/places.ts';
import { seeds } from '../support/fuzz/seeds.ts';
import { fieldsByPath, shippedProfile } from '../support/schema-profile.ts';

/** Few in every test run; `npm run test:deep` makes 100 000. */
const documents = Number(process.env.LEFI_FUZZ ?? 2_000);
const sound = seeds();

test('the sound documents show all benefits', async () => {
  const profile = await shippedProfile();
  const shown = new Set(sound.real.flatMap((document) => [...document.matchAll(/<(\w+)/g)].map(([, name]) => name)));
  expect(profile.benefits.map(({ element }) => element).filter((name) => !shown.has(name))).toEqual([]);
  const fields = [...fieldsByPath(profile).keys()].map((path) => path.split('/').at(-1));
  expect(fields.filter((name) => shown.has(name)).length).toBeGreaterThan(fields.length * 0.75);
});

test.each([...sound.real, ...sound.small].map((document, number) => [number, bytesOf(document)] as const))(
  'plain delivery %i is plain, and read as the strict parser reads it',
  (_, document) => {
    const strict = withoutBlanks(eventsOf(createXmlParser, [document]));
    expect(eventsOf(createPlainParser, [document])).toEqual(strict);
  },
);

test.each(sound.small.map((document, number) => [number, bytesOf(document)] as const))(
  'wherever small delivery %i is cut in two, it is read the same',
  (_, document) => {
    const readIn = (pieces: readonly Uint8Array[]) => JSON.stringify(eventsOf(createPlainParser, pieces));
    const whole = readIn([document]);
    for (let at = 0; at <= document.length; at += 1)
      expect(readIn([document.subarray(0, at), document.subarray(at)])).toBe(whole);
  },
);

test('every way to spoil a document is tried', () => {
  const tried = new Set([...mutants(2_000)].flatMap(({ steps }) => steps));
  expect(mutationNames.filter((name) => !tried.has(name))).toEqual([]);
});

test(`of ${documents} spoiled documents, the fast parser accepts none that the strict one, saxes or libxml2 refuses, and reads the rest as they do`, {
  timeout: 60_000 + documents * 30,
}, async () => {
  const { faults, plain, whole, libxml2 } = await campaign(await shippedProfile(), documents);
  expect(faults).toEqual([]);
  expect(plain / documents).toBeGreaterThan(0.2);
  expect(whole / documents).toBeGreaterThan(0.1);
  expect(libxml2 / documents).toBeLessThan(0.8);
});
