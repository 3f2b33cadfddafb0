/** Small hostile files: each is refused by its right name, at once, in little memory, and nothing is fetched for it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingestSmall, type Outcome, place } from '../support/attack.ts';
import { type Attack, characters, doctypes, entities, otherFiles, structure } from '../support/attack-files.ts';
import { factsIn, mirrorRows } from '../support/mirror-file.ts';
import { fileName, night, order, sick } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

const megabyte = 1024 * 1024;
let asked = 0;
const server = createServer((_, response) => {
  asked += 1;
  response.end();
});
let profile: TestProfile;
let attacks: readonly Attack[];
let outcomes: readonly Outcome[];
let before: unknown;

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  attacks = [...doctypes(`http://127.0.0.1:${port}`), ...entities, ...characters, ...structure, ...otherFiles];
  profile = await testProfile();
  await order(profile, ['sjukpenning']);
  await profile.ingest(fileName(18), night(18, [sick()]));
  before = factsIn(profile.directory);
  const paths: string[] = [];
  for (const [index, [, bytes]] of attacks.entries()) paths.push(await place(profile, `${index}`, bytes));
  outcomes = await ingestSmall(profile, paths);
});
afterAll(async () => {
  await profile.remove();
  server.close();
});

test('each hostile file is quarantined with the fault that fits it', () => {
  const found = outcomes.map(({ state, codes }, index) => [attacks[index]?.[0], state, codes[0]]);
  expect(found).toEqual(attacks.map(([what, , code]) => [what, 'quarantined', code]));
});

test('each is refused within seconds, all in one process of little memory', () => {
  expect(outcomes.filter(({ milliseconds }) => milliseconds > 10_000)).toEqual([]);
  expect(outcomes.filter(({ peak }) => peak > 256 * megabyte)).toEqual([]);
});

test('nothing of any of them is in the mirror, and each has its flag and its row', () => {
  expect(factsIn(profile.directory)).toEqual(before);
  const rows = mirrorRows(profile.directory, 'SELECT state, count(*) AS n FROM delivery GROUP BY state ORDER BY state');
  expect(rows).toEqual([
    { state: 'applied', n: 1 },
    { state: 'quarantined', n: attacks.length },
  ]);
});

test('no address that a file names is ever asked', () => {
  expect(asked).toBe(0);
});
