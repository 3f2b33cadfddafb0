/**
 * How fast a first night is loaded: `npm run bench -- PERSONS [COMMAND…]`. A command gets the file and a database to make
 * as its last arguments and is run beside ours, three times in turn: compare within one run only, machines are noisy.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setUpProfile } from '../../src/main/assemble/set-up.ts';
import { assemble } from '../../src/main/assemble.ts';
import { identityAt, lives, type PopulationOptions } from '../../src/simulator/population.ts';
import { type PersonAnswer, writeResponse } from '../../src/simulator/write-response.ts';
import { date, organisation } from '../support/simulator.ts';

const rounds = 3;
const [persons = '2000', ...other] = process.argv.slice(2);
const population: PopulationOptions = { seed: 7, size: Number(persons), upTo: date('2026-11-13') };

type Round = { readonly seconds: number; readonly megabytes: number };

async function writeNight(path: string): Promise<void> {
  function* answers(): Generator<PersonAnswer> {
    for (const { personnummer, facts } of lives(population)) yield { personnummer, informationType: 0, facts };
  }
  const head = { organisation, created: '2026-11-18T02:14:07', sequence: 18 };
  await pipeline(Readable.from(writeResponse(head, answers())), createWriteStream(path));
}

/** Every person with every benefit, as the simulator gives them. */
async function openMirror(directory: string) {
  await setUpProfile({ directory, organisation });
  const service = await assemble({ profile: directory, host: 'cli', now: '2026-11-22T12:00:00Z' });
  const { benefits } = JSON.parse(await readFile('schemas/profile_v2_0_4.json', 'utf8'));
  const all = benefits.map(({ element }: { element: string }) => element).join(',');
  for (let from = 0; from < population.size; from += 1000) {
    const count = Math.min(1000, population.size - from);
    const rows = Array.from({ length: count }, (_, index) => identityAt(population, from + index).personnummer);
    const csv = ['personnummer;from;benefits', ...rows.map((number) => `${number};2010-01-01;${all}`)].join('\n');
    await service.handlers['order.import']({ csv, kind: 'new' });
  }
  return service;
}

/** The peak is of this whole process, the writing of the file included. */
async function ours(path: string, directory: string): Promise<Round> {
  const service = await openMirror(directory);
  const began = performance.now();
  const [delivery] = await service.handlers['inbox.ingest-files']({ files: [path] });
  const seconds = (performance.now() - began) / 1000;
  await service.close();
  if (delivery?.state !== 'applied') throw new Error('the night was not applied');
  return { seconds, megabytes: process.resourceUsage().maxRSS / 1024 };
}

function theirs(path: string, database: string): Round {
  const [command = '', ...args] = other;
  const began = performance.now();
  const { status } = spawnSync(command, [...args, path, database], { stdio: 'ignore' });
  if (status !== 0) throw new Error('the other command failed');
  return { seconds: (performance.now() - began) / 1000, megabytes: Number.NaN };
}

const folder = await mkdtemp(join(tmpdir(), 'lefi-bench-'));
try {
  const path = join(folder, 'LEFI_SVAR_5560360793_20261118_18.xml');
  await writeNight(path);
  const { size } = await stat(path);
  console.log(`${persons} persons, ${(size / 1e6).toFixed(1)} MB`);
  for (let round = 1; round <= rounds; round += 1) {
    const mine = await ours(path, join(folder, `profile-${round}`));
    const line = `ours ${mine.seconds.toFixed(1)} s, ${(size / 1e6 / mine.seconds).toFixed(1)} MB/s, peak ${mine.megabytes.toFixed(0)} MB`;
    if (other.length === 0) console.log(line);
    else {
      const { seconds } = theirs(path, join(folder, `other-${round}.db`));
      console.log(`${line} · other ${seconds.toFixed(1)} s · ratio ${(seconds / mine.seconds).toFixed(2)}`);
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
