/** The test run: builds the view, finds a browser, runs every suite (or those named) and ends with one line of totals. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { browserVariable, getBrowser } from './support/browser.ts';
import { whyNoElectron } from './support/electron.ts';
import { getPeers } from './support/peers.ts';
import { closingLine, readTotals, sum, type Totals, totalsVariable } from './support/totals.ts';

const folder = mkdtempSync(join(tmpdir(), 'lefi-test-'));
const say = (sentence: string): void => console.log(`\n${sentence}`);
const oneFailure: Totals = { passed: 0, failed: 1, skipped: 0 };

/** Runs one of our tools on this very Node, with the file its reporter leaves the totals in. */
function tool(path: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const run = spawnSync(process.execPath, [resolve('node_modules', path), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return run.status === 0;
}

/** A runner's totals; a runner that ends badly with no failed test, or leaves no totals, counts as one failure. */
function suite(
  name: string,
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Totals {
  const file = join(folder, `${name}.jsonl`);
  writeFileSync(file, '');
  const good = tool(path, args, { ...env, [totalsVariable]: file });
  const totals = sum(readTotals(file));
  if (good === (totals.failed === 0) && totals.passed + totals.failed > 0) return totals;
  say(`The ${name} suite did not end as its tests did: it crashed, was stopped, or ran no test.`);
  return sum([totals, oneFailure]);
}

function unit(): Totals {
  getPeers(say);
  return suite('unit', 'vitest/vitest.mjs', ['run']);
}

/** The suites that play what may happen, many times over: as many runs, killings and spoiled documents as the variables say. */
function deep(): Totals {
  const { LEFI_RUNS = '5000', LEFI_KILLS = '1000', LEFI_FUZZ = '100000', LEFI_SEED = String(Date.now()) } = process.env;
  say(`The seed of this deep run: LEFI_SEED=${LEFI_SEED}`);
  const much = { LEFI_RUNS, LEFI_KILLS, LEFI_FUZZ, LEFI_SEED };
  return suite('deep', 'vitest/vitest.mjs', ['run', 'test/property/', 'kill'], much);
}

function browser(): Totals {
  const executable = getBrowser(say);
  if (!executable) {
    say(
      `The browser suite needs Chromium, Chrome or Edge and none could be had; install one or name it in ${browserVariable}.`,
    );
    return oneFailure;
  }
  if (!tool('vite/bin/vite.js', ['build', '--logLevel', 'warn'])) {
    say('The browser suite did not run: the view could not be built.');
    return oneFailure;
  }
  return suite('browser', '@playwright/test/cli.js', ['test', '--project=browser'], { [browserVariable]: executable });
}

function electron(): Totals {
  const reason = whyNoElectron();
  if (reason) say(reason);
  if (reason) return { passed: 0, failed: 0, skipped: 0 };
  if (!tool('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'])) {
    say('The Electron suite did not run: the desktop app could not be built.');
    return oneFailure;
  }
  return suite('electron', '@playwright/test/cli.js', ['test', '--project=electron']);
}

const usual = ['unit', 'browser', 'electron'];
const suites: Readonly<Record<string, () => Totals>> = { unit, browser, electron, deep };
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in suites));
if (unknown.length > 0) throw new RangeError(`no such suite: ${unknown.join(', ')}`);

const totals = sum((chosen.length > 0 ? chosen : usual).map((name) => suites[name]?.() ?? oneFailure));
rmSync(folder, { recursive: true, force: true });
// Where Electron is not, its suite alone has nothing to run, and has said so.
const mayBeEmpty = chosen.join() === 'electron';
process.exitCode = totals.failed > 0 || (totals.passed === 0 && !mayBeEmpty) ? 1 : 0;
console.log(`\n${closingLine(totals)}`);
