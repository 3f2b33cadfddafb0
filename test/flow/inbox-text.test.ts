/** The same facts are read from a file in any honest encoding and any way of writing the same XML. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anna, codesOf, fileName, news, night, order } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import { verified } from '../support/restored.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  await order(profile, ['generellPersonInformation']);
});
afterEach(() => profile.remove());

const name = 'Åsa Öberg-Ärlig é';
const person = (namn: string) =>
  news([
    [
      'generellPersonInformation',
      [
        [
          'personuppgift',
          [
            ['namn', namn],
            ['land', 'SE'],
          ],
        ],
      ],
    ],
  ]);
const plain = night(18, [person(name)]);
const declaring = (encoding: string): string => plain.replace('UTF-8', encoding);

const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const honest: readonly (readonly [string, Buffer])[] = [
  ['UTF-8', Buffer.from(plain)],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${plain}`)],
  ['UTF-8 that no declaration names', Buffer.from(plain.replace(/^<\?xml.*\?>\n/, ''))],
  ['ISO-8859-1', Buffer.from(declaring('ISO-8859-1'), 'latin1')],
  [
    'ISO-8859-1 in small letters and single quotes',
    Buffer.from(declaring('iso-8859-1').replace(/"(iso.*?)"/, "'$1'"), 'latin1'),
  ],
  ['Windows-1252', Buffer.from(declaring('windows-1252'), 'latin1')],
  ['UTF-16, little end first', Buffer.from(`\uFEFF${declaring('UTF-16')}`, 'utf16le')],
  ['UTF-16, big end first', swapped(`\uFEFF${declaring('UTF-16')}`)],
  ['UTF-16 without a mark', Buffer.from(declaring('UTF-16'), 'utf16le')],
];

describe('a file in', () => {
  test.for(honest)('%s is read right', async ([, bytes]) => {
    const delivery = await profile.ingest(fileName(18), bytes);
    expect([delivery.state, delivery.drift]).toEqual(['applied', []]);
    const { statements } = await profile.document(anna);
    expect(statements.map(({ fields }) => fields)).toEqual([{ namn: name, land: 'SE' }]);
  });
});

test('characters that XML 1.1 may hold, and that mark things where contents are stored, come back as they were', async () => {
  const marks = Array.from({ length: 31 }, (_, index) => `&#${index + 1};a`).join('');
  const odd = plain.replace('version="1.0"', 'version="1.1"').replace(name, marks);
  expect((await profile.ingest(fileName(18), Buffer.from(odd))).state).toBe('applied');
  const { statements } = await profile.document(anna);
  const namn = Array.from({ length: 31 }, (_, index) => `${String.fromCharCode(index + 1)}a`).join('');
  expect(statements.map(({ fields }) => fields)).toEqual([{ namn, land: 'SE' }]);
  expect(await verified(profile.directory)).toMatchObject({ ok: true });
});

test('bytes that are not the UTF-8 that they claim to be are refused, and no letter is guessed', async () => {
  const delivery = await profile.ingest(fileName(18), Buffer.from(plain, 'latin1'));
  expect([delivery.state, codesOf(delivery)[0]]).toEqual(['quarantined', 'response.not-well-formed']);
});

test('an encoding that nobody here can read is told by its name', async () => {
  const delivery = await profile.ingest(fileName(18), declaring('EBCDIC-FI-SE'));
  expect([delivery.state, delivery.faults[0]]).toMatchObject(['quarantined', { code: 'response.encoding' }]);
  expect(delivery.faults[0]?.detail.found).toBe('ebcdic-fi-se');
});

test('CDATA, comments, processing instructions and character references are read as the text that they make', async () => {
  const written = '<![CDATA[Å<sa> & ]]>&#214;<!-- osynlig --><?fk x?>berg&amp;&#xE5;&lt;';
  await profile.ingest(fileName(18), plain.replace(name, written));
  expect((await profile.document(anna)).statements[0]?.fields).toEqual({ namn: 'Å<sa> & Öberg&å<', land: 'SE' });
});

test('text keeps its spaces, and line ends are one sign however they are written', async () => {
  await profile.ingest(fileName(18), plain.replace(name, '  två\r\nrader\roch slut '));
  expect((await profile.document(anna)).statements[0]?.fields.namn).toBe('  två\nrader\noch slut ');
});

test('names with a prefix of FK’s namespace mean the same as names without', async () => {
  const prefixed = plain.replace(/<(\/?)(\w)/g, '<$1e:$2').replace('xmlns=', 'xmlns:e=');
  expect(prefixed).toContain('<e:person informationstyp="1">');
  const delivery = await profile.ingest(fileName(18), prefixed);
  expect([delivery.state, delivery.drift]).toEqual(['applied', []]);
  expect((await profile.document(anna)).statements[0]?.fields).toEqual({ namn: name, land: 'SE' });
});

test('an element of a foreign namespace is no field of ours and is kept under its full name', async () => {
  const foreign = plain.replace('<land>SE</land>', '<land xmlns="urn:annat">NO</land>');
  const { drift } = await profile.ingest(fileName(18), foreign);
  expect(drift.map(({ kind, path }) => [kind, path])).toEqual([
    ['element', 'generellPersonInformation/personuppgift/{urn:annat}land'],
  ]);
  expect((await profile.document(anna)).statements[0]?.fields).toEqual({ namn: name, '{urn:annat}land': 'NO' });
});
