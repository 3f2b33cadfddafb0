/** What scripts may rely on: exit codes, one JSON document on stdout, words on stderr, and no number of anybody there. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import own from '../../package.json' with { type: 'json' };
import { type Ended, lefi } from '../support/cli.ts';
import { accessRows } from '../support/mirror-file.ts';
import { anna, bertil, fileName, night, order, sick } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lefi-cli-'));
  profile = await testProfile();
  await order(profile, ['sjukpenning']);
  await profile.ingest(fileName(20), night(20, [sick(anna, [['period', [['from', '2026-08-14']]]])]));
});
afterAll(async () => {
  await profile.remove();
  await rm(directory, { recursive: true });
});

const now = ['--now', '2026-11-20T12:00:00Z'];
const run = (...args: readonly string[]): Promise<Ended> => lefi(['--profile', profile.directory, ...now, ...args]);
const document = ({ stdout }: Ended) => JSON.parse(stdout);
const oneLine = /^\S.*\n$/;
const number = /\d{6}[-+]?\d{4}/;

test('a person’s JSON has the shape that design.md gives it, and nothing stands on stderr', async () => {
  const ended = await run('person', anna, '--json');
  expect([ended.code, ended.stderr]).toEqual([0, '']);
  expect(ended.stdout).toMatch(oneLine);
  expect(document(ended)).toEqual({
    personnummer: anna,
    subscriptions: [{ benefit: 'sjukpenning', from: '2024-01-01', state: 'active' }],
    cases: [{ benefit: 'sjukpenning', startades: '2026-08-14', period: [{ from: '2026-08-14' }] }],
    payments: [],
    statements: [],
    flags: [],
    disputes: [],
    records: [expect.objectContaining({ benefit: 'sjukpenning', kind: 'case', element: 'sjpArende', withdrawn: null })],
  });
});

test('global options mean the same before and after the command', async () => {
  const person = ['person', `${anna.slice(2, 8)}-${anna.slice(8)}`];
  const globals = ['--json', '--profile', profile.directory, ...now];
  const [before, after] = await Promise.all([lefi([...globals, ...person]), lefi([...person, ...globals])]);
  expect(before.code).toBe(0);
  expect(after).toEqual(before);
  expect(document(before).cases).toHaveLength(1);
});

test('without --json a person is told in words', async () => {
  const { code, stdout, stderr } = await run('person', anna);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('2026-08-14');
  expect(() => JSON.parse(stdout)).toThrow();
});

test('a quarantined delivery is done but flagged: exit 3, its fault in the JSON', async () => {
  const path = join(directory, 'cut.xml');
  await writeFile(path, night(21, [sick()]).slice(0, -40));
  const ended = await run('--json', 'ingest', path);
  expect([ended.code, ended.stderr]).toEqual([3, '']);
  expect(document(ended)).toMatchObject([
    {
      file: 'cut.xml',
      state: 'quarantined',
      faults: [{ code: 'response.not-well-formed' }, { code: 'response.end-missing' }],
    },
  ]);
  const status = await run('--json', 'status');
  expect([status.code, Object.keys(document(status)).sort()]).toEqual([3, ['flags', 'gaps', 'nights']]);
});

test('an order line of which nothing can be ordered is a fault, a file with good lines beside bad ones is flagged', async () => {
  const line = ['--person', bertil, '--benefit', 'SJP', '--from', '2030-01-01'];
  const ended = await run('--json', 'order', 'add', '--kind', 'new', ...line);
  expect([ended.code, document(ended).fault.code]).toEqual([1, 'order.from-in-future']);
  const csv = join(directory, 'mixed.csv');
  const rows = [`${bertil};2030-01-01;SJP;new`, `${bertil};2021-01-01;pension;new`];
  await writeFile(csv, ['personnummer;from;benefits;kind', ...rows].join('\n'));
  const mixed = await run('--json', 'order', 'add', '--csv', csv);
  expect([mixed.code, mixed.stderr]).toEqual([3, '']);
  expect(document(mixed)).toMatchObject({ added: 1, refused: [{ row: 2, fault: { code: 'order.from-in-future' } }] });
  expect((await run('order', 'add', '--kind', 'new', '--person', bertil)).code).toBe(2);
});

const faults: readonly (readonly [what: string, args: readonly string[], code: string])[] = [
  ['a profile that is not there', ['--profile', '/nowhere/at/all', 'status'], 'profile.missing'],
  ['a number that is none', ['person', '19900101-2386'], 'order.bad-personnummer'],
  ['a delivery that never came', ['person', anna, '--known-at', '77'], 'mirror.no-such-delivery'],
  ['a date that is none', ['person', anna, '--valid-at', '2026-02-30'], 'input.invalid'],
  ['a file that is not there', ['ingest', '/nowhere/LEFI_SVAR.xml'], 'input.unreadable'],
  ['a way to FK that is not set', ['night'], 'transport.none'],
  ['a profile that exists already', ['init', '--org', '5560360793'], 'profile.exists'],
];

describe('a fault', () => {
  test.for(faults)('because of %s is exit 1, its code on stdout, a sentence on stderr', async ([, args, code]) => {
    const ended = await run(...args, '--json');
    expect([ended.code, document(ended).fault.code]).toEqual([1, code]);
    expect(Object.keys(document(ended))).toEqual(['fault']);
    expect(Object.keys(document(ended).fault)).toEqual(['code', 'message']);
    expect(ended.stdout).toMatch(oneLine);
    expect(ended.stderr).toMatch(oneLine);
    expect(ended.stderr).toContain(code);
    expect(ended.stderr + ended.stdout).not.toMatch(number);
  });
});

const usage: readonly (readonly [what: string, args: readonly string[]])[] = [
  ['an unknown command', [anna]],
  ['an unknown option', ['person', anna, `--${anna}`]],
  ['an argument too many', ['status', anna]],
  ['a kind that is none', ['order', 'add', '--kind', anna]],
  ['a missing option', ['init']],
];

describe('usage that is wrong', () => {
  test.for(usage)('by %s is exit 2, and neither repeats a number nor prints on stdout', async ([, args]) => {
    const ended = await run('--json', ...args);
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).not.toBe('');
    expect(ended.stderr).not.toMatch(number);
  });
});

test('the version is told, and nothing else', async () => {
  expect(await run('--version')).toEqual({ code: 0, stdout: `${own.version}\n`, stderr: '' });
});

test('every look-up by the command line has left a row, with who, how and whom', async () => {
  const before = accessRows(profile.directory).length;
  await run('person', anna);
  await run('person', '195503031014');
  const rows = accessRows(profile.directory).slice(before);
  expect(rows).toMatchObject([
    { host: 'cli', action: 'person.get', personnummer: anna },
    { host: 'cli', action: 'person.get', personnummer: '195503031014' },
  ]);
  expect(rows[0]?.actor).toBeTruthy();
});

/** Every `node` on the path that is too old to run the program. */
const oldNodes = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .filter((path) => existsSync(path))
  .filter((path) => Number(/^v(\d+)/.exec(String(spawnSync(path, ['--version']).stdout))?.[1] ?? 99) < 22);
const noOldNode = 'Every node here is new enough for the program: what an old one says was not tried';
if (oldNodes.length === 0) console.warn(noOldNode);

test.skipIf(oldNodes.length === 0)(
  oldNodes.length === 0 ? noOldNode : 'a Node that is too old is told in one sentence, and the exit code is 1',
  async () => {
    const ended = await lefi(['--json', 'status'], { node: oldNodes[0] ?? '' });
    expect([ended.code, ended.stdout]).toEqual([1, '']);
    expect(ended.stderr).toMatch(oneLine);
    expect(ended.stderr).toContain('Node.js 22');
  },
);
