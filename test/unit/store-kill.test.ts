/** A killed process: what it had acknowledged is there, what it had begun is not. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/main/store/open.ts';
import { type Folder, temporaryFolder } from '../support/store.ts';

const victim = fileURLToPath(new URL('../support/store-victim.ts', import.meta.url));
const persons = 400;

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** Runs the victim until it has committed so many deliveries, lets it begin the next, kills it; its last number. */
async function killAfter(path: string, deliveries: number): Promise<number> {
  const child = spawn(process.execPath, [victim, path], { stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = once(child, 'exit');
  let said = '';
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  child.stdout.on('data', (chunk) => {
    said += chunk;
    if (said.split('\n').length > deliveries) child.kill('SIGKILL');
  });
  const [, signal] = await exit;
  expect(signal, complaints).toBe('SIGKILL');
  return Number(said.trim().split('\n').at(-1));
}

test('a process killed in the middle of a write leaves the state before it, and a sound file', async () => {
  const path = folder.path('mirror.db');
  for (const deliveries of [1, 2, 3, 5]) {
    const acknowledged = await killAfter(path, deliveries);
    const db = new Database(path);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const committed = db.prepare<[], number>('SELECT max(id) FROM delivery').pluck().get() ?? 0;
    expect(committed).toBeGreaterThanOrEqual(acknowledged);
    const perDelivery = db.prepare('SELECT count(*) FROM record GROUP BY known_from').pluck().all();
    expect(perDelivery).toEqual(Array.from({ length: committed }, () => persons));
    db.close();
    const store = openStore(path);
    expect(store.read.effects().at(-1)?.delivery).toBe(committed);
    expect(store.read.recordViews(1, null)).toMatchObject([{ content: { value: String(committed) } }]);
    store.close();
  }
});
