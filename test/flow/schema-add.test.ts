/** A new schema version is installed while deliveries come and go. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assemble } from '../../src/main/assemble.ts';
import { newSchema, schemaFolderWith } from '../support/new-schema.ts';
import { anna, casesOf, fileName, news, night, order, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import type { Node } from '../support/response-xml.ts';

let profile: TestProfile;
let folder: string;
beforeEach(async () => {
  profile = await testProfile();
  folder = await schemaFolderWith(join(profile.directory, 'from-fk'), await newSchema());
  await order(profile, ['sjukpenning']);
});
afterEach(() => profile.remove());

const add = async () => profile.service.handlers['schema.add']({ folder });
const list = async () => (await profile.service.handlers['schema.list']({})).schemas;

/** A night as FK writes it from 2.0.5 on. */
const newNight = (sequence: number, persons: Parameters<typeof night>[1]): string =>
  night(sequence, persons).replaceAll('bestallningsvar', 'svar');

const period = (name: string, value: string): Node => [
  'period',
  [
    ['from', '2026-08-14'],
    [name, value],
  ],
];
const oldCase = news([sickCase('2026-08-14', [period('omfattning', '0.50')])]);
const newCase = news([sickCase('2026-08-14', [period('grad', '0.75')])]);
const otherBenefit = news([
  [
    'nyttStod',
    [
      [
        'nysArende',
        [
          ['startades', '2026-09-01'],
          ['handlaggare', 'AB'],
        ],
      ],
    ],
  ],
]);

test('what was drift before is read as the new schema says after', async () => {
  const before = await profile.ingest(fileName(18), night(18, [newCase, otherBenefit]));
  expect(before.drift.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['sjukpenning/sjpArende/period/grad', 'nyttStod']),
  );
  await add();
  const after = await profile.ingest(fileName(19), newNight(19, [newCase, otherBenefit]));
  expect(after).toMatchObject({ state: 'applied', drift: [], schemaVersion: '2.0.5' });
});

test('each delivery keeps the version and digest of the profile that read it', async () => {
  await profile.ingest(fileName(18), night(18, [oldCase]));
  const { schema } = await add();
  await profile.ingest(fileName(19), newNight(19, [newCase]));
  const read = await profile.service.handlers['delivery.list']({});
  const schemas = await list();
  expect(read.map(({ schemaVersion }) => schemaVersion)).toEqual(['2.0.5', '2.0.4']);
  expect(read.map(({ schemaDigest }) => schemaDigest)).toEqual([schema.digest, schemas[1]?.digest]);
});

test('the shipped profile stays here once it has read a delivery', async () => {
  expect(await list()).toMatchObject([{ source: 'program', addedAt: null }]);
  await profile.ingest(fileName(18), night(18, [oldCase]));
  expect(await list()).toMatchObject([{ source: 'program', addedAt: '2026-11-22T12:00:00.000Z' }]);
});

test('answers about earlier nights are the same afterwards', async () => {
  const first = await profile.ingest(fileName(18), night(18, [oldCase]));
  const before = await profile.document(anna);
  await add();
  expect(await profile.document(anna)).toEqual(before);
  await profile.ingest(fileName(19), newNight(19, [newCase]));
  expect((await profile.document(anna, { knownAt: String(first.id) })).cases).toEqual(before.cases);
  expect(await casesOf(profile)).toMatchObject([{ period: [{ grad: '0.75' }] }]);
});

test('a quarantined delivery with the new root is read when it comes again to be read', async () => {
  const refused = await profile.ingest(fileName(18), newNight(18, [newCase]));
  expect(refused).toMatchObject({ state: 'quarantined', faults: [{ code: 'response.unknown-root' }] });
  await add();
  const [again] = await profile.service.handlers['quarantine.reread']({ ids: [refused.id] });
  expect(again).toMatchObject({ state: 'applied', schemaVersion: '2.0.5' });
  expect(await casesOf(profile)).toMatchObject([{ period: [{ grad: '0.75' }] }]);
});

test('a late file from before the change lands in its place, with older deliveries read as they were', async () => {
  await profile.ingest(fileName(18), night(18, [oldCase]));
  await add();
  await profile.ingest(fileName(20), newNight(20, [news([sickCase('2026-09-14', [period('grad', '0.25')])])]));
  const late = await profile.ingest(fileName(19), newNight(19, [newCase]));
  expect(late).toMatchObject({ state: 'applied', drift: [] });
  expect(await casesOf(profile)).toHaveLength(2);
});

test('another program that has the profile open follows at its next call, and says so', async () => {
  const served = await assemble({ profile: profile.directory, host: 'serve', now: '2026-11-22T12:00:00Z' });
  const told: string[] = [];
  served.events.on('changed', ({ topics }) => told.push(...topics));
  await add();
  expect((await served.handlers['schema.profile']({})).version).toBe('2.0.5');
  expect(told).toEqual(['schema']);
  await served.close();
});

test('orders are composed and checked by the new schema, benefits of its own included', async () => {
  await add();
  const lines = [{ personnummer: anna, benefits: ['nyttStod'], from: '2021-01-01' }];
  expect(await profile.service.handlers['order.add']({ kind: 'new', lines })).toMatchObject({ added: 1, refused: [] });
  expect(await profile.service.handlers['order.compose']({})).toMatchObject([{ lines: 2 }]);
});

test('the same schema again changes nothing and says so', async () => {
  const first = await add();
  expect(first).toMatchObject({
    added: true,
    unknown: [],
    schema: { version: '2.0.5', source: 'added', active: true },
  });
  expect(await add()).toMatchObject({ added: false, schema: { digest: first.schema.digest } });
  expect(await list()).toHaveLength(2);
});

test('of one version the one that was added last rules', async () => {
  const texts = await newSchema();
  await add();
  const corrected = {
    ...texts,
    'profile_v2_0_5.json': texts['profile_v2_0_5.json']?.replace('"Nytt"', '"Rättat"') ?? '',
  };
  const later = await assemble({ profile: profile.directory, host: 'cli', now: '2026-11-23T12:00:00Z' });
  const { schema } = await later.handlers['schema.add']({
    folder: await schemaFolderWith(join(profile.directory, 'corrected'), corrected),
  });
  await later.close();
  expect((await list()).map(({ digest }) => digest).indexOf(schema.digest)).toBe(0);
  expect(schema.active).toBe(true);
});

test('a chosen version rules until the newest is chosen again', async () => {
  await profile.service.handlers['schema.use']({ schema: '2.0.4' });
  expect(await add()).toMatchObject({ added: true, schema: { active: false } });
  expect(await profile.ingest(fileName(18), night(18, [oldCase]))).toMatchObject({ schemaVersion: '2.0.4', drift: [] });
  expect(await profile.service.handlers['schema.use']({ schema: 'newest' })).toMatchObject({ chosen: false });
  expect(await profile.ingest(fileName(19), newNight(19, [newCase]))).toMatchObject({ schemaVersion: '2.0.5' });
});

test('what only the new schema knows is still shown after going back to the old one', async () => {
  await add();
  await order(profile, ['nyttStod']);
  await profile.ingest(fileName(18), newNight(18, [newCase, otherBenefit]));
  const shown = await profile.document(anna);
  const changes = await profile.service.handlers['delivery.changes']({ from: 1 });
  await profile.service.handlers['schema.use']({ schema: '2.0.4' });
  expect((await profile.document(anna)).cases).toEqual(shown.cases);
  expect((await profile.service.handlers['delivery.changes']({ from: 1 })).changes).toHaveLength(
    changes.changes.length,
  );
});
