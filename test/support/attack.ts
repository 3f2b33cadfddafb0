/** Hostile files, and a process that takes them in with little memory. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { anna, fileName, night, sick } from './nights.ts';
import type { TestProfile } from './profile.ts';

export type Bytes = string | Uint8Array | Iterable<string | Uint8Array>;

export type Outcome = {
  readonly file: string;
  readonly state: string;
  readonly persons: number;
  readonly codes: readonly string[];
  /** Of processor time, so that a busy machine does not count. */
  readonly milliseconds: number;
  /** Highest resident size of the process while it read the file, bytes. */
  readonly peak: number;
};

/** A sound delivery of night 19 with one sickness case. */
export const sound = night(19, [sick(anna, [['diagnos', 'hemligt']])]);

/** The sound delivery's text before and after what stands in its place of interest. */
const [before = '', after = ''] = sound.split('<diagnos>hemligt</diagnos>');

/** The sound delivery with something else in the middle of its case, which may be endless. */
export function* around(middle: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  yield before;
  yield* middle;
  yield after;
}

/** `count` times the text, in blocks of many. */
export function* repeated(text: string, count: number): Generator<string> {
  const many = Math.max(1, Math.floor(100_000 / text.length));
  const block = text.repeat(Math.min(many, count));
  for (let left = count; left > 0; left -= many) yield left >= many ? block : text.repeat(left);
}

export async function writeBytes(path: string, bytes: Bytes): Promise<string> {
  const parts = typeof bytes === 'string' || bytes instanceof Uint8Array ? [bytes] : bytes;
  await pipeline(Readable.from(parts, { objectMode: true }), createWriteStream(path));
  return path;
}

const victim = fileURLToPath(new URL('attack-victim.ts', import.meta.url));

/** Lets a process with a small heap ingest the files, in this order. It must live through all of them. */
export async function ingestSmall(profile: TestProfile, paths: readonly string[]): Promise<Outcome[]> {
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=256', victim, profile.directory, ...paths],
    {
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    },
  );
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk) => {
      said[stream] += chunk;
    });
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the victim died (${code}) after ${said.stdout}: ${said.stderr.slice(-2000)}`);
  return said.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map((outcome) => ({ ...outcome, file: basename(outcome.file) }));
}

/** Writes the bytes as night 19's file in the profile's folder. */
export const place = (profile: TestProfile, name: string, bytes: Bytes): Promise<string> =>
  writeBytes(join(profile.directory, `${name.replaceAll(/\W+/g, '-')}_${fileName(19)}`), bytes);
