/** An archived file that is not what was stored is never taken for it. */
import { copyFile, mkdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameBytes } from '../../src/main/files/seekable-zstd.ts';
import { freshArchive, numbered } from '../support/archive.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { collect, faultFrom, noise, sha256 } from '../support/transport-bytes.ts';

const folder = temporaryFolder();

test('a file that is not there is archive.missing, told by the beginning of its hash', async () => {
  const { archive } = freshArchive(folder);
  const hash = sha256(noise(1));
  const missing = { code: 'archive.missing', detail: { file: hash.slice(0, 12) } };
  expect(await faultFrom(collect(archive.open(hash)))).toEqual(missing);
  expect(await faultFrom(archive.slice(hash, 0, 1))).toEqual(missing);
  expect(await archive.check(hash)).toBe('missing');
});

test('a file cut off at any byte is archive.damaged, whole and in part', async () => {
  const { archive, keep, pathOf } = freshArchive(folder);
  const hash = await keep(numbered(2000));
  const damaged = { code: 'archive.damaged', detail: { file: hash.slice(0, 12) } };
  const { size } = await stat(pathOf(hash));
  for (let length = size - 1; length >= 0; length -= 1) {
    await truncate(pathOf(hash), length);
    expect(await faultFrom(collect(archive.open(hash)))).toEqual(damaged);
    expect(await faultFrom(archive.slice(hash, 10, 20))).toEqual(damaged);
    expect(await archive.check(hash)).toBe('damaged');
  }
});

test('any changed byte is seen, or changes nothing of what is read', async () => {
  const { archive, keep, pathOf } = freshArchive(folder);
  const bytes = numbered(3000);
  const hash = await keep(bytes);
  const whole = await readFile(pathOf(hash));
  let seen = 0;
  const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
  await fc.assert(
    fc.asyncProperty(change, async ([at, by]) => {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ by;
      await writeFile(pathOf(hash), changed);
      const read = await collect(archive.open(hash)).catch((error: unknown) => error);
      if (read instanceof Error) seen += 1;
      else expect(read).toEqual(bytes);
      expect(await archive.check(hash)).toBe(read instanceof Error ? 'damaged' : 'sound');
    }),
    { numRuns: 300 },
  );
  expect(seen).toBeGreaterThan(250);
});

test('bytes after the end, and another file’s bytes under the name, are archive.damaged', async () => {
  const { archive, keep, pathOf } = freshArchive(folder);
  const [hash, other] = [await keep(numbered(5000)), await keep(noise(5000))];
  await writeFile(pathOf(hash), 'x', { flag: 'a' });
  expect((await faultFrom(archive.slice(hash, 0, 1))).code).toBe('archive.damaged');
  await copyFile(pathOf(other), pathOf(hash));
  expect((await faultFrom(collect(archive.open(hash)))).code).toBe('archive.damaged');
});

test('a seek table that speaks of more than there is asks for no memory', async () => {
  const { archive, keep, pathOf } = freshArchive(folder);
  const hash = await keep(numbered(5000));
  const whole = await readFile(pathOf(hash));
  for (const [at, value] of [
    [whole.length - 13, 0xffff_fff0],
    [whole.length - 17, 0xffff_fff0],
    [whole.length - 9, 0xffff_fff0],
    [whole.length - 9, 0],
    [whole.length - 9, 2],
  ] as const) {
    const changed = Buffer.from(whole);
    changed.writeUInt32LE(value, at);
    await writeFile(pathOf(hash), changed);
    expect(await archive.check(hash)).toBe('damaged');
  }
});

test('what is sound beside the damage can still be cut out', async () => {
  const { archive, keep, pathOf } = freshArchive(folder);
  const bytes = numbered(2 * frameBytes + 500);
  const hash = await keep(bytes);
  const changed = await readFile(pathOf(hash));
  changed.fill(0, 20, 60);
  await writeFile(pathOf(hash), changed);
  const inLast = 2 * frameBytes + 100;
  expect(Buffer.from(await archive.slice(hash, inLast, inLast + 300))).toEqual(bytes.subarray(inLast, inLast + 300));
  expect((await faultFrom(archive.slice(hash, 100, 200))).code).toBe('archive.damaged');
});

test.each(['cut off', 'another’s bytes', 'gone'])(
  'a file that is %s gives way when its bytes come again',
  async (how) => {
    const { archive, keep, pathOf } = freshArchive(folder);
    const bytes = numbered(1000);
    const [hash, other] = [await keep(bytes), await keep(noise(1000))];
    if (how === 'cut off') await truncate(pathOf(hash), 10);
    else if (how === 'gone') await rm(pathOf(hash));
    else await copyFile(pathOf(other), pathOf(hash));
    expect(await keep(bytes)).toBe(hash);
    expect(await archive.check(hash)).toBe('sound');
    expect(await collect(archive.open(hash))).toEqual(bytes);
  },
);

test('a folder in the file’s place is no damage of the file but of the disk', async () => {
  const { archive, pathOf } = freshArchive(folder);
  const hash = sha256(noise(3));
  await mkdir(pathOf(hash), { recursive: true });
  expect(await faultFrom(archive.check(hash))).toMatchObject({ code: 'store.unusable', detail: { reason: 'EISDIR' } });
  expect(dirname(pathOf(hash)).endsWith(hash.slice(0, 2))).toBe(true);
});
