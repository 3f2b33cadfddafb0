/** Large deliveries are read in a thread of their own, with the same result and the same faults as in this one. */
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReadAhead } from '../../src/main/assemble/read-ahead.ts';
import { readHere } from '../../src/main/service/inbox/read-here.ts';
import { NotPlain } from '../../src/main/service/plain-port.ts';
import { largeBytes, type ReadJob, type Take } from '../../src/main/service/reading-port.ts';
import { heard, readBefore } from '../support/read-before.ts';

let before: Awaited<ReturnType<typeof readBefore>>;
beforeAll(async () => {
  before = await readBefore();
});
afterAll(() => before.close());

const inThread = (take: Take, of: ReadJob = before.job) =>
  createReadAhead(before.archive).read(of, take, () => undefined);

test('the file is large enough for the thread, and was applied through it', async () => {
  const [delivery] = await before.big.profile.service.handlers['delivery.list']({});
  expect([delivery?.state, delivery?.persons]).toEqual(['applied', 720]);
  expect(delivery?.bytes).toBeGreaterThan(largeBytes);
});

test('the thread hears what this thread hears from the strict parser, block by block', async () => {
  const { archive, xml } = before.ctx;
  const tools = { bytes: archive.open(before.job.sha256), xml, afterPiece: () => undefined };
  const strict = await heard((take) => readHere(tools, { ...before.job, parsing: 'strict' }, take));
  const threaded = await heard(inThread);
  expect(threaded.blocks.length).toBe(720);
  expect(threaded).toEqual(strict);
});

test('a thread that nobody uses does not keep the program from ending', () => {
  const script = `import { createReadAhead } from '${new URL('../../src/main/assemble/read-ahead.ts', import.meta.url)}';
    createReadAhead('${before.archive}').prepare([], {});`;
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
  const xml = await readFile(before.big.path, 'utf8');
  const path = `${before.big.profile.directory}/LEFI_SVAR_5560360793_20261119_19.xml`;
  const next = xml.replace('<lopnummer>18<', '<lopnummer>19<').replace('2026-11-18T', '2026-11-19T');
  await writeFile(path, next.replace('</informationsfalt>', '<!-- slut --></informationsfalt>'));
  const [delivery] = await before.big.profile.service.handlers['inbox.ingest-files']({ files: [path] });
  expect([delivery?.state, delivery?.persons, delivery?.changes.new]).toEqual(['applied', 720, 0]);
  const commented = { ...before.job, sha256: delivery?.sha256 ?? '' };
  await expect(inThread(() => undefined, commented)).rejects.toBeInstanceOf(NotPlain);
});

test('a file that is gone is a fault of the archive', async () => {
  const gone = { ...before.job, sha256: '0'.repeat(64) };
  await expect(inThread(() => undefined, gone)).rejects.toMatchObject({ fault: { code: 'archive.missing' } });
});
