/** `lefi export`: what the mirror holds as a file, after its traces, whole or not there. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import readExcelFile, { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportFile } from '../../src/main/service/export/export-file.ts';
import { lefi } from '../support/cli.ts';
import { openContext } from '../support/context.ts';
import { anna, bertil, fileName, news, night, order, sick } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import type { Node } from '../support/response-xml.ts';

let profile: TestProfile;
let folder: string;
beforeAll(async () => {
  profile = await testProfile();
  folder = dirname(profile.directory);
  for (const person of [anna, bertil]) await order(profile, ['sjukpenning', 'utbetalning'], person);
  await profile.ingest(fileName(18), night(18, [sick(anna, periods), sick(bertil)]));
  await profile.ingest(
    fileName(19),
    night(19, [news([payment('2026-09-25')], anna), news([payment('2026-10-25')], bertil)]),
  );
  await profile.ingest(fileName(20), night(20, [news([payment('2026-11-25')], anna)]));
});
afterAll(() => profile.remove());

const span = (from: string, tom: string): Node[] => [
  ['from', from],
  ['tom', tom],
];
const periods: Node[] = [
  ['period', [...span('2026-08-14', '2026-08-31'), ['omfattning', '0.50']]],
  ['period', [...span('2026-09-01', '2026-09-30'), ['omfattning', '1.00']]],
  ['aterkrav', [['beslutsdatum', '2026-10-02'], ...span('2026-08-14', '2026-08-20'), ['belopp', '1200.00']]],
];
const paidRow = (code: string, amount: string): Node => [
  'utbetalningen',
  [['delforman', code], ...span('2026-08-01', '2026-08-31'), ['bruttobelopp', amount]],
];
const payment = (date: string): Node => [
  'utbetalning',
  [
    [
      'period',
      [
        ...span('2026-08-01', '2026-08-31'),
        ['utbetalningsdatum', date],
        ['nettobelopp', '8631.50'],
        paidRow('SJP', '9000.00'),
        paidRow('=cmd', '-368.50'),
      ],
    ],
  ],
];

type Asked = Parameters<TestProfile['service']['handlers']['export.file']>[0];
let count = 0;
async function take(asked: Partial<Asked>) {
  count += 1;
  const file = join(folder, `uttag-${count}.csv`);
  const view = await profile.service.handlers['export.file']({ what: 'payments', format: 'csv', file, ...asked });
  const rows: string[][] = asked.format === 'xlsx' ? [] : parse(readFileSync(file), { delimiter: ';', bom: true });
  return { ...view, titles: rows[0] ?? [], rows: rows.slice(1) };
}

/** Of a name that the whole record and its parts have, the part's. */
const column = ({ titles, rows }: { titles: string[]; rows: string[][] }, name: string): (string | undefined)[] => {
  const place = titles.findLastIndex((title) => title.endsWith(`(${name})`) || title === name);
  if (place < 0) throw new Error(`no column ${name} in ${titles.join(', ')}`);
  return rows.map((row) => row[place]);
};

const dashed = (number: string): string => `${number.slice(0, 8)}-${number.slice(8)}`;

type Trace = { action: string; personnummer: string | null; detail: string };
function traces(): Trace[] {
  const db = new Database(join(profile.directory, 'access.sqlite'), { readonly: true });
  const rows = db.prepare<[], Trace>('SELECT action, personnummer, detail FROM access ORDER BY id').all();
  db.close();
  return rows;
}

test('every payment row is a row, and the whole payment’s amounts are told once', async () => {
  const paid = await take({});
  expect(paid).toMatchObject({ persons: 2, format: 'csv' });
  const of = (name: string) => column(paid, name);
  expect(of('Personnummer')).toEqual([bertil, bertil, anna, anna, anna, anna].map(dashed));
  expect(of('utbetalningsdatum')).toEqual(['10', '10', '09', '09', '11', '11'].map((month) => `2026-${month}-25`));
  expect(of('nettobelopp').map((cell) => cell || null)).toEqual(Array(3).fill(['8631,50', null]).flat());
  expect(of('bruttobelopp')).toEqual(Array(3).fill(['9000,00', '-368,50']).flat());
  expect(of('delforman').slice(0, 2)).toEqual([expect.stringContaining('(SJP)'), "'=cmd"]);
  expect(of('Känd sedan natt').at(-1)).toBe('2026-11-20');
});

test('periods and claw-backs have rows of their own, a case without periods one; evidence’s number stands in each', async () => {
  const cases = await take({ what: 'cases' });
  expect(column(cases, 'omfattning')).toEqual(['', '50%', '100%']);
  expect(column(cases, 'from').at(-1)).toBe('2026-09-01');
  const [record] = column(cases, 'Uppgift nr');
  expect(await profile.service.handlers['record.evidence']({ record: Number(record) })).toMatchObject({
    personnummer: bertil,
  });
  const clawbacks = await take({ what: 'clawbacks' });
  expect(column(clawbacks, 'belopp')).toEqual(['1200,00']);
});

test('person, benefit, days and known time choose the rows', async () => {
  const paid = async (asked: Partial<Asked>) => column(await take(asked), 'utbetalningsdatum');
  expect(await paid({ personnummer: anna, from: '2026-10-01' })).toEqual(['2026-11-25', '2026-11-25']);
  expect(await paid({ to: '2026-10-25', benefits: ['SJP'] })).toEqual(['2026-10-25', '2026-09-25']);
  expect(await paid({ knownAt: '1' })).toEqual([]);
  expect(
    column(await take({ what: 'cases', from: '2026-08-31', to: '2026-08-31', personnummer: anna }), 'omfattning'),
  ).toEqual(['50%']);
  for (const wrong of [{ from: '2026-13-01' }, { from: '2026-02-02', to: '2026-01-01' }, { benefits: ['x'] }]) {
    await expect(take(wrong)).rejects.toThrow('input.invalid');
  }
});

test('a workbook has personnummer as text, dates as dates, amounts as numbers, and says what it is', async () => {
  const file = join(folder, 'uttag.xlsx');
  await take({ format: 'xlsx', file, personnummer: anna });
  const [titles = [], first = []] = await readSheet(file);
  const cell = (name: string) => first[titles.findIndex((title) => String(title).endsWith(`(${name})`))];
  expect(first[0]).toBe(anna);
  expect(cell('utbetalningsdatum')).toEqual(new Date('2026-09-25'));
  expect(cell('nettobelopp')).toBe(8631.5);
  const [, about] = await readExcelFile(file);
  expect(Object.fromEntries((about?.data ?? []) as [string, string][])).toMatchObject({
    Innehåll: 'Utbetalningar',
    Rader: '4',
    Personer: '1',
  });
});

test('the traces come before the file: who set out, each person, and the whole with its hash', async () => {
  const before = traces().length;
  const { file, sha256 } = await take({ from: '2026-10-01' });
  const left = traces().slice(before);
  expect(left.map(({ action, personnummer }) => [action, personnummer])).toEqual(
    [null, bertil, anna, null].map((number) => ['export.file', number]),
  );
  expect(left.map(({ detail }) => JSON.parse(detail))).toMatchObject([
    { what: 'payments', format: 'csv', from: '2026-10-01' },
    {},
    {},
    { rows: 4, persons: 2, sha256 },
  ]);
  expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(sha256);
});

test('it never overwrites, and then nobody is noted', async () => {
  const { file } = await take({});
  const [before, bytes] = [traces().length, readFileSync(file)];
  await expect(take({ file })).rejects.toThrow('export.exists');
  expect([traces().length, readFileSync(file)]).toEqual([before, bytes]);
  await expect(take({ file: join(folder, 'nowhere', 'x.csv') })).rejects.toThrow('input.unreadable');
});

test('more rows than a workbook is made of are said to be so, and nobody is noted', async () => {
  const { ctx, close } = await openContext(profile.directory, '2026-11-22T12:00:00Z');
  const [file, before] = [join(folder, 'stor.xlsx'), traces().length];
  const asked = { what: 'payments', format: 'xlsx', file } as const;
  await expect(exportFile(ctx, asked, 5)).rejects.toThrow('export.too-many-rows');
  expect([existsSync(file), traces().length]).toEqual([false, before]);
  await exportFile(ctx, asked, 6);
  close();
});

test('killed between trace and name there is no file, and the next export clears away what grew', async () => {
  const file = join(folder, 'dödat.csv');
  const before = traces().length;
  const victim = fileURLToPath(new URL('../support/export-victim.ts', import.meta.url));
  const { signal } = spawnSync(process.execPath, [victim, profile.directory, file]);
  expect(signal).toBe('SIGKILL');
  expect(existsSync(file)).toBe(false);
  expect(traces().slice(before)).toHaveLength(4);
  const growing = () => readdirSync(folder).filter((name) => name.startsWith('.dödat'));
  expect(growing()).toHaveLength(1);
  await take({});
  expect(growing()).toEqual([]);
});

test('lefi export says how much left, and refuses what it does not know as bad usage', async () => {
  const args = ['export', '--what', 'cases', '--format', 'csv', '--person', anna, '--out', join(folder, 'cli.csv')];
  const { code, stdout } = await lefi(['--profile', profile.directory, ...args]);
  expect([code, stdout]).toEqual([0, expect.stringContaining('2 rader om 1 person')]);
  expect((await lefi(['export', '--what', 'allt', '--format', 'csv', '--out', 'x'])).code).toBe(2);
});
