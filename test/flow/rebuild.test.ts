/** The mirror can be thrown away: the archive and the journal give it back, byte for byte. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Progress } from '../../src/shared/told.ts';
import { mirrorRows } from '../support/mirror-file.ts';
import { anna, bertil, cecilia, fileName, news, night, order, sick, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
});
afterEach(() => profile.remove());

const rows = () =>
  ['record', 'touched', 'effect', 'asked', 'delivery', 'flag', 'subscription'].map((table) =>
    mirrorRows(profile.directory, `SELECT * FROM ${table} ORDER BY 1, 2`),
  );
const rebuild = () => profile.service.handlers['mirror.rebuild']({});

async function liveThrough(): Promise<void> {
  await order(profile, ['sjukpenning']);
  await profile.ingest(fileName(14), night(14, [sick(), sick(bertil)]));
  await profile.ingest(
    fileName(15),
    night(15, [news([sickCase('2025-03-01')]), news([sickCase('2025-03-01')], bertil)]),
  );
  await order(profile, ['sjukpenning'], bertil);
  await profile.ingest(fileName(18), night(18, [news([sickCase('2026-08-14', [['aktivt', 'false']])])]));
  await profile.ingest(fileName(16), night(16, [news([sickCase('2025-03-01', [['aktivt', 'true']])]), sick(bertil)]));
  await order(profile, ['sjukpenning'], bertil, '2026-01-01');
  await profile.ingest(
    'omkörning.xml',
    night(15, [news([sickCase('2025-04-01')], bertil)], { skapad: '2026-11-15T05:00:00' }),
  );
  await profile.ingest(fileName(19), night(19, [sick(anna, [['avslaget', 'false']])]));
}

test('a rebuilt mirror has the same versions under the same numbers', async () => {
  await liveThrough();
  const before = rows();
  expect(before[0]?.length).toBeGreaterThan(6);
  expect(await rebuild()).toEqual({ effects: 8, records: before[0]?.length, identical: true });
  expect(rows()).toEqual(before);
});

test('a mirror that somebody has tampered with comes back as it was, and it is told that it differed', async () => {
  await liveThrough();
  const before = rows();
  const { default: Database } = await import('better-sqlite3');
  const db = new Database(`${profile.directory}/mirror.sqlite`);
  db.exec('DROP TRIGGER record_stays; DELETE FROM record WHERE id % 2 = 1');
  db.exec(
    "CREATE TRIGGER record_stays BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'record versions are never deleted'); END",
  );
  db.close();
  expect((await rebuild()).identical).toBe(false);
  expect(rows()).toEqual(before);
  expect((await rebuild()).identical).toBe(true);
});

test('versions are guarded again after a rebuild', async () => {
  await liveThrough();
  await rebuild();
  const triggers = mirrorRows(
    profile.directory,
    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'record'",
  );
  expect(triggers.length).toBe(3);
});

test('blocks kept aside for many persons are read once for all of them, and a person who stands twice in a file has both', async () => {
  await order(profile, ['sjukpenning']);
  const twice = news([sickCase('2025-03-01')], bertil);
  await profile.ingest(fileName(14), night(14, [sick(), sick(bertil), sick(cecilia), twice]));
  await profile.ingest(fileName(15), night(15, [news([sickCase('2025-04-01')], cecilia), sick(bertil)]));
  const lines = [bertil, cecilia].map((personnummer) => ({
    personnummer,
    benefits: ['sjukpenning'],
    from: '2024-01-01',
  }));
  await profile.service.handlers['order.add']({ kind: 'new', lines });
  const before = rows();
  const told: Progress[] = [];
  profile.service.events.on('progress', (progress) => told.push(progress));
  expect(await rebuild()).toMatchObject({ effects: 7, identical: true });
  expect(rows()).toEqual(before);
  expect(new Set(told.map(({ task }) => task))).toEqual(new Set(['rebuild']));
  const readings = told.filter(({ unit, done, total }) => unit === 'bytes' && done === total);
  expect(readings.map(({ file }) => file)).toEqual([14, 15, 14, 15].map(fileName));
});
