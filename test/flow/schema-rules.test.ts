/** Which schema version rules, and who hears of it. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { assemble } from '../../src/main/assemble.ts';
import { newSchema, schemaFolderWith } from '../support/new-schema.ts';
import {
  givenFolder,
  type InstalledSchema,
  installedSchema,
  newCase,
  newNight,
  now,
  oldCase,
  otherBenefit,
  schemaList,
} from '../support/new-schema-nights.ts';
import { anna, fileName, night, order } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
let folder: string;
let installed: InstalledSchema;
beforeAll(async () => {
  installed = await installedSchema();
});
afterAll(() => installed.remove());
beforeEach(async () => {
  profile = await testProfile({ now });
  folder = await givenFolder(profile);
  await order(profile, ['sjukpenning']);
});
afterEach(() => profile.remove());

const add = async () => profile.service.handlers['schema.add']({ folder });
const install = (): void => installed.installIn(profile);
const list = () => schemaList(profile);

test('another program that has the profile open follows at its next call, and says so', async () => {
  const served = await assemble({ profile: profile.directory, host: 'serve', now: '2026-11-22T12:00:00Z' });
  const told: string[] = [];
  served.events.on('changed', ({ topics }) => told.push(...topics));
  install();
  expect((await served.handlers['schema.profile']({})).version).toBe('2.0.5');
  expect(told).toEqual(['schema']);
  await served.close();
});

test('orders are composed and checked by the new schema, benefits of its own included', async () => {
  install();
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
  install();
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
  install();
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
