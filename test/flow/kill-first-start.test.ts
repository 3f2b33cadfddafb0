/** A first start that is killed: whatever was made by then, the next start makes a whole profile of it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setUpProfile } from '../../src/main/assemble/set-up.ts';
import { locationsOf } from '../../src/main/files/locations.ts';
import { mirrorSchema } from '../../src/main/store/migrations/mirror-schema.ts';
import { openDatabase } from '../../src/main/store/open.ts';
import type { FailPoint } from '../../src/shared/fail-point.ts';
import { makeHome } from '../support/main-job.ts';
import { rowsIn } from '../support/mirror-file.ts';

const victim = fileURLToPath(new URL('../support/start-victim.ts', import.meta.url));

let base: string;
beforeAll(async () => {
  base = await makeHome();
});
afterAll(() => rm(base, { recursive: true, force: true }));

/** Makes and opens the profile in a process of its own; true when it was killed on the way. */
async function start(profile: string, point: FailPoint | '' = '', hit = 0): Promise<boolean> {
  const child = spawn(process.execPath, [victim, profile, point, String(hit)], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') },
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const [code, signal] = await once(child, 'close');
  if (signal !== 'SIGKILL') expect([code, complaints]).toEqual([0, '']);
  return signal === 'SIGKILL';
}

const schemaOf = (profile: string): unknown => {
  const { mirror, access } = locationsOf(profile);
  return [mirror, access].map((path) => [
    rowsIn(path, 'SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2'),
    rowsIn(path, 'PRAGMA user_version'),
    rowsIn(path, 'PRAGMA integrity_check'),
  ]);
};

const points: readonly FailPoint[] = [
  'replace.before-write',
  'replace.before-rename',
  'replace.after-rename',
  'migrate.step',
  'migrate.before-commit',
  'migrate.after-commit',
];

const looks = async (profile: string) => [schemaOf(profile), (await readdir(profile)).sort()];

test.for(points)('killed at %s it starts again as if it were the first', { timeout: 300_000 }, async (point) => {
  const untouched = join(base, point, 'untouched');
  expect(await start(untouched)).toBe(false);
  const whole = await looks(untouched);
  for (const hit of [1, 2]) {
    const profile = join(base, point, String(hit));
    // What passes once only ends whole, too.
    expect(await start(profile, point, hit)).toBe(hit === 1 || point.startsWith('migrate'));
    expect(await start(profile)).toBe(false);
    expect(await looks(profile)).toEqual(whole);
  }
});

test('programs that start at once on a new profile all open it', { timeout: 300_000 }, async () => {
  const profile = join(base, 'at-once');
  await setUpProfile({ directory: profile, organisation: '5560360793' });
  expect(await Promise.all([start(profile), start(profile), start(profile)])).toEqual([false, false, false]);
});

test('a mirror of an older program stays as it was when its migration is killed, and is migrated by the next start', {
  timeout: 300_000,
}, async () => {
  const profile = join(base, 'older');
  await setUpProfile({ directory: profile, organisation: '5560360793' });
  const { mirror } = locationsOf(profile);
  const older = openDatabase(mirror, { ...mirrorSchema, migrations: mirrorSchema.migrations.slice(0, -1) });
  older.exec("INSERT INTO person (personnummer) VALUES ('199001012385')");
  older.close();
  const held = () => [
    rowsIn(mirror, 'PRAGMA user_version'),
    rowsIn(mirror, 'SELECT name FROM sqlite_schema ORDER BY 1'),
    rowsIn(mirror, 'SELECT * FROM person'),
    rowsIn(mirror, 'PRAGMA integrity_check'),
  ];
  const before = held();
  for (const point of ['migrate.step', 'migrate.before-commit'] as const) {
    expect(await start(profile, point, 1)).toBe(true);
    expect(held()).toEqual(before);
  }
  expect(await start(profile)).toBe(false);
  expect(rowsIn(mirror, 'PRAGMA user_version')).toEqual([{ user_version: mirrorSchema.migrations.at(-1)?.version }]);
  expect(held().slice(2)).toEqual(before.slice(2));
});
