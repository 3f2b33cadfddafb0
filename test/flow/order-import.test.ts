/** Lists of orders as people make them, CSV and XLSX: what is told before anything is stored, and what is stored then. */
import { mkdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readSheetFile } from '../../src/main/files/sheet-file.ts';
import { FaultError } from '../../src/shared/fault.ts';
import { lefi, lefiJson } from '../support/cli.ts';
import { numbered } from '../support/generators/personnummer.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
beforeAll(async () => {
  profile = await testProfile();
});
afterAll(() => profile.remove());

const [anna, bo, cilla] = [numbered('19811218', 987), numbered('19701063', 239), numbered('20000101', 101)];
const orders = () => profile.service.handlers['order.list']({});
const told = (refused: readonly { row: number; fault: { code: string; detail: object } }[]) =>
  refused.map(({ row, fault: { code, detail } }) =>
    [row, code, 'reason' in detail ? detail.reason : ''].join(' ').trim(),
  );

const text = (value: string) => ({ type: String, value });
type Cell = ReturnType<typeof text> | { value: number | Date; format?: string } | null;
const date = (iso: string): Cell => ({ value: new Date(`${iso}T00:00:00Z`), format: 'yyyy-mm-dd' });
const lost = Number(cilla.slice(2)) % 1e9;

/** What stands in each row of the sheet, and what is to be said of it. */
const planted: readonly (readonly [cells: readonly Cell[], refused: string | null])[] = [
  [[text('Beställningar, hösten'), null, null, null, null], null],
  [[text('Förmån'), text('Fr.o.m.'), text('Personnummer'), text('Slag'), text('Anteckning')], null],
  [[text('Sjukpenning'), date('2021-01-05'), text(`${anna.slice(0, 8)}-${anna.slice(8)}`), text('ny'), null], null],
  [[null, null, null, null, null], null],
  [[text('SJP'), date('2021-01-05'), { value: Number(bo) }, text('new'), text('x')], null],
  [[text('SJP'), date('2021-01-05'), { value: lost }, text('new'), null], 'order.bad-personnummer digits-lost'],
  [[text('SJP'), date('2021-01-05'), text('2,00001E+11'), text('new'), null], 'order.bad-personnummer spreadsheet'],
  [[text('SJP'), text('2021-1-5'), text(cilla), text('new'), null], 'order.bad-date'],
  [[text('SJP'), { value: 44_201 }, text(cilla), text('new'), null], 'order.bad-date'],
  [[text('SJP'), date('2027-01-05'), text(cilla), text('new'), null], 'order.from-in-future'],
  [
    [text('SJP'), date('2021-01-05'), text(`${cilla.slice(0, 11)}0`), text('new'), null],
    'order.bad-personnummer check-digit',
  ],
  [[text('Sjukpeng'), date('2021-01-05'), text(cilla), text('new'), null], 'order.unknown-benefit'],
  [[text('sjukpenning'), date('2021-01-05'), text(`\u00A0${bo} `), text('new'), null], 'order.duplicate'],
  [[text('UTB|FP'), text('2021-01-05'), text(cilla), text('uppdatering'), null], null],
  [[text('SJP'), date('2021-01-05'), null, text('new'), null], 'order.bad-personnummer form'],
];

const workbook = async (rows: readonly (readonly Cell[])[]): Promise<Buffer> =>
  writeExcelFile([
    { sheet: 'Nya', data: rows as never },
    { sheet: 'Gamla', data: [[text('x')]] },
  ] as never).toBuffer();

test('a workbook is previewed row by row, stores nothing, and its good lines are taken when that is asked for', async () => {
  const file = join(dirname(profile.directory), 'orders.xlsx');
  await writeFile(file, await workbook(planted.map(([cells]) => cells)));
  const args = ['--profile', profile.directory, '--now', '2026-11-22T12:00:00Z', 'order', 'add', '--xlsx', file];
  const bad = join(dirname(profile.directory), 'bad.csv');
  const checked = await lefiJson([...args, '--check', '--refused', bad], 3);
  const expected = planted.flatMap(([, refused], index) => (refused === null ? [] : [`${index + 1} ${refused}`]));
  expect(told(checked.refused)).toEqual(expected);
  expect(checked).toMatchObject({
    ...{ rows: 12, lines: 4, persons: 3 },
    byKind: [
      { kind: 'new', lines: 2 },
      { kind: 'refresh', lines: 2 },
    ],
    byBenefit: [
      { benefit: 'sjukpenning', lines: 2 },
      { benefit: 'foraldrapenning', lines: 1 },
      { benefit: 'utbetalning', lines: 1 },
    ],
    notes: [
      { kind: 'first-sheet', name: 'Nya', others: 1 },
      { kind: 'rows-above', count: 1 },
      { kind: 'unknown-columns', names: ['Anteckning'] },
    ],
  });
  const saved = readFileSync(bad, 'utf8').split('\r\n');
  expect(saved[0]).toBe('\uFEFFRad i filen;Orsak;Förmån;Fr.o.m.;Personnummer;Slag;Anteckning');
  expect(saved[3]).toMatch(/^8;[^;]+;SJP;2021-1-5;\d{8}-\d{4};new;$/);
  expect((await orders()).totals.draft).toBe(0);
  expect((await lefi([...args, '--check', '--refused', bad])).code).toBe(1);
  const added = await lefiJson(args, 3);
  expect({ added: added.added, refused: told(added.refused) }).toEqual({ added: 4, refused: expected });
  expect((await orders()).totals.draft).toBe(4);
});

test('a check of what is typed is bad usage and stores nothing', async () => {
  const args = ['--kind', 'new', '--person', anna, '--benefit', 'SGI', '--from', '2021-01-01', '--check'];
  const before = (await orders()).totals;
  expect((await lefi(['--profile', profile.directory, 'order', 'add', ...args])).code).toBe(2);
  expect((await orders()).totals).toEqual(before);
});

test('what is no workbook, unpacks to too much or has too many rows is refused as a whole', async () => {
  const codeOf = async (file: Uint8Array) =>
    readSheetFile(file).then(
      () => 'read',
      (error) => (error instanceof FaultError ? error.fault.code : String(error)),
    );
  expect(await codeOf(Buffer.from('personnummer;from'))).toBe('import.not-a-workbook');
  const good = await workbook([[text('a')]]);
  expect(await codeOf(good)).toBe('read');
  expect(await codeOf(good.subarray(0, good.length - 30))).toBe('import.not-a-workbook');
  expect(await codeOf(bomb(129 * 1024 * 1024))).toBe('import.too-large');
  expect(await codeOf(new Uint8Array(17 * 1024 * 1024))).toBe('import.too-large');
});

/** One entry of zeros that says it is ten bytes long. */
function bomb(size: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size));
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(10, 24);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(head.length + packed.length, 16);
  return Buffer.concat([head, packed, entry, end]);
}

test('the same list twice is refused the second time, whatever has become of the first, until it is answered', async () => {
  const fk = join(dirname(profile.directory), 'fk');
  mkdirSync(fk);
  // A Monday morning: FK takes files.
  const other = await testProfile({ now: '2026-11-23T09:00:00Z', transport: `folder:${fk}` });
  try {
    const { handlers } = other.service;
    const csv = [
      'personnummer;from;benefits;kind',
      `${anna};2021-01-01;SJP,UTB;new`,
      `${anna};2021-01-01;SJP;refresh`,
      `${bo};;pension;cancel`,
    ].join('\r');
    expect(await handlers['order.import']({ csv })).toMatchObject({ added: 4, refused: [] });
    const twice = async () => {
      const checked = await handlers['order.check']({ csv });
      const { added, refused } = await handlers['order.import']({ csv });
      expect(told(checked.refused)).toEqual(told(refused));
      return { lines: checked.lines, added, refused: told(refused) };
    };
    const all = [2, 2, 3, 4].map((row) => `${row} order.duplicate`);
    expect(await twice()).toEqual({ lines: 0, added: 0, refused: all });
    await handlers['order.compose']({});
    expect(await twice()).toEqual({ lines: 0, added: 0, refused: all });
    expect(await handlers['order.send']({})).toMatchObject([{ state: 'sent' }]);
    expect(await twice()).toEqual({ lines: 0, added: 0, refused: all });
    const typed = await handlers['order.add']({
      kind: 'cancel',
      lines: [{ personnummer: bo, benefits: ['pension'], from: '2020-01-01' }],
    });
    expect(typed).toMatchObject({ added: 0, refused: [{ fault: { code: 'order.duplicate' } }] });
  } finally {
    await other.remove();
  }
});
