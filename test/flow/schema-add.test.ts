/** A new schema version is installed while deliveries come and go. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type InstalledSchema,
  installedSchema,
  newCase,
  newNight,
  now,
  oldCase,
  otherBenefit,
  period,
  schemaList,
} from '../support/new-schema-nights.ts';
import { anna, casesOf, fileName, news, night, order, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
let installed: InstalledSchema;
beforeAll(async () => {
  installed = await installedSchema();
});
afterAll(() => installed.remove());
beforeEach(async () => {
  profile = await testProfile({ now });
  await order(profile, ['sjukpenning']);
});
afterEach(() => profile.remove());

const install = (): void => installed.installIn(profile);
const list = () => schemaList(profile);

test('what was drift before is read as the new schema says after', async () => {
  const before = await profile.ingest(fileName(18), night(18, [newCase, otherBenefit]));
  expect(before.drift.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['sjukpenning/sjpArende/period/grad', 'nyttStod']),
  );
  install();
  const after = await profile.ingest(fileName(19), newNight(19, [newCase, otherBenefit]));
  expect(after).toMatchObject({ state: 'applied', drift: [], schemaVersion: '2.0.5' });
});

test('each delivery keeps the version and digest of the profile that read it', async () => {
  await profile.ingest(fileName(18), night(18, [oldCase]));
  install();
  await profile.ingest(fileName(19), newNight(19, [newCase]));
  const read = await profile.service.handlers['delivery.list']({});
  const schemas = await list();
  expect(read.map(({ schemaVersion }) => schemaVersion)).toEqual(['2.0.5', '2.0.4']);
  expect(read.map(({ schemaDigest }) => schemaDigest)).toEqual(schemas.map(({ digest }) => digest));
});

test('the shipped profile stays here once it has read a delivery', async () => {
  expect(await list()).toMatchObject([{ source: 'program', addedAt: null }]);
  await profile.ingest(fileName(18), night(18, [oldCase]));
  expect(await list()).toMatchObject([{ source: 'program', addedAt: '2026-11-22T12:00:00.000Z' }]);
});

test('answers about earlier nights are the same afterwards', async () => {
  const first = await profile.ingest(fileName(18), night(18, [oldCase]));
  const before = await profile.document(anna);
  install();
  expect(await profile.document(anna)).toEqual(before);
  await profile.ingest(fileName(19), newNight(19, [newCase]));
  expect((await profile.document(anna, { knownAt: String(first.id) })).cases).toEqual(before.cases);
  expect(await casesOf(profile)).toMatchObject([{ period: [{ grad: '0.75' }] }]);
});

test('a quarantined delivery with the new root is read when it comes again to be read', async () => {
  const refused = await profile.ingest(fileName(18), newNight(18, [newCase]));
  expect(refused).toMatchObject({ state: 'quarantined', faults: [{ code: 'response.unknown-root' }] });
  install();
  const [again] = await profile.service.handlers['quarantine.reread']({ ids: [refused.id] });
  expect(again).toMatchObject({ state: 'applied', schemaVersion: '2.0.5' });
  expect(await casesOf(profile)).toMatchObject([{ period: [{ grad: '0.75' }] }]);
});

test('a late file from before the change lands in its place, with older deliveries read as they were', async () => {
  await profile.ingest(fileName(18), night(18, [oldCase]));
  install();
  await profile.ingest(fileName(20), newNight(20, [news([sickCase('2026-09-14', [period('grad', '0.25')])])]));
  const late = await profile.ingest(fileName(19), newNight(19, [newCase]));
  expect(late).toMatchObject({ state: 'applied', drift: [] });
  expect(await casesOf(profile)).toHaveLength(2);
});

test('the mirror is built again with the schema that read each delivery', async () => {
  await profile.ingest(fileName(18), night(18, [oldCase]));
  install();
  await profile.ingest(fileName(19), newNight(19, [news([sickCase('2026-09-14', [period('grad', '0.25')])])]));
  const before = await profile.document(anna);
  expect(await profile.service.handlers['mirror.rebuild']({})).toMatchObject({ identical: true });
  expect(await profile.document(anna)).toEqual(before);
});

test('a schema added while a delivery is read takes effect with the next one', async () => {
  const files = [join(profile.directory, fileName(18)), join(profile.directory, fileName(19))] as const;
  await writeFile(files[0], night(18, [oldCase]));
  await writeFile(files[1], newNight(19, [newCase]));
  let passes = 0;
  const stop = profile.service.events.on('progress', ({ task, file, done, total }) => {
    // The first pass archives the file, the second one reads it.
    if (task === 'ingest' && file === fileName(18) && done === total && ++passes === 2) install();
  });
  const read = await profile.service.handlers['inbox.ingest-files']({ files: [...files] });
  stop();
  expect(read).toMatchObject([
    { state: 'applied', schemaVersion: '2.0.4', drift: [] },
    { state: 'applied', schemaVersion: '2.0.5', drift: [] },
  ]);
});
