/** A backup taken while work goes on becomes, on another machine, a profile that gives the same answers. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { appendFile, copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { restoreProfile } from '../../src/main/assemble/restore.ts';
import { backUp as backUpWith } from '../../src/main/service/backup.ts';
import { faultOf } from '../../src/shared/fault.ts';
import { openContext } from '../support/context.ts';
import { anna, bertil, fileName, night, order, sick } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import { answersOf, verified } from '../support/restored.ts';
import { temporaryFolder } from '../support/temporary.ts';

const folder = temporaryFolder();
let count = 0;
let profile: TestProfile;
let file: string;
/** Where the backup is restored: another folder, as on another machine. */
let elsewhere: string;
beforeEach(async () => {
  count += 1;
  file = join(folder, `kopia-${count}.lefibackup`);
  elsewhere = join(folder, `annan-dator-${count}`, 'profil');
  await mkdir(join(folder, `annan-dator-${count}`));
  profile = await testProfile();
  await order(profile, ['sjukpenning']);
  await order(profile, ['sjukpenning'], bertil);
  await profile.service.handlers['order.compose']({});
  await profile.ingest(fileName(18), night(18, [sick(anna), sick(bertil)]));
  await profile.ingest(fileName(19), night(19, [sick(anna, [['aktivt', 'true']])]));
});
afterEach(() => profile.remove());

const backUp = () => profile.service.handlers['mirror.backup']({ file });
const faultFrom = (work: Promise<unknown>) => work.then(() => undefined, faultOf);

describe('a backup', () => {
  test('restored elsewhere gives every answer as before, and is sound', async () => {
    const written = await backUp();
    expect(written).toMatchObject({ file, missing: [], leftOut: ['secrets.json'] });
    const expected = await answersOf(profile.directory);
    const restored = await restoreProfile(file, elsewhere);
    expect(restored).toMatchObject({ organisation: '5560360793', secrets: [], missing: [] });
    expect(await answersOf(elsewhere)).toBe(expected);
    const { ok, checks } = await verified(elsewhere);
    expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
    expect(ok).toBe(true);
  });

  test('is a tar that the system’s own tools read and whose manifest they can check', async () => {
    await backUp();
    const names = execFileSync('tar', ['-tf', file], { encoding: 'utf8' }).trim().split('\n');
    expect(names.slice(0, 3)).toEqual(['profile.json', 'mirror.sqlite', 'access.sqlite']);
    expect(names.slice(-2)).toEqual(['manifest.json', 'manifest.sha256']);
    expect(names.filter((name) => name.startsWith('archive/'))).toHaveLength(2);
    expect(names.filter((name) => name.startsWith('outbox/'))).toHaveLength(1);
    const out = join(folder, `tar-${count}`);
    await mkdir(out);
    execFileSync('tar', ['-xf', file, '-C', out]);
    expect(execFileSync('sha256sum', ['-c', 'manifest.sha256'], { cwd: out, encoding: 'utf8' })).toContain('OK');
  });

  test('holds no secrets and can be read by its owner alone', async () => {
    await writeFile(join(profile.directory, 'secrets.json'), '{"sftp-password":"hemligt"}', { mode: 0o600 });
    await backUp();
    expect((await readFile(file)).includes('hemligt')).toBe(false);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('never overwrites, and leaves what was there', async () => {
    await writeFile(file, 'något annat');
    expect(await faultFrom(backUp())).toMatchObject({ code: 'backup.exists' });
    expect(readFileSync(file, 'utf8')).toBe('något annat');
  });

  test('to a folder that is not there says so', async () => {
    file = join(folder, 'finns-inte', 'kopia');
    expect(await faultFrom(backUp())).toMatchObject({ code: 'input.unreadable', detail: { reason: 'ENOENT' } });
  });

  test('takes the place of what a killed one left beside it, and leaves nothing else behind', async () => {
    await writeFile(`${file}.partial`, 'halv');
    await backUp();
    const names = await readdir(folder);
    expect(names.filter((name) => name.includes('.partial'))).toEqual([]);
    expect(await readdir(join(profile.directory, 'spool'))).toEqual([]);
    expect(await faultFrom(restoreProfile(file, elsewhere))).toBeUndefined();
  });

  test('of a profile that has lost a file says which, and is made all the same', async () => {
    const [delivery] = await profile.service.handlers['delivery.list']({});
    const sha256 = delivery?.sha256 ?? '';
    const group = join(profile.directory, 'archive', sha256.slice(0, 2));
    for (const name of await readdir(group)) if (name.startsWith(sha256)) await rm(join(group, name));
    const { missing } = await backUp();
    expect(missing).toEqual([expect.stringContaining(sha256)]);
    expect(await restoreProfile(file, elsewhere)).toMatchObject({ missing });
    const { checks } = await verified(elsewhere);
    expect(checks.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['archive.missing']);
  });
});

describe('restoring refuses', () => {
  const partials = async () => (await readdir(join(elsewhere, '..'))).sort();

  test('a folder that has something in it, and touches nothing of it', async () => {
    await backUp();
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, 'brev.txt'), 'hej');
    expect(await faultFrom(restoreProfile(file, elsewhere))).toMatchObject({ code: 'profile.exists' });
    expect(await readdir(elsewhere)).toEqual(['brev.txt']);
  });

  test('and takes an empty folder', async () => {
    await backUp();
    await mkdir(elsewhere);
    await restoreProfile(file, elsewhere);
    expect(await readdir(elsewhere)).toContain('mirror.sqlite');
  });

  test('a file cut off anywhere, and leaves no profile', async () => {
    const { bytes } = await backUp();
    const whole = await readFile(file);
    const cuts = [0, 1, 511, 512, 513, bytes - 1, bytes - 512, bytes - 1024, bytes - 1025];
    for (let part = 1; part < 24; part += 1) cuts.push(Math.floor((bytes * part) / 24));
    for (const cut of cuts) {
      await writeFile(file, whole.subarray(0, cut));
      expect(await faultFrom(restoreProfile(file, elsewhere)), String(cut)).toMatchObject({ code: 'backup.damaged' });
    }
    expect(await partials()).toEqual([]);
  });

  test('a file with one byte flipped in any of its parts, and leaves no profile', async () => {
    const { bytes } = await backUp();
    const whole = await readFile(file);
    const step = Math.floor(bytes / 97);
    const refused: boolean[] = [];
    for (let at = 600; at < bytes; at += step) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      await writeFile(file, flipped);
      refused.push((await faultFrom(restoreProfile(file, elsewhere)))?.code === 'backup.damaged');
    }
    expect(refused.length).toBeGreaterThan(90);
    expect(refused).not.toContain(false);
    expect(await partials()).toEqual([]);
  });

  test('nothing because of what a killed restore left, but somebody’s own folder of that name', async () => {
    await backUp();
    await mkdir(join(`${elsewhere}.partial`, 'archive'), { recursive: true });
    await restoreProfile(file, elsewhere);
    expect(await partials()).toEqual(['profil']);
    await rm(elsewhere, { recursive: true });
    await mkdir(`${elsewhere}.partial`);
    await writeFile(join(`${elsewhere}.partial`, 'brev.txt'), 'hej');
    expect(await faultFrom(restoreProfile(file, elsewhere))).toMatchObject({ code: 'profile.exists' });
    expect(await readdir(`${elsewhere}.partial`)).toEqual(['brev.txt']);
  });

  test('a backup of a newer program’s database, before anything is put in place', async () => {
    await profile.service.close();
    const db = new Database(join(profile.directory, 'mirror.sqlite'));
    const version = Number(db.pragma('user_version', { simple: true })) + 10;
    const { ctx, close } = await openContext(profile.directory, '2026-11-22T12:00:00Z');
    db.pragma(`user_version = ${version}`);
    db.close();
    await backUpWith(ctx, file);
    close();
    const fault = await faultFrom(restoreProfile(file, elsewhere));
    expect(fault).toMatchObject({ code: 'store.from-the-future', detail: { version } });
    expect(await partials()).toEqual([]);
  });

  test('a file with something behind its end', async () => {
    await backUp();
    await appendFile(file, 'x');
    expect(await faultFrom(restoreProfile(file, elsewhere))).toMatchObject({ code: 'backup.damaged' });
  });

  test('any other file, and one that is not there', async () => {
    await copyFile('package.json', file);
    expect(await faultFrom(restoreProfile(file, elsewhere))).toMatchObject({ code: 'backup.damaged' });
    expect(await faultFrom(restoreProfile(`${file}-2`, elsewhere))).toMatchObject({ code: 'input.unreadable' });
  });
});
