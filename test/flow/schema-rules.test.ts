/** Which schema version rules, and who hears of it. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { assemble } from '../../src/main/assemble.ts';
import { newSchema, schemaFolderWith } from '../support/new-schema.ts';
import { anna, fileName, news, night, order, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import type { Node } from '../support/response-xml.ts';

const now = '2026-11-22T12:00:00Z';

let profile: TestProfile;
let folder: string;
let installed: TestProfile;
beforeAll(async () => {
  installed = await testProfile({ now });
  const given = await schemaFolderWith(join(installed.directory, 'from-fk'), await newSchema());
  await installed.service.handlers['schema.add']({ folder: given });
});
afterAll(() => installed.remove());
beforeEach(async () => {
  profile = await testProfile({ now });
  folder = await schemaFolderWith(join(profile.directory, 'from-fk'), await newSchema());
  await order(profile, ['sjukpenning']);
});
afterEach(() => profile.remove());

const add = async () => profile.service.handlers['schema.add']({ folder });
/** As another program would have installed it, without the proof, which is not what is tested. */
const install = (): void =>
  cpSync(join(installed.directory, 'schemas'), join(profile.directory, 'schemas'), { recursive: true });
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
