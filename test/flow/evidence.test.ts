/** A record's evidence is the very bytes that said it, from the delivery that said it. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lefiJson } from '../support/cli.ts';
import { accessRows } from '../support/mirror-file.ts';
import { anna, bertil, fileName, news, night, order, sick, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  for (const person of [anna, bertil]) await order(profile, ['sjukpenning', 'levnadsintyg', 'utbetalning'], person);
});
afterEach(() => profile.remove());

const evidence = (record: number) => profile.service.handlers['record.evidence']({ record });
const recordsOf = async (personnummer: string = anna) => (await profile.document(personnummer)).records;

/** Three million bytes of letters that are more than one byte each: records then lie in a later frame of the archive. */
const filler = `<!--${' åäö€ Ünï'.repeat(30_000)}-->\n`.repeat(10);
const declaring = (encoding: string, xml: string): string => xml.replace('UTF-8', encoding);
const narrow = (xml: string): string => xml.replaceAll('€', '¤');

type Written = readonly [encoding: string, xml: (xml: string) => string, bytes: (xml: string) => Buffer];
const encodings: readonly Written[] = [
  ['utf-8', (xml) => xml, (xml) => Buffer.from(xml)],
  ['iso-8859-1', (xml) => declaring('ISO-8859-1', narrow(xml)), (xml) => Buffer.from(xml, 'latin1')],
  ['utf-16le', (xml) => `\uFEFF${declaring('UTF-16', xml)}`, (xml) => Buffer.from(xml, 'utf16le')],
  ['utf-16be', (xml) => `\uFEFF${declaring('UTF-16', xml)}`, (xml) => Buffer.from(xml, 'utf16le').swap16()],
];

describe('a record of a large file in', () => {
  test.for(encodings)('%s is proved by exactly its bytes, read as its text', async ([encoding, write, encode]) => {
    const stated = '<sjpArende><startades>2026-08-14</startades><utfall>Beviljän é &amp; ÅÄÖ</utfall></sjpArende>';
    const plain = night(18, [sick(bertil), sick(anna, [['utfall', 'Beviljän é & ÅÄÖ']])]);
    const text = write(plain.replace('<informationsfalt>', `<informationsfalt>\n${filler}`));
    const bytes = encode(text);
    const { id, sha256 } = await profile.ingest(fileName(18), bytes);
    const [record] = await recordsOf();
    const found = await evidence(record?.record ?? 0);
    const from = encode(text.slice(0, text.indexOf(stated))).length;
    expect(from).toBeGreaterThan(2_000_000);
    expect(found).toMatchObject({ record: record?.record, personnummer: anna, benefit: 'sjukpenning', encoding });
    expect([found.xml, found.bytes]).toEqual([stated, [from, from + encode(stated).length]]);
    expect(Buffer.from(found.xmlBase64, 'base64')).toEqual(bytes.subarray(...found.bytes));
    expect(found.delivery).toMatchObject({ id, sha256, bytes: bytes.length, file: fileName(18), state: 'applied' });
    expect(found.delivery.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});

test('each version is proved by the delivery that said it, and told until when it held', async () => {
  await profile.ingest(fileName(17), night(17, [sick(anna)]));
  const [first] = await recordsOf();
  await profile.ingest(fileName(18), night(18, [news([sickCase('2026-08-14', [['aktivt', 'false']])])]));
  const [second] = await recordsOf();
  await profile.ingest(fileName(19), night(19, [{ ...sick(anna), benefits: [] }]));
  const [old, last] = [await evidence(first?.record ?? 0), await evidence(second?.record ?? 0)];
  expect([old.delivery.id, old.known.id, old.until]).toEqual([1, 1, { id: 2, night: '2026-11-18', as: 'replaced' }]);
  expect([last.delivery.id, last.known.id, last.until]).toEqual([
    2,
    2,
    { id: 3, night: '2026-11-19', as: 'withdrawn' },
  ]);
  expect(last.xml).toBe('<sjpArende><startades>2026-08-14</startades><aktivt>false</aktivt></sjpArende>');
  expect([old.key, old.ordinal, old.validFrom]).toEqual([['2026-08-14', ''], 0, '2026-08-14']);
});

test('a record that a late file left standing is proved by the file that said it', async () => {
  await profile.ingest(fileName(18), night(18, [news([sickCase('2026-10-01')])]));
  await profile.ingest(fileName(17), night(17, [sick(anna), news([sickCase('2026-01-01')], bertil)]));
  for (const person of [anna, bertil])
    for (const { record } of await recordsOf(person)) {
      const { xml, delivery } = await evidence(record);
      const started = /<startades>(.*)<\/startades>/.exec(xml ?? '')?.[1];
      expect([started, delivery.id]).toEqual([started, started === '2026-10-01' ? 1 : 2]);
    }
});

test('the numbers of a person stand beside the content, those that hold first and in its order', async () => {
  const payment = ['utbetalning', [['period', [['utbetalningsdatum', '2026-09-25']]]]] as const;
  const certificate = ['levnadsintyg', [['levnadsintygsuppgift', [['uppdaterades', '2026-06-15']]]]] as const;
  await profile.ingest(fileName(17), night(17, [sick(anna), news([certificate, payment, sickCase('2026-09-01')])]));
  await profile.ingest(fileName(18), night(18, [{ ...sick(anna), benefits: [sickCase('2026-09-01')] }]));
  const document = await profile.document(anna);
  expect(document.records.map(({ kind, withdrawn }) => [kind, withdrawn?.id ?? null])).toEqual([
    ['case', null],
    ['payment', null],
    ['statement', null],
    ['case', 2],
  ]);
  const contents = [...document.cases, ...document.payments, ...document.statements];
  const held = document.records.slice(0, contents.length);
  for (const [place, { record }] of held.entries()) {
    const { xml } = await evidence(record);
    const text = JSON.stringify(contents[place]);
    expect(text).toContain(/<(?:startades|utbetalningsdatum|uppdaterades)>(.*?)</.exec(xml ?? '')?.[1]);
  }
});

test('a look leaves its trace before it answers, and an unknown number leaves none', async () => {
  await profile.ingest(fileName(18), night(18, [sick(anna)]));
  await expect(evidence(99)).rejects.toMatchObject({ fault: { code: 'mirror.no-such-record', detail: { found: 99 } } });
  expect(accessRows(profile.directory)).toEqual([]);
  await evidence(1);
  const trace = { host: 'cli', action: 'record.evidence', personnummer: anna };
  expect(accessRows(profile.directory)).toMatchObject([trace]);
});

describe('an archive that can prove it no longer', () => {
  const pathOf = (sha256: string) => join(profile.directory, 'archive', sha256.slice(0, 2), `${sha256}.xml.zst`);

  test('says so when another byte of the file has changed', async () => {
    const { sha256 } = await profile.ingest(fileName(18), night(18, [sick(anna)]));
    const bytes = await readFile(pathOf(sha256));
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    await rm(pathOf(sha256));
    await writeFile(pathOf(sha256), bytes);
    await expect(evidence(1)).rejects.toMatchObject({ fault: { code: 'archive.damaged' } });
    expect(accessRows(profile.directory)).toHaveLength(1);
  });

  test('says so when the file is gone', async () => {
    const { sha256 } = await profile.ingest(fileName(18), night(18, [sick(anna)]));
    await rm(pathOf(sha256));
    await expect(evidence(1)).rejects.toMatchObject({ fault: { code: 'archive.missing' } });
  });
});

test('the command prints those bytes and nothing else, and with --json the whole evidence', async () => {
  const xml = declaring('ISO-8859-1', night(18, [sick(anna, [['utfall', 'Beviljän']])]));
  await profile.ingest(fileName(18), Buffer.from(xml, 'latin1'));
  const program = fileURLToPath(new URL('../../src/cli/lefi.mjs', import.meta.url));
  const args = [program, '--profile', profile.directory, 'evidence', '1'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { encoding: 'buffer' });
  const stated = '<sjpArende><startades>2026-08-14</startades><utfall>Beviljän</utfall></sjpArende>';
  expect([stdout, String(stderr)]).toEqual([Buffer.from(stated, 'latin1'), '']);
  const found = await lefiJson(['--profile', profile.directory, 'evidence', '1']);
  expect(found).toEqual(await evidence(1));
  expect(await lefiJson(['--profile', profile.directory, 'evidence', '99'], 1)).toMatchObject({
    fault: { code: 'mirror.no-such-record' },
  });
});
