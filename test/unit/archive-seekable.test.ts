/** The archive's form: zstd that everybody can read, and in which a part can be found. */
import { execFile, spawnSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { zstdDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { giveBack } from '../../src/main/files/give-back.ts';
import { inOrder } from '../../src/main/files/in-order.ts';
import { frameBytes } from '../../src/main/files/seekable-zstd.ts';
import { freshArchive, numbered } from '../support/archive.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { collect, noise } from '../support/transport-bytes.ts';

const folder = temporaryFolder();
const hasZstd = spawnSync('zstd', ['--version']).status === 0;
const noZstd = 'the program zstd (Debian: package zstd) is not installed: no second opinion on the archive’s form';
const run = promisify(execFile);

if (!hasZstd) console.warn(noZstd);
test.skipIf(!hasZstd).each([0, 1, 500, frameBytes, 2 * frameBytes + 77])(
  'zstd -dc gives %i bytes back without us',
  async (size) => {
    const { keep, pathOf } = freshArchive(folder);
    const bytes = Buffer.concat([numbered(size / 2), noise(size - Math.trunc(size / 2))]).subarray(0, size);
    const path = pathOf(await keep(bytes));
    const { stdout } = await run('zstd', ['-dc', path], { encoding: 'buffer', maxBuffer: 2 * size + 1000 });
    expect(stdout.equals(bytes)).toBe(true);
  },
);

test('the table at the end is the seekable format’s: each frame can be found and read by itself', async () => {
  const { keep, pathOf } = freshArchive(folder);
  const bytes = numbered(2 * frameBytes + 1234);
  const file = await readFile(pathOf(await keep(bytes)));
  // Zstandard Seekable Format 0.1.0: …, frames (4 bytes), descriptor (1 byte), magic number (4 bytes), little-endian.
  expect(file.readUInt32LE(file.length - 4)).toBe(0x8f92eab1);
  expect(file[file.length - 5]).toBe(0);
  const frames = file.readUInt32LE(file.length - 9);
  expect(frames).toBe(3);
  const table = file.length - 9 - frames * 8 - 8;
  expect(file.readUInt32LE(table)).toBe(0x184d2a5e);
  expect(file.readUInt32LE(table + 4)).toBe(frames * 8 + 9);
  const read = [];
  let at = 0;
  for (let entry = table + 8; entry < file.length - 9; entry += 8) {
    const content = zstdDecompressSync(file.subarray(at, at + file.readUInt32LE(entry)));
    expect(content.length).toBe(file.readUInt32LE(entry + 4));
    read.push(content);
    at += file.readUInt32LE(entry);
  }
  expect(at).toBe(table);
  expect(Buffer.concat(read).equals(bytes)).toBe(true);
});

test('text as FK sends it takes less than a tenth of its size', async () => {
  const { keep, pathOf } = freshArchive(folder);
  const bytes = numbered(frameBytes);
  expect((await stat(pathOf(await keep(bytes)))).size).toBeLessThan(bytes.length / 10);
});

test('slices are what a reader of the whole file would cut out, across frames and beyond the end', async () => {
  const { archive, keep } = freshArchive(folder);
  const bytes = numbered(2 * frameBytes + 1000);
  const hash = await keep(bytes);
  const near = (border: number) => fc.integer({ min: Math.max(0, border - 600), max: border + 600 });
  const position = fc.oneof(near(0), near(frameBytes), near(2 * frameBytes), near(bytes.length));
  await fc.assert(
    fc.asyncProperty(position, position, async (from, to) => {
      const expected = bytes.subarray(from, Math.max(from, to));
      expect(expected.equals(await archive.slice(hash, from, to))).toBe(true);
    }),
  );
});

test('pieces are small at first, later small enough to tell of progress, and a reader may stop at any of them', async () => {
  const { archive, keep } = freshArchive(folder);
  const hash = await keep(numbered(2 * frameBytes));
  const sizes = [];
  for await (const piece of archive.open(hash)) {
    sizes.push(piece.length);
    if (sizes.length === 6) break;
  }
  expect(sizes).toEqual([16_384, 32_768, 65_536, 131_072, 262_144, 262_144]);
  expect((await collect(archive.open(hash))).length).toBe(2 * frameBytes);
});

test('a piece that has been read is given back, and is not kept until V8 looks for it', async () => {
  const { archive, keep } = freshArchive(folder);
  const hash = await keep(numbered(frameBytes + 1000));
  const pieces: Uint8Array[] = [];
  for await (const piece of archive.open(hash)) pieces.push(piece);
  // The last frame is small, and may be a part of a memory that others use.
  expect(pieces.map(({ length }) => length > 0)).toEqual(pieces.map((_, index) => index === pieces.length - 1));
});

test('what shares its memory with others is not given back', () => {
  const [large, small, part] = [Buffer.alloc(1024 * 1024, 1), Buffer.from('abc'), Buffer.alloc(10, 1).subarray(2, 5)];
  for (const bytes of [large, small, part]) giveBack(bytes);
  expect([large.length, small.toString(), part.length]).toEqual([0, 'abc', 3]);
});

test('work that overlaps is handed on in order, and a failure only in its turn', async () => {
  const ended: number[] = [];
  const work = async (item: number): Promise<number> => {
    // Earlier ones take more turns of the event loop.
    for (let turn = 0; turn < 10 - item; turn += 1) await new Promise(setImmediate);
    if (item === 4) throw new Error('the fourth');
    ended.push(item);
    return item;
  };
  const seen: number[] = [];
  const reading = (async () => {
    for await (const item of inOrder([1, 2, 3, 4, 5, 6, 7, 8], 3, work)) seen.push(item);
  })();
  await expect(reading).rejects.toThrow('the fourth');
  expect(seen).toEqual([1, 2, 3]);
  expect(ended).toContain(5);
  expect(ended).not.toContain(8);
});
