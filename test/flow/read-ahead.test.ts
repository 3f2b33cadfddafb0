/** Large deliveries are read in a thread of their own, with the same result and the same faults as in this one. */
import { spawnSync } from 'node:child_process';
import { createHash, hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReadAhead } from '../../src/main/assemble/read-ahead.ts';
import { readHere } from '../../src/main/service/inbox/read-here.ts';
import { seal } from '../../src/main/service/inbox/seal.ts';
import { NotPlain } from '../../src/main/service/plain-port.ts';
import { largeBytes, type ReadJob, type Take } from '../../src/main/service/reading-port.ts';
import type { SchemaProfile } from '../../src/shared/schema-profile.ts';
import { type BigDelivery, bigDelivery } from '../support/big-delivery.ts';
import { openContext } from '../support/context.ts';

let big: BigDelivery;
let opened: Awaited<ReturnType<typeof openContext>>;
let job: ReadJob;
beforeAll(async () => {
  big = await bigDelivery(720);
  await big.profile.service.handlers['inbox.ingest-files']({ files: [big.path] });
  opened = await openContext(big.profile.directory, '2026-11-22T12:00:00Z');
  const { ctx } = opened;
  const [delivery] = ctx.store.read.deliveries(1);
  const { sha256 = '', bytes = 0 } = delivery ?? {};
  job = { sha256, bytes, parsing: 'plain', schema: ctx.schema, organisation: ctx.organisation, passable: [] };
});
afterAll(async () => {
  opened.close();
  await big.profile.remove();
});

const inThread = (take: Take, of: ReadJob = job) =>
  createReadAhead(`${big.profile.directory}/archive`).read(of, take, () => undefined);

async function heard(read: (take: Take) => Promise<unknown>) {
  const blocks: string[] = [];
  const reading = await read((block, start) => void blocks.push(inOneOrder([block, start])));
  return { blocks, reading };
}

/** As JSON, whatever the order in which the objects were made. */
const inOneOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) ? Object.entries(part).sort() : part,
  );

test('the file is large enough for the thread, and was applied through it', async () => {
  expect(job.bytes).toBeGreaterThan(largeBytes);
  const [delivery] = await big.profile.service.handlers['delivery.list']({});
  expect([delivery?.state, delivery?.persons]).toEqual(['applied', 720]);
});

test('the thread hears what this thread hears from the strict parser, block by block', async () => {
  const { archive, xml } = opened.ctx;
  const tools = { archive, xml, afterPiece: () => undefined };
  const strict = await heard((take) =>
    readHere(tools, { ...job, parsing: 'strict' }, (block, start) =>
      take({ ...block, records: block.records.map(seal) }, start),
    ),
  );
  const threaded = await heard(inThread);
  expect(threaded.blocks.length).toBe(720);
  expect(threaded).toEqual(strict);
});

/** In one memory, as files are read. */
async function* piecesOf(content: Buffer): AsyncGenerator<Uint8Array> {
  const piece = Buffer.alloc(100_000);
  for (let at = 0; at < content.length; at += piece.length)
    yield piece.subarray(0, content.copy(piece, 0, at, at + piece.length));
}

test('a thread that practised on what arrives reads one delivery, and the next has its own', async () => {
  const readAhead = createReadAhead(`${big.profile.directory}/archive`);
  const all = await readFile(big.path);
  const practised: [Buffer, unknown][] = [
    [all, job.schema],
    [Buffer.from('<nonsense'), job.schema],
    [all, {}],
  ];
  for (const [content, schema] of practised) {
    const passed = createHash('sha256');
    for await (const piece of readAhead.prepare(piecesOf(content), schema as SchemaProfile)) passed.update(piece);
    expect(passed.digest('hex')).toBe(hash('sha256', content));
    let persons = 0;
    const reading = await readAhead.read(
      job,
      () => {
        persons += 1;
      },
      () => undefined,
    );
    expect([persons, reading.state.persons, reading.faults]).toEqual([720, 720, []]);
  }
});

test('a thread that nobody uses does not keep the program from ending', () => {
  const script = `import { createReadAhead } from '${new URL('../../src/main/assemble/read-ahead.ts', import.meta.url)}';
    createReadAhead('${big.profile.directory}/archive').prepare([], {});`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script],
    { timeout: 30_000, encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
});

test('what the taker throws ends the reading', async () => {
  const full = new Error('full');
  let taken = 0;
  const reading = inThread(() => {
    taken += 1;
    if (taken === 40) throw full;
  });
  await expect(reading).rejects.toBe(full);
  expect(taken).toBe(40);
});

test('a file that is not plain is told as such, and applied by the strict parser', async () => {
  const xml = await readFile(big.path, 'utf8');
  const path = `${big.profile.directory}/LEFI_SVAR_5560360793_20261119_19.xml`;
  const next = xml.replace('<lopnummer>18<', '<lopnummer>19<').replace('2026-11-18T', '2026-11-19T');
  await writeFile(path, next.replace('</informationsfalt>', '<!-- slut --></informationsfalt>'));
  const [delivery] = await big.profile.service.handlers['inbox.ingest-files']({ files: [path] });
  expect([delivery?.state, delivery?.persons, delivery?.changes.new]).toEqual(['applied', 720, 0]);
  const commented = { ...job, sha256: delivery?.sha256 ?? '', bytes: delivery?.bytes ?? 0 };
  await expect(inThread(() => undefined, commented)).rejects.toBeInstanceOf(NotPlain);
});

test('a file that is gone is a fault of the archive', async () => {
  const gone = { ...job, sha256: '0'.repeat(64) };
  await expect(inThread(() => undefined, gone)).rejects.toMatchObject({ fault: { code: 'archive.missing' } });
});
