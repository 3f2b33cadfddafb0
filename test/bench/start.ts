/** How long a command takes to answer from nothing, and how soon the service is ready on a loaded profile. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { locationsOf } from '../../src/main/files/locations.ts';
import { median } from './rounds.ts';
import type { Row } from './row.ts';
import { count, decimals } from './words.ts';

const times = 11;
const quietly = '--disable-warning=ExperimentalWarning';
const lefi = fileURLToPath(new URL('../../src/cli/lefi.mjs', import.meta.url));
const serviceOnce = fileURLToPath(new URL('service-once.ts', import.meta.url));

type Opened = { readonly ready: number; readonly opening: number; readonly bytes: number };

/** Each start is a process of its own; the files are in the system's cache, and compiled code in ours. */
export async function measureStart(profile: string): Promise<readonly Row[]> {
  const { mirror } = locationsOf(profile);
  const person = anyone(mirror);
  await firstByte(profile, person);
  const bytes: number[] = [];
  const opened: Opened[] = [];
  for (let time = 0; time < times; time += 1) {
    bytes.push(await firstByte(profile, person));
    opened.push(openOnce(profile));
  }
  const of = (pick: (one: Opened) => number): number => median(opened.map(pick));
  const size = decimals(statSync(mirror).size / 1e9);
  return [
    row('`lefi person` to its first byte, from nothing', median(bytes), '< 400 ms'),
    row(
      `The service ready on a mirror of ${size} GB, from nothing`,
      of(({ ready }) => ready),
      '< 1 s at 5 GB',
    ),
    row(
      'Of which: opening the profile',
      of(({ opening }) => opening),
    ),
    {
      what: 'Memory of the idle service, a second later',
      value: `${count(of((one) => one.bytes) / 1024 ** 2)} MB`,
      target: '< 150 MB',
    },
  ];
}

const row = (what: string, milliseconds: number, target?: string): Row => ({
  what: `${what}, median of ${times}`,
  value: `${count(milliseconds)} ms`,
  ...(target !== undefined && { target }),
});

/** Not the first in the file: whose pages nobody else has just read. */
function anyone(mirror: string): string {
  const db = new Database(mirror, { readonly: true });
  const person = db
    .prepare<[], string>('SELECT personnummer FROM person WHERE id > (SELECT max(id) / 2 FROM person) LIMIT 1')
    .pluck()
    .get();
  db.close();
  if (person === undefined) throw new Error('there is nobody in this mirror');
  return person;
}

/** Milliseconds from starting the process to the first of what it says. */
async function firstByte(profile: string, person: string): Promise<number> {
  const began = performance.now();
  const args = [quietly, lefi, '--profile', profile, '--json', 'person', person];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'readable');
  const taken = performance.now() - began;
  child.stdout.resume();
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`lefi ended with ${code}`);
  return taken;
}

function openOnce(profile: string): Opened {
  const { status, stdout, stderr } = spawnSync(process.execPath, [quietly, serviceOnce, profile], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the service did not open: ${stderr}`);
  return JSON.parse(stdout);
}
