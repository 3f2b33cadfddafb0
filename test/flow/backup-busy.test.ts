/** Backups beside running work, and backups that are killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { restoreProfile } from '../../src/main/assemble/restore.ts';
import { assemble } from '../../src/main/assemble.ts';
import { type BigDelivery, bigDelivery } from '../support/big-delivery.ts';
import { mirrorRows } from '../support/mirror-file.ts';
import { anna, fileName, night, order, sick } from '../support/nights.ts';
import { testProfile } from '../support/profile.ts';
import { seeded } from '../support/random.ts';
import { answersOf, verified } from '../support/restored.ts';
import { temporaryFolder } from '../support/temporary.ts';

const folder = temporaryFolder();
const support = (name: string): string => fileURLToPath(new URL(`../support/${name}`, import.meta.url));
/** Spares each process the compiling. */
const quickly = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') };

let big: BigDelivery;
beforeAll(async () => {
  big = await bigDelivery(100);
  await big.profile.service.close();
});
afterAll(() => big.profile.remove());

const start = (script: string, ...args: string[]): ChildProcess =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', support(script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: quickly,
  });

const statesIn = (profile: string) => mirrorRows(profile, 'SELECT state FROM delivery ORDER BY id');

test('a backup during an ingest in the same process holds a whole number of deliveries, and is sound', async () => {
  const profile = await testProfile();
  try {
    await order(profile, ['sjukpenning']);
    const backups: string[] = [];
    const ingests = (async () => {
      for (let number = 10; number < 22; number += 1)
        await profile.ingest(fileName(number), night(number, [sick(anna, [['ny', String(number)]])]));
    })();
    for (let turn = 0; turn < 4; turn += 1) {
      const file = join(folder, `samma-${turn}`);
      await profile.service.handlers['mirror.backup']({ file });
      backups.push(file);
    }
    await ingests;
    const held: number[] = [];
    for (const file of backups) {
      await restoreProfile(file, `${file}-profil`);
      const { checks } = await verified(`${file}-profil`);
      expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
      held.push(statesIn(`${file}-profil`).length);
    }
    expect(held).toEqual([...held].sort((a, b) => a - b));
    expect(statesIn(profile.directory)).toHaveLength(12);
  } finally {
    await profile.remove();
  }
});

test('a backup during another process’s ingest has all of the delivery or nothing of it', async () => {
  const child = start('ingest-victim.ts', big.profile.directory, big.path);
  const ended = once(child, 'close');
  await Promise.race([child.stdout && once(child.stdout, 'data'), ended]);
  const service = await assemble({ profile: big.profile.directory, host: 'cli' });
  const file = join(folder, 'annan-process');
  await service.handlers['mirror.backup']({ file });
  await service.close();
  expect(await ended).toEqual([0, null]);
  const copy = `${file}-profil`;
  await restoreProfile(file, copy);
  const { checks } = await verified(copy);
  expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
  const records = Number(mirrorRows(copy, 'SELECT count(*) AS n FROM record')[0]?.n);
  const took = statesIn(copy).filter(({ state }) => state === 'applied').length;
  expect(records > 0).toBe(took === 1);
  if (took === 0) {
    const again = await assemble({ profile: copy, host: 'cli', now: '2026-11-22T12:00:00Z' });
    await again.handlers['inbox.ingest-files']({ files: [big.path] });
    await again.close();
  }
  expect(await answersOf(copy)).toBe(await answersOf(big.profile.directory));
}, 60_000);

/** Kills a backup when it has told its progress so many times; true when it had ended before. */
async function backUpUntil(told: number, file: string): Promise<boolean> {
  const child = start('backup-victim.ts', big.profile.directory, file);
  let lines = 0;
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    lines += chunk.split('\n').length - 1;
    if (lines >= told) child.kill('SIGKILL');
  });
  const [code, signal] = await once(child, 'close');
  expect(signal ?? code).toBe(signal === null ? 0 : 'SIGKILL');
  return signal === null;
}

test('a backup killed at any moment leaves no file or a whole one, and can be run again', async () => {
  const random = seeded(7);
  const file = join(folder, 'dödad');
  let killed = 0;
  for (let turn = 0; turn < 12; turn += 1) {
    const ended = await backUpUntil(1 + Math.floor(random() * 25), file);
    if (!ended) killed += 1;
    if (existsSync(file)) {
      await restoreProfile(file, `${file}-profil`);
      await rm(`${file}-profil`, { recursive: true });
      await rm(file);
    }
  }
  expect(killed).toBeGreaterThan(2);
  expect(await backUpUntil(Number.POSITIVE_INFINITY, file)).toBe(true);
  await restoreProfile(file, `${file}-profil`);
  expect(await answersOf(`${file}-profil`)).toBe(await answersOf(big.profile.directory));
  expect(await readdir(join(big.profile.directory, 'spool'))).toEqual([]);
  expect((await readdir(folder)).filter((name) => name.endsWith('.partial'))).toEqual([]);
}, 120_000);
