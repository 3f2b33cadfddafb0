/** The archive of received bytes, and the spool before it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createArchive } from '../../src/main/files/archive.ts';
import { FaultError } from '../../src/shared/fault.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { collect, faultFrom, noise, pieces, sha256 } from '../support/transport-bytes.ts';

const folder = temporaryFolder();
let count = 0;
function fresh() {
  count += 1;
  const places = { directory: join(folder, `${count}`, 'archive'), spool: join(folder, `${count}`, 'spool') };
  return { ...places, archive: createArchive(places.directory, places.spool) };
}

test.each([0, 1, 3_000_000])('gives %i bytes back under their hash', async (size) => {
  const { archive, directory, spool } = fresh();
  const stored = await archive.put(pieces(noise(size)));
  expect(stored).toEqual({ sha256: sha256(noise(size)), bytes: size });
  expect(sha256(await collect(archive.open(stored.sha256)))).toBe(stored.sha256);
  const path = join(directory, stored.sha256.slice(0, 2), `${stored.sha256}.xml`);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(spool)).toEqual([]);
});

test('tells how many bytes it has taken', async () => {
  const told: number[] = [];
  await fresh().archive.put(pieces(noise(120_000)), (done) => told.push(done));
  expect(told).toEqual([50_000, 100_000, 120_000]);
});

test('stores the same bytes once', async () => {
  const { archive, directory } = fresh();
  const first = await archive.put(pieces(noise(1000)));
  const path = join(directory, first.sha256.slice(0, 2), `${first.sha256}.xml`);
  const { ino } = await stat(path);
  expect(await archive.put(pieces(noise(1000)))).toEqual(first);
  expect((await stat(path)).ino).toBe(ino);
});

test('two at once of the same bytes do no harm', async () => {
  const { archive } = fresh();
  const [one, other] = await Promise.all([archive.put(pieces(noise(9999))), archive.put(pieces(noise(9999)))]);
  expect(one).toEqual(other);
  expect(await collect(archive.open(one.sha256))).toEqual(noise(9999));
});

test('puts a damaged copy right when the bytes come again', async () => {
  const { archive, directory } = fresh();
  const { sha256: hash } = await archive.put(pieces(noise(1000)));
  await truncate(join(directory, hash.slice(0, 2), `${hash}.xml`), 10);
  await archive.put(pieces(noise(1000)));
  expect(await collect(archive.open(hash))).toEqual(noise(1000));
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

test('slices are what a reader of the whole file would cut out', async () => {
  const { archive } = fresh();
  const bytes = noise(1000);
  const { sha256: hash } = await archive.put(pieces(bytes));
  const position = fc.integer({ min: 0, max: 1200 });
  await fc.assert(
    fc.asyncProperty(position, position, async (from, to) => {
      expect(Buffer.from(await archive.slice(hash, from, to))).toEqual(bytes.subarray(from, Math.max(from, to)));
    }),
  );
});

test('bytes that were never stored are store.unusable', async () => {
  const { archive } = fresh();
  const hash = sha256(noise(1));
  expect(await faultFrom(collect(archive.open(hash)))).toEqual({
    code: 'store.unusable',
    detail: { file: `${hash}.xml`, reason: 'ENOENT' },
  });
  expect((await faultFrom(archive.slice(hash, 0, 1))).code).toBe('store.unusable');
});

test.each(['', '../../etc/passwd', 'A'.repeat(64)])('"%s" is no hash and opens no file', async (hash) => {
  const { archive } = fresh();
  expect((await faultFrom((async () => collect(archive.open(hash)))())).code).toBe('store.unusable');
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
  expect(await readFile(join(directory, hash.slice(0, 2), `${hash}.xml`))).toEqual(noise(500));
});
