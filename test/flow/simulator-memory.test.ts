/** A full statement of 20 000 persons streams through flat memory. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { lives } from '../../src/simulator/population.ts';
import { type PersonAnswer, writeResponse } from '../../src/simulator/write-response.ts';
import { date, organisation } from '../support/simulator.ts';

const megabyte = 1024 * 1024;

test('writing 20 000 persons to disk does not let the heap grow with the file', { timeout: 300_000 }, async () => {
  const directory = await mkdtemp(join(tmpdir(), 'lefi-memory-'));
  const path = join(directory, 'all.xml');
  const heap: number[] = [];
  function* answers(): Generator<PersonAnswer> {
    let count = 0;
    for (const { personnummer, facts } of lives({ seed: 7, size: 20_000, upTo: date('2026-11-13') })) {
      count += 1;
      if (count % 1000 === 0) heap.push(process.memoryUsage().heapUsed);
      yield { personnummer, informationType: 0, facts };
    }
  }
  const head = { organisation, created: '2026-11-14T02:14:07', sequence: 1 };
  await pipeline(Readable.from(writeResponse(head, answers())), createWriteStream(path));
  const { size } = await stat(path);
  await rm(directory, { recursive: true });
  expect(size).toBeGreaterThan(150 * megabyte);
  expect(Math.min(...heap.slice(-5)) - Math.min(...heap.slice(0, 5))).toBeLessThan(30 * megabyte);
});
