/** Order lines become one file that FK's schema accepts, the same bytes for the same lines. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../src/shared/contract.ts';
import type { OrderAddedView } from '../../src/shared/views.ts';
import { mirrorRows } from '../support/mirror-file.ts';
import { anna, bertil, cecilia } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import { wasmXmllint } from '../support/xmllint.ts';

const now = '2026-11-16T09:00:00Z';
const header = 'personnummer;from;benefits;kind';
const rows = [
  `${anna};2024-01-01;utbetalning,sjukpenning;new`,
  `${anna};2023-06-01;foraldrapenning;new`,
  `${bertil};2024-01-01;pension;refresh`,
  `${cecilia};;sjukpenning,UTB;cancel`,
];

let profiles: TestProfile[];
let profile: TestProfile;
const another = async (): Promise<TestProfile> => {
  const made = await testProfile({ now });
  profiles.push(made);
  return made;
};
beforeEach(async () => {
  profiles = [];
  profile = await another();
});
afterEach(() => Promise.all(profiles.map(({ remove }) => remove())));

const add = (lines: Input<'order.add'>['lines'], to = profile) =>
  to.service.handlers['order.add']({ kind: 'new', lines });
const importRows = (body: readonly string[], to = profile) =>
  to.service.handlers['order.import']({ csv: [header, ...body].join('\n') });
const compose = (of = profile) => of.service.handlers['order.compose']({});
const bytesOf = (name: string, of = profile) => readFile(join(of.directory, 'outbox', name));
const line = (personnummer: string, benefits = ['sjukpenning'], from = '2024-01-01') => ({
  personnummer,
  benefits,
  from,
});
const reasons = ({ refused }: OrderAddedView) =>
  refused.map(({ row, fault }) => `${row} ${fault.code} ${fault.detail.reason ?? fault.detail.position ?? ''}`.trim());

test('the same lines in another order and in another profile are the same bytes under the same name', async () => {
  const other = await another();
  await importRows(rows);
  await importRows(rows.slice(0, 2).reverse(), other);
  await importRows(rows.slice(2).reverse(), other);
  const [[mine], [theirs]] = [await compose(), await compose(other)];
  expect(theirs).toEqual(mine);
  expect(await bytesOf(theirs?.name ?? '', other)).toEqual(await bytesOf(mine?.name ?? ''));
});

test('a composed file is valid, lies in the outbox, and is what the journal’s size and hash say', async () => {
  await importRows(rows);
  const [file, ...more] = await compose();
  expect([file?.name, file?.lines, file?.state, more]).toEqual([
    'LEFI_BEST_5560360793_20261116_001.xml',
    6,
    'composed',
    [],
  ]);
  const bytes = await bytesOf(file?.name ?? '');
  expect(file).toMatchObject({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  expect(await wasmXmllint(bytes, 'exi_bestallning_v2_0_4.xsd')).toMatchObject({ valid: true });
  expect(await readdir(join(profile.directory, 'outbox'))).toEqual([file?.name]);
});

test('composing again makes no file, and later lines go into the next one of the day', async () => {
  await add([line(anna)]);
  const [first] = await compose();
  expect(await compose()).toEqual([]);
  await add([line(bertil)]);
  const [second] = await compose();
  expect([first?.name.slice(-7), second?.name.slice(-7)]).toEqual(['001.xml', '002.xml']);
  expect(String(await bytesOf(second?.name ?? ''))).not.toContain(anna);
});

test('a line that still waits for its answer is refused once more, and one that differs is taken', async () => {
  expect(await add([line(anna)])).toMatchObject({ added: 1, refused: [] });
  const again = await add([line(anna), line(anna, ['utbetalning']), line(anna, ['sjukpenning'], '2024-01-02')]);
  expect([again.added, reasons(again)]).toEqual([2, ['1 order.duplicate']]);
  await compose();
  expect(reasons(await add([line(anna)]))).toEqual(['1 order.duplicate']);
});

test('refused lines are told with their reasons and leave the others', async () => {
  const outcome = await add([
    line(anna, ['sjukpenning'], '2026-11-17'),
    line(anna, ['sjukpenning'], '2026-02-30'),
    line('199001012386'),
    line(bertil, ['sjukpenning', 'finnsinte']),
    line(cecilia, []),
    line(cecilia, ['SJP'], '2026-11-16'),
  ]);
  expect([outcome.added, reasons(outcome)]).toEqual([
    1,
    [
      '1 order.from-in-future',
      '2 order.bad-date',
      '3 order.bad-personnummer check-digit',
      '4 order.unknown-benefit 2',
      '5 order.bad-line no-benefit',
    ],
  ]);
  expect(JSON.stringify(outcome)).not.toMatch(/\d{6}-?\d{4}/);
  const { lines } = await profile.service.handlers['order.list']({});
  expect(lines.map(({ personnummer, benefit, state }) => [personnummer, benefit, state])).toEqual([
    [cecilia, 'sjukpenning', 'draft'],
  ]);
});

test('bad rows of a CSV file are told by row and code, and the good ones are taken', async () => {
  await add([line(bertil)]);
  const outcome = await importRows([
    `${anna};2024-01-01;sjukpenning;new`,
    `${anna};2024-01-01;sjukpenning;new`,
    `${anna};2024-01-01;sjukpenning`,
    `;2024-01-01;sjukpenning;new`,
    `${bertil};i morgon;sjukpenning;new`,
    `${bertil};2024-01-01;sjukpenning,utbetalning;new`,
    `${cecilia};2030-01-01;nåt;byte`,
    `${cecilia};;levnadsintyg;cancel`,
  ]);
  expect(outcome.added).toBe(2);
  expect(reasons(outcome)).toEqual([
    '3 order.duplicate',
    '4 order.unknown-kind',
    '5 order.bad-personnummer form',
    '6 order.bad-date',
    '7 order.duplicate',
    '8 order.unknown-kind',
    '8 order.from-in-future',
    '8 order.unknown-benefit 1',
    '9 order.bad-line cannot-be-cancelled',
  ]);
  const kept = mirrorRows(profile.directory, 'SELECT benefit FROM order_line ORDER BY id').map(
    ({ benefit }) => benefit,
  );
  expect(kept).toEqual(['sjukpenning', 'sjukpenning', 'utbetalning']);
});

test('a file that is no list of order lines is one refused row and adds nothing', async () => {
  const outcome = await profile.service.handlers['order.import']({ csv: 'namn;ort\nAnna;Luleå\n' });
  expect([outcome.added, reasons(outcome)]).toEqual([0, ['1 order.bad-line header']]);
});

test('one file takes a thousand lines, and every one of them stands in it', async () => {
  const many = Array.from(
    { length: 250 },
    (_, index) => `${anna};${dayAfter(index)};sjukpenning,utbetalning,pension,prognos;new`,
  );
  expect(await importRows(many)).toEqual({ added: 1000, refused: [] });
  const [file] = await compose();
  const text = String(await bytesOf(file?.name ?? ''));
  expect([file?.lines, text.match(/<person>/g)?.length, text.match(/>1</g)?.length]).toEqual([1000, 250, 1000]);
});

/** A day of 2024 or later, written without a clock. */
const dayAfter = (index: number): string =>
  `${2024 + Math.floor(index / 336)}-${String((Math.floor(index / 28) % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;

test('drafts that are older than what the settings require stay drafts, and all others with them', async () => {
  await add([line(anna)]);
  await importRows([`${bertil};2024-01-01;pension;cancel`]);
  await profile.service.handlers['settings.set']({ purposeRequired: true });
  await expect(compose()).rejects.toMatchObject({ fault: { code: 'order.purpose-missing', detail: { drafts: 1 } } });
  await profile.service.handlers['settings.set']({ purposeRequired: false });
  expect(await compose()).toMatchObject([{ lines: 2 }]);
});
