/** Damage so deep that rows cannot be read is a finding too, and flags outlast a hasty hand. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anna, fileName, night, order, sick } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import { verified } from '../support/restored.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  await order(profile, ['sjukpenning']);
  await profile.ingest(fileName(18), night(18, [sick(anna)]));
  await profile.service.close();
});
afterEach(() => profile.remove().catch(() => undefined));

const mirror = () => join(profile.directory, 'mirror.sqlite');

/** Where a table's or index's first page begins, in bytes. */
function rootOf(name: string): { from: number; size: number } {
  const db = new Database(mirror());
  db.pragma('wal_checkpoint(TRUNCATE)');
  const size = db.pragma('page_size', { simple: true }) as number;
  const page = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name) as number;
  db.close();
  return { from: (page - 1) * size, size };
}

function overwrite(name: string): void {
  const { from, size } = rootOf(name);
  const file = openSync(mirror(), 'r+');
  writeSync(file, Buffer.alloc(size, 0xff), 0, size, from);
  closeSync(file);
}

const reasonsIn = ({ checks }: Awaited<ReturnType<typeof verified>>) =>
  checks.flatMap((check) => check.problems.map(({ detail }) => [check.name, detail.reason, detail.thing]));

test.each(['record', 'touched', 'order_file'])('a destroyed page of the table %s', async (table) => {
  overwrite(table);
  const found = await verified(profile.directory);
  expect(found.ok).toBe(false);
  expect(reasonsIn(found)).toContainEqual([
    'databases',
    expect.stringMatching(/^(database|unreadable)$/),
    'mirror.sqlite',
  ]);
  // The other checks were made all the same, and nothing was written to the broken file.
  expect(found.checks).toHaveLength(9);
  expect(found.checks.find(({ name }) => name === 'access')).toMatchObject({ ok: true });
  expect(found.checks.find(({ name }) => name === 'databases')).toMatchObject({ checked: 2 });
});

test('a row of the journal that is no JSON any more', async () => {
  const db = new Database(mirror());
  db.exec("UPDATE delivery SET changes = 'hej'");
  db.close();
  const found = reasonsIn(await verified(profile.directory));
  expect(found).toContainEqual(['counts', 'unreadable', 'mirror.sqlite']);
});

test('a flag that was resolved while its damage stayed comes again', async () => {
  const archive = join(profile.directory, 'archive');
  const [group = ''] = await readdir(archive);
  await rename(join(archive, group), join(profile.directory, 'undan'));
  await verified(profile.directory);
  const { assemble } = await import('../../src/main/assemble.ts');
  const { handlers, close } = await assemble({ profile: profile.directory, host: 'cli' });
  const open = async () =>
    (await handlers['flag.list']({ state: 'open' })).filter(({ code }) => code === 'archive.missing');
  const [flag] = await open();
  await handlers['flag.resolve']({ id: flag?.id ?? 0, note: 'sett' });
  expect(await open()).toEqual([]);
  await handlers['mirror.verify']({});
  await handlers['mirror.verify']({});
  expect(await open()).toHaveLength(1);
  await close();
});
