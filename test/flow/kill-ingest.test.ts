/** An ingest killed at any moment leaves all of a delivery or nothing of it, and can simply be run again. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assemble } from '../../src/main/assemble.ts';
import { personDocument } from '../../src/shared/person-document.ts';
import { type BigDelivery, bigDelivery } from '../support/big-delivery.ts';
import { seeded } from '../support/random.ts';

const victim = fileURLToPath(new URL('../support/ingest-victim.ts', import.meta.url));
const now = '2026-11-22T12:00:00Z';
const kills = 20;
/** Spares each process the compiling. */
const quickly = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') };

let big: BigDelivery;
let untouched: string;
let worked: string;
beforeAll(async () => {
  big = await bigDelivery(500);
  await big.profile.service.close();
  untouched = big.profile.directory;
  worked = `${untouched}-worked`;
  expect((await stat(big.path)).size).toBeGreaterThan(6_000_000);
});
afterAll(() => big.profile.remove());

const startOver = async (): Promise<void> => {
  await rm(worked, { recursive: true, force: true });
  await cp(untouched, worked, { recursive: true });
};

/** Runs an ingest and kills it once it has told its progress so many times; true when it had ended before. */
async function ingestUntil(told: number): Promise<boolean> {
  const child = spawn(process.execPath, [victim, worked, big.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: quickly,
  });
  let lines = 0;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    lines += chunk.split('\n').length - 1;
    if (lines >= told) child.kill('SIGKILL');
  });
  const [code, signal] = await once(child, 'close');
  if (signal !== 'SIGKILL') expect(code).toBe(0);
  return signal !== 'SIGKILL';
}

const digest = (texts: readonly unknown[]): string => createHash('sha256').update(texts.join('\n')).digest('hex');

/** What a look at the file itself says: sound, and how much of a delivery is in it. */
function inspect() {
  const db = new Database(join(worked, 'mirror.sqlite'));
  const one = (sql: string): unknown => db.prepare(sql).pluck().get();
  const all = (sql: string): unknown[] => db.prepare(sql).pluck().all();
  const found = {
    integrity: db.pragma('integrity_check', { simple: true }),
    strays: db.pragma('foreign_key_check'),
    states: all('SELECT state FROM delivery'),
    records: one('SELECT count(*) FROM record'),
    contents: digest(
      all(`SELECT person_id || benefit || key || ordinal || content
        FROM record JOIN record_type USING (type) ORDER BY id`),
    ),
    effects: one('SELECT count(*) FROM effect'),
    answered: one(
      "SELECT ifnull(sum(length), 0) FROM subscription JOIN benefit_list ON benefit_list.id = list WHERE state <> 'ordered'",
    ),
    flags: one('SELECT count(*) FROM flag'),
  };
  db.close();
  return found;
}

async function documents(): Promise<string[]> {
  const service = await assemble({ profile: worked, host: 'cli', now });
  const found: string[] = [];
  for (const personnummer of big.numbers.filter((_, index) => index % 8 === 0))
    found.push(JSON.stringify(personDocument(await service.handlers['person.get']({ personnummer }))));
  await service.close();
  return found;
}

test('twenty kills at seeded moments leave nothing half, and the last run ends as an undisturbed one', {
  timeout: 180_000,
}, async () => {
  await startOver();
  expect(await ingestUntil(Number.POSITIVE_INFINITY)).toBe(true);
  const [whole, expected] = [inspect(), await documents()];
  expect(whole).toMatchObject({ integrity: 'ok', strays: [], states: ['applied'], effects: 1 });
  const nothing = { integrity: 'ok', strays: [], records: 0, contents: digest([]), effects: 0, answered: 0, flags: 0 };

  const random = seeded(20_261_122);
  // Archiving and applying tell of each chunk once; one chunk more than there are is the commit and what follows it.
  const chunks = 2 * Math.ceil((await stat(big.path)).size / (256 * 1024));
  const seen = new Set<string>();
  await startOver();
  for (let kill = 0; kill < kills; kill += 1) {
    await ingestUntil(1 + Math.floor(random() * (chunks + 1)));
    const found = inspect();
    seen.add(String(found.states));
    if (found.states[0] === 'applied') {
      expect(found).toEqual(whole);
      await startOver();
    } else expect(found).toEqual({ ...nothing, states: found.states.length === 0 ? [] : ['archived'] });
  }
  expect(seen).toContain('archived');

  expect(await ingestUntil(Number.POSITIVE_INFINITY)).toBe(true);
  expect(inspect()).toEqual(whole);
  expect(await documents()).toEqual(expected);
  expect(await readdir(join(worked, 'spool'))).toEqual([]);
});
