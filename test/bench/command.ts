/** Programs of others that a measure stands beside: what they take, and whether they are here. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Taken } from './rounds.ts';

/** Debian's own Python: another one on the path would not find Debian's lxml. */
const python = '/usr/bin/python3';
const timed = fileURLToPath(new URL('reference/timed.py', import.meta.url));
const reference = fileURLToPath(new URL('reference/reference_load.py', import.meta.url));

export type Tools = { readonly python: boolean; readonly xmllint: boolean; readonly sqlite: boolean };

const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** Which of the programs work here. */
export const toolsHere = (): Tools => ({
  python: works(python, '-c', 'import lxml.etree'),
  xmllint: works('xmllint', '--version'),
  sqlite: works('sqlite3', '--version'),
});

/** One sentence for each program that is missing, on what is left out for that. */
export function missing(tools: Tools): string[] {
  return [
    tools.python ? '' : `No Python script to compare with: ${python} has no lxml (Debian: python3-lxml).`,
    tools.xmllint ? '' : 'The limits of parsing are left out: no xmllint (Debian: libxml2-utils).',
    tools.sqlite ? '' : 'The limits of inserting are left out: no SQLite shell (Debian: sqlite3).',
    tools.sqlite && !tools.python ? 'The limits of inserting are left out: the Python script makes their rows.' : '',
  ].filter((sentence) => sentence !== '');
}

const firstLine = (command: string, ...args: string[]): string => {
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return `${stdout ?? ''}${stderr ?? ''}`.split('\n')[0] ?? '';
};

const pythonVersions =
  'import platform, sqlite3; from lxml import etree as e; dots = lambda v: ".".join(map(str, v)); ' +
  'print(f"Python {platform.python_version()} (lxml {dots(e.LXML_VERSION[:3])}, ' +
  'libxml2 {dots(e.LIBXML_VERSION)}, SQLite {sqlite3.sqlite_version})")';

/** xmllint says 20914 for 2.9.14. */
const libxml2 = (said: string): string => {
  const number = Number(/\d+/.exec(said)?.[0]);
  return [Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100].join('.');
};

/** The versions of the programs that are here. */
export const versions = (tools: Tools): string[] => [
  ...(tools.python ? [firstLine(python, '-c', pythonVersions)] : []),
  ...(tools.xmllint ? [`xmllint of libxml2 ${libxml2(firstLine('xmllint', '--version'))}`] : []),
  ...(tools.sqlite ? [`SQLite shell ${firstLine('sqlite3', '--version').split(' ')[0]}`] : []),
];

/** Runs a command to its end. CPU and peak memory are known only where Python is. Throws when it fails. */
export function time(tools: Tools, command: string, ...args: readonly string[]): Taken {
  const began = performance.now();
  const [program, given] = tools.python ? [python, [timed, command, ...args]] : [command, args];
  const { status, stdout, stderr } = spawnSync(program, given, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const wall = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
  if (!tools.python) return { seconds: wall };
  const { seconds, cpu, peak } = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
  return { seconds, cpu, megabytes: peak / 1024 };
}

/** The Python script applies a file to its database: fills a new one, updates one that is there. */
export const pythonLoads = (tools: Tools, file: string, database: string): Taken =>
  time(tools, python, reference, file, database);
