/** The beginning of a large file is read while the file is being archived, with the same result. */
import { createHash, hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReadAhead } from '../../src/main/assemble/read-ahead.ts';
import { openArchived } from '../../src/main/files/archive.ts';
import { frameBytes } from '../../src/main/files/seekable-zstd.ts';
import { ingestWaiting } from '../../src/main/service/inbox/ingest.ts';
import { takeFiles } from '../../src/main/service/inbox/take-files.ts';
import { NotPlain } from '../../src/main/service/plain-port.ts';
import type { ReadAhead, ReadAs, ReadJob } from '../../src/main/service/reading-port.ts';
import type { SchemaProfile } from '../../src/shared/schema-profile.ts';
import { bigDelivery } from '../support/big-delivery.ts';
import { openContext } from '../support/context.ts';
import { heard, readBefore } from '../support/read-before.ts';
import { collect } from '../support/transport-bytes.ts';

let before: Awaited<ReturnType<typeof readBefore>>;
beforeAll(async () => {
  before = await readBefore();
});
afterAll(() => before.close());

/** As a thread of its own reads it from the archive. */
const whole = () => heard((take) => createReadAhead(before.archive).read(before.job, take, () => undefined));

/** In one memory, as files are read. */
async function* piecesOf(content: Buffer): AsyncGenerator<Uint8Array> {
  const piece = Buffer.alloc(100_000);
  for (let at = 0; at < content.length; at += piece.length)
    yield piece.subarray(0, content.copy(piece, 0, at, at + piece.length));
}

/** How the thread reads it, and what passed through. */
async function arrived(content: Buffer, as: ReadAs, sha256: string) {
  const readAhead = createReadAhead(before.archive);
  const passed = createHash('sha256');
  const arriving = readAhead.prepare(piecesOf(content), as);
  for await (const piece of arriving.bytes) passed.update(piece);
  expect(passed.digest('hex')).toBe(hash('sha256', content));
  arriving.archived(sha256);
  return (of: ReadJob) => heard((take) => readAhead.read(of, take, () => undefined));
}

test('a file whose beginning was read while it arrived is read as one that was not', async () => {
  const { sha256, ...as } = before.job;
  const read = await arrived(await readFile(before.big.path), as, sha256);
  expect(await read(before.job)).toEqual(await whole());
});

test('what is read from the archive is what stands behind the beginning, wherever that ended', async () => {
  const all = await readFile(before.big.path);
  const [content, ends] = [hash('sha256', all), [1, 16 * 1024, frameBytes - 1, frameBytes, frameBytes + 1, all.length]];
  for (const end of ends) {
    const begun = { hash: createHash('sha256').update(all.subarray(0, end)), bytes: end };
    const rest = await collect(openArchived(before.archive, content, begun));
    expect(rest.equals(all.subarray(end))).toBe(true);
  }
});

test('a beginning that is not the archived file’s is found out', async () => {
  const other = Buffer.from((await readFile(before.big.path, 'utf8')).replace('<lopnummer>18<', '<lopnummer>19<'));
  const { sha256, ...as } = before.job;
  const read = await arrived(other, as, sha256);
  await expect(read(before.job)).rejects.toMatchObject({ fault: { code: 'archive.damaged' } });
});

test('a beginning is of no account for another delivery, and for the same one read otherwise', async () => {
  const { sha256, ...as } = before.job;
  const expected = await whole();
  const all = await readFile(before.big.path);
  const begun: [Buffer, ReadAs, string][] = [
    [all, as, '0'.repeat(64)],
    [all, { ...as, organisation: '5560360794' }, sha256],
    [Buffer.from('<nonsense'), as, '0'.repeat(64)],
    [all, { ...as, schema: {} as SchemaProfile }, sha256],
  ];
  for (const [content, how, archivedAs] of begun) {
    const read = await arrived(content, how, archivedAs);
    expect(await read(before.job)).toEqual(expected);
  }
});

test('a beginning that is not plain is told as such when the file is read', async () => {
  const { sha256, ...as } = before.job;
  const read = await arrived(Buffer.from('<?xml version="1.0"?><!-- slut --><svar/>'), as, sha256);
  await expect(read(before.job)).rejects.toBeInstanceOf(NotPlain);
});

test('a file that has just come is read as its beginning was', async () => {
  const own = await bigDelivery(200);
  const { ctx, close } = await openContext(own.profile.directory, '2026-11-22T12:00:00Z');
  const seen: ReadAs[] = [];
  const readAhead: ReadAhead = {
    isReady: () => ctx.readAhead.isReady(),
    prepare: (bytes, as) => {
      seen.push(as);
      return ctx.readAhead.prepare(bytes, as);
    },
    read: (asked, take, onBytes) => {
      seen.push(asked);
      return ctx.readAhead.read(asked, take, onBytes);
    },
  };
  await takeFiles({ ...ctx, readAhead }, [own.path]);
  await ingestWaiting({ ...ctx, readAhead });
  const [delivery] = ctx.store.read.deliveries(1);
  close();
  await own.profile.remove();
  expect([delivery?.state, delivery?.persons]).toEqual(['applied', 200]);
  expect(seen).toEqual([seen[0], { ...seen[0], sha256: delivery?.sha256 }]);
  // The same object: it is not compared by its content.
  expect(seen[1]?.schema).toBe(seen[0]?.schema);
});
