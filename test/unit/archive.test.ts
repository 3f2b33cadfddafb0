/** The archive of received bytes, and the spool before it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createArchive } from '../../src/main/files/archive.ts';
import { frameBytes } from '../../src/main/files/seekable-zstd.ts';
import { FaultError } from '../../src/shared/fault.ts';
import { freshArchive } from '../support/archive.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { collect, faultFrom, noise, pieces, sha256 } from '../support/transport-bytes.ts';

const folder = temporaryFolder();
async function all(names: AsyncIterable<string>): Promise<string[]> {
  const found = [];
  for await (const name of names) found.push(name);
  return found;
}

const fresh = () => freshArchive(folder);

test.each([0, 1, frameBytes, 2 * frameBytes + 1])('gives %i bytes back under their hash', async (size) => {
  const { archive, pathOf, spool } = fresh();
  const stored = await archive.put(pieces(noise(size)));
  expect(stored).toEqual({ sha256: sha256(noise(size)), bytes: size });
  expect(sha256(await collect(archive.open(stored.sha256)))).toBe(stored.sha256);
  expect((await stat(pathOf(stored.sha256))).mode & 0o777).toBe(0o600);
  expect(await readdir(spool)).toEqual([]);
});

test('tells how many bytes it has taken', async () => {
  const told: number[] = [];
  await fresh().archive.put(pieces(noise(120_000)), (done) => told.push(done));
  expect(told).toEqual([50_000, 100_000, 120_000]);
});

test('stores the same bytes once', async () => {
  const { archive, pathOf } = fresh();
  const first = await archive.put(pieces(noise(1000)));
  const { ino } = await stat(pathOf(first.sha256));
  expect(await archive.put(pieces(noise(1000)))).toEqual(first);
  expect((await stat(pathOf(first.sha256))).ino).toBe(ino);
});

test('two at once of the same bytes do no harm', async () => {
  const { archive } = fresh();
  const [one, other] = await Promise.all([archive.put(pieces(noise(9999))), archive.put(pieces(noise(9999)))]);
  expect(one).toEqual(other);
  expect(await collect(archive.open(one.sha256))).toEqual(noise(9999));
});

test('a source that breaks off leaves nothing, and its own fault comes through', async () => {
  const { archive, directory, spool } = fresh();
  async function* breaking() {
    yield noise(10);
    throw new FaultError('transport.offline', { reason: 'lost' });
  }
  expect((await faultFrom(archive.put(breaking()))).code).toBe('transport.offline');
  expect(await readdir(spool)).toEqual([]);
  expect(existsSync(directory)).toBe(false);
});

test.each(['', '../../etc/passwd', 'A'.repeat(64)])('"%s" is no hash and opens no file', async (hash) => {
  const { archive } = fresh();
  expect((await faultFrom((async () => collect(archive.open(hash)))())).code).toBe('store.unusable');
  expect(() => archive.check(hash)).toThrow('store.unusable');
});

test('opening removes what killed processes left and spares those that run', async () => {
  const spool = join(folder, 'leftovers');
  await mkdir(spool);
  const dead = spawnSync(process.execPath, ['--version']).pid;
  const living = process.ppid;
  for (const name of [`${dead}-x`, `${living}-x`, `${process.pid}-other-run`, 'stray'])
    await writeFile(join(spool, name), 'x');
  createArchive(join(folder, 'leftovers-archive'), spool);
  expect(await readdir(spool)).toEqual([`${living}-x`]);
});

test('opening it again does not disturb what is being written', async () => {
  const { archive, directory, spool } = fresh();
  async function* slow() {
    yield noise(500).subarray(0, 200);
    createArchive(directory, spool);
    yield noise(500).subarray(200);
  }
  const { sha256: hash } = await archive.put(slow());
  expect(await collect(archive.open(hash))).toEqual(noise(500));
});

test('lists what is there in ascending order, and nothing else', async () => {
  const { archive, directory, keep } = fresh();
  const kept = [];
  for (const size of [1, 2, 3, 4, 5]) kept.push(await keep(noise(size)));
  const [first = ''] = kept;
  await writeFile(join(directory, first.slice(0, 2), `${first}.xml`), 'x');
  await writeFile(join(directory, first.slice(0, 2), `${'f'.repeat(64)}.xml.zst`), 'of another folder');
  await writeFile(join(directory, 'README'), 'x');
  expect(await all(archive.shas())).toEqual(kept.toSorted());
});

test('an archive that holds nothing yet lists nothing', async () => {
  expect(await all(fresh().archive.shas())).toEqual([]);
});
