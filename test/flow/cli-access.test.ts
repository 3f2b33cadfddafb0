/** Whoever looks at a person leaves a row first: no row, no answer. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dispatch } from '../../src/main/dispatch.ts';
import { openAccessLog } from '../../src/main/store/access-log.ts';
import { accessRows } from '../support/mirror-file.ts';
import { anna, bertil, fileName, night, order, sick } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  await order(profile, ['sjukpenning']);
  await profile.ingest(fileName(20), night(20, [sick()]));
});
afterEach(() => profile.remove());

const look = (input: unknown) => dispatch(profile.service.handlers, 'person.get', input, 'any');
const looked = () => accessRows(profile.directory).map(({ personnummer }) => personnummer);

test('each look-up leaves one row with the whole number, however it was written and whatever it found', async () => {
  expect(looked()).toEqual([]);
  for (const personnummer of [anna, `${anna.slice(2, 8)}-${anna.slice(8)}`, bertil])
    expect(await look({ personnummer })).toMatchObject({ ok: true });
  await look({ personnummer: anna, knownAt: '1', validAt: '2026-09-01' });
  expect(looked()).toEqual([anna, anna, bertil, anna]);
  const log = openAccessLog(join(profile.directory, 'access.sqlite'));
  expect(log.verify()).toMatchObject({ entries: 4, brokenAt: null });
  log.close();
});

test('a look-up that could not be answered anyway leaves no row', async () => {
  expect(await look({ personnummer: '19900101-2386' })).toMatchObject({ ok: false });
  expect(await look({ personnummer: anna, knownAt: '99' })).toMatchObject({ ok: false });
  expect(await look({ personnummer: anna, rader: 1 })).toMatchObject({ ok: false });
  expect(looked()).toEqual([]);
});

test('when the row cannot be written there is no answer, and no fact in the fault', async () => {
  const db = new Database(join(profile.directory, 'access.sqlite'));
  db.exec("CREATE TRIGGER full BEFORE INSERT ON access BEGIN SELECT RAISE(ABORT, 'full'); END");
  const result = await look({ personnummer: anna });
  expect(result.ok).toBe(false);
  expect(JSON.stringify(result)).not.toMatch(/sjukpenning|2026|\d{6}/);
  db.exec('DROP TRIGGER full');
  db.close();
  expect([looked(), (await look({ personnummer: anna })).ok, looked()]).toEqual([[], true, [anna]]);
});

test('what the screen exports is noted for the whole and for each person once; one wrong number and nothing is', async () => {
  const note = (persons: readonly string[], what = 'payments') =>
    dispatch(
      profile.service.handlers,
      'export.note',
      { what, format: 'csv', persons, columns: ['benefit', 'nettobelopp'], rows: 3 },
      'any',
    );
  expect(await note([anna, bertil, anna])).toMatchObject({ ok: true, value: { at: '2026-11-22T12:00:00.000Z' } });
  const db = new Database(join(profile.directory, 'access.sqlite'), { readonly: true });
  const rows = db.prepare<[], { detail: string }>('SELECT detail FROM access ORDER BY id').all();
  db.close();
  expect([looked(), rows.map(({ detail }) => JSON.parse(detail))]).toEqual([
    [null, anna, bertil],
    [
      { what: 'payments', format: 'csv', columns: ['benefit', 'nettobelopp'], rows: 3, persons: 2 },
      { what: 'payments', format: 'csv' },
      { what: 'payments', format: 'csv' },
    ],
  ]);
  expect(await note([anna, '199001012386'])).toMatchObject({ ok: false });
  expect(await note([anna], `Anna ${anna}`)).toMatchObject({ ok: false });
  expect(looked()).toHaveLength(3);
});
