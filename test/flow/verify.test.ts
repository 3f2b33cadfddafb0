/** Whatever is damaged in a profile is found and named; what is sound passes. */
import { open, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { VerifyCheck } from '../../src/shared/verify-views.ts';
import { verifyChecks } from '../../src/shared/verify-views.ts';
import { lefi, lefiJson } from '../support/cli.ts';
import { mirrorRows } from '../support/mirror-file.ts';
import { anna, bertil, cecilia, fileName, news, night, order, sick, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  for (const number of [anna, bertil]) await order(profile, ['sjukpenning'], number);
  await profile.service.handlers['order.compose']({});
  await profile.ingest(fileName(18), night(18, [sick(anna), sick(bertil), sick(cecilia)]));
  await profile.ingest(fileName(19), night(19, [sick(anna, [['aktivt', 'false']])]));
  await profile.ingest(fileName(20), night(20, [news([sickCase('2026-10-01')], bertil)]));
  await profile.document(anna);
  await profile.document(bertil);
});
afterEach(() => profile.remove());

const verify = (sample?: number) => profile.service.handlers['mirror.verify'](sample === undefined ? {} : { sample });

/** What was found, check by check: reason and thing. */
async function found(sample?: number) {
  const { ok, checks } = await verify(sample);
  const wrong = checks.flatMap((check) =>
    check.problems.map(({ detail }) => [check.name, detail.reason, detail.thing]),
  );
  expect(ok).toBe(wrong.length === 0);
  return wrong;
}
const flags = async () =>
  (await profile.service.handlers['flag.list']({ state: 'open' }))
    .filter(({ code }) => ['mirror.damaged', 'archive.missing', 'archive.damaged'].includes(code))
    .map(({ code, delivery }) => [code, delivery]);

/** What a person with a SQLite shell could do, the triggers that would stop it dropped first. */
function tamper(database: string, sql: string): void {
  const db = new Database(join(profile.directory, database));
  db.pragma('foreign_keys = OFF');
  const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const name of triggers) db.exec(`DROP TRIGGER ${String(name)}`);
  db.exec(sql);
  db.close();
}

async function archived(delivery: number): Promise<string> {
  const [row] = mirrorRows(profile.directory, 'SELECT sha256 FROM delivery WHERE id = ?', delivery);
  const sha256 = String(row?.sha256);
  const group = join(profile.directory, 'archive', sha256.slice(0, 2));
  const name = (await readdir(group)).find((one) => one.startsWith(sha256));
  return join(group, name ?? '');
}

test('a profile that nobody touched is sound in every respect, and no flag is raised', async () => {
  const { ok, checks } = await verify();
  expect(ok).toBe(true);
  expect(checks.map(({ name }) => name).sort()).toEqual([...verifyChecks].sort());
  const looked = Object.fromEntries(checks.map(({ name, checked }) => [name, checked]));
  expect(looked).toMatchObject({ archive: 3, databases: 2, access: 2, records: 4, evidence: 4, outbox: 1, replay: 2 });
  expect(await flags()).toEqual([]);
});

describe('found and named:', () => {
  test('a missing archive file', async () => {
    await rm(await archived(2));
    expect(await found(0)).toEqual([['archive', 'archive-missing', 'delivery 2']]);
    expect(await flags()).toEqual([['archive.missing', 2]]);
  });

  test('a changed byte in an archive file', async () => {
    const handle = await open(await archived(1), 'r+');
    const { size } = await handle.stat();
    await handle.write(Buffer.from([0xff, 0xee]), 0, 2, Math.floor(size / 2));
    await handle.close();
    expect(await found(0)).toEqual([['archive', 'archive-damaged', 'delivery 1']]);
    expect(await flags()).toEqual([['archive.damaged', 1]]);
  });

  test('a delivery with another size than its bytes have', async () => {
    tamper('mirror.sqlite', 'UPDATE delivery SET bytes = bytes + 1 WHERE id = 3');
    expect(await found()).toEqual([['archive', 'archive-size', 'delivery 3']]);
  });

  test.each([
    ['a record’s content', "UPDATE record SET content = replace(content, '2026-08-14', '2026-08-15') WHERE id = 1"],
    ['a record’s digest', "UPDATE record SET digest = 'AAAAAAAAAAAAAAAAAAAAAA' WHERE id = 1"],
  ])('%s changed', async (_, sql) => {
    tamper('mirror.sqlite', sql);
    expect(await found()).toContainEqual(['records', 'content', 'record 1']);
  });

  test.each([
    ['its dates', "UPDATE record SET valid_from = '2026-01-01' WHERE id = 2", 'evidence-differs'],
    ['its key', "UPDATE record SET key = 'x' WHERE id = 2", 'evidence-differs'],
    ['its place in the file', 'UPDATE record SET byte_from = byte_from + 1 WHERE id = 2', 'evidence-absent'],
    ['the delivery that stated it', 'UPDATE record SET stated_by = 3 WHERE id = 2', 'evidence-absent'],
  ])('a record that its own bytes contradict: %s', async (_, sql, reason) => {
    tamper('mirror.sqlite', sql);
    expect(await found()).toContainEqual(['evidence', reason, 'record 2']);
  });

  test('a record brought back to life beside the one that replaced it', async () => {
    tamper('mirror.sqlite', 'UPDATE record SET known_to = NULL, ended_as = NULL WHERE known_to IS NOT NULL');
    const things = (await found()).filter(([, reason]) => reason === 'overlap');
    expect(things).toEqual([['records', 'overlap', 'record 3']]);
  });

  test('a record whose effect is not there', async () => {
    tamper('mirror.sqlite', 'UPDATE record SET known_from = 99 WHERE id = 4');
    const wrong = await found();
    expect(wrong).toContainEqual(['databases', 'database', 'mirror.sqlite']);
    expect(wrong).toContainEqual(['records', 'touched-missing', 'record 4']);
  });

  test('an effect of a delivery that never took effect', async () => {
    tamper('mirror.sqlite', "UPDATE delivery SET state = 'quarantined', in_effect = NULL WHERE id = 3");
    expect(await found()).toContainEqual(['journal', 'effect-idle', 'effect 3']);
  });

  test('a delivery that claims another one’s effect', async () => {
    tamper(
      'mirror.sqlite',
      "UPDATE delivery SET in_effect = NULL, state = 'held' WHERE id = 2; UPDATE delivery SET in_effect = 2 WHERE id = 3",
    );
    expect(await found()).toContainEqual(['journal', 'effect-foreign', 'delivery 3']);
  });

  test('a person that an effect did not touch, and one that it did', async () => {
    tamper('mirror.sqlite', 'UPDATE touched SET person_id = 2 WHERE effect = 2');
    const wrong = await found();
    expect(wrong).toContainEqual(['journal', 'touched-extra', 'effect 2']);
    expect(wrong).toContainEqual(['records', 'touched-missing', 'record 3']);
  });

  test('a record taken away', async () => {
    tamper('mirror.sqlite', 'DELETE FROM record WHERE id = 4');
    const wrong = await found();
    expect(wrong).toContainEqual(['counts', 'counts', 'delivery 3']);
    expect(wrong).toContainEqual(['journal', 'touched-extra', 'effect 3']);
  });

  test('a changed row of the access log', async () => {
    tamper('access.sqlite', "UPDATE access SET actor = 'ingen' WHERE id = 2");
    expect(await found()).toEqual([['access', 'access-chain', 'access 2']]);
  });

  test('an order file that is gone, and one that was changed', async () => {
    const [name = ''] = await readdir(join(profile.directory, 'outbox'));
    const path = join(profile.directory, 'outbox', name);
    await writeFile(path, 'annat');
    expect(await found()).toEqual([['outbox', 'outbox-differs', name]]);
    await rm(path);
    expect(await found()).toEqual([['outbox', 'outbox-missing', name]]);
  });

  test('a value and its digest and dates forged alike, by reading the archive again', async () => {
    tamper('mirror.sqlite', `UPDATE record SET content = '{"startades":"2020-01-01"}', digest = 'XXXX' WHERE id = 1`);
    expect(await found()).toContainEqual(['evidence', 'evidence-differs', 'record 1']);
  });
});

test('bytes that no delivery names are told, and are no damage', async () => {
  const path = await archived(1);
  const group = join(profile.directory, 'archive', 'ff');
  const { mkdir, copyFile } = await import('node:fs/promises');
  await mkdir(group, { recursive: true });
  await copyFile(path, join(group, `${'f'.repeat(64)}.xml.zst`));
  const { ok, checks } = await verify();
  const archive = checks.find(({ name }) => name === 'archive') as VerifyCheck;
  expect([ok, archive.unnamed]).toEqual([true, ['f'.repeat(64)]]);
});

test('the same thing wrong twice is one flag', async () => {
  await rm(await archived(2));
  await verify();
  await verify();
  expect(await flags()).toHaveLength(1);
});

test('the command line says what it checked and what is wrong, without naming anybody', async () => {
  expect(await lefiJson(['--profile', profile.directory, 'verify'])).toMatchObject({ ok: true });
  await rm(await archived(2));
  tamper('mirror.sqlite', "UPDATE record SET content = '{}' WHERE person_id = 1");
  const { code, stdout } = await lefi(['--profile', profile.directory, 'verify', '--sample', '10']);
  expect(code).toBe(3);
  expect(stdout).toContain('✓ databaserna');
  expect(stdout).toContain('✗ arkivet');
  expect(stdout).toContain('Leverans #2 saknas i arkivet');
  expect(stdout).not.toMatch(/\d{6,8}[-+ ]?\d{4}\b/);
  expect((await lefiJson(['--profile', profile.directory, 'verify'], 3)).ok).toBe(false);
});
