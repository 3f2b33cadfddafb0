/** What is wrong with a quarantined file, and where, without showing whom it is about. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InspectionView } from '../../src/shared/quarantine-views.ts';
import { accessRows } from '../support/mirror-file.ts';
import { anna, bertil, fileName, news, night, order, sick, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  await order(profile, ['sjukpenning']);
});
afterEach(() => profile.remove());

async function inspected(xml: string | Uint8Array): Promise<InspectionView> {
  const { id } = await profile.ingest(fileName(18), xml);
  return profile.service.handlers['quarantine.inspect']({ id });
}

const name = 'Åsa Öberg';
const personal = (personnummer: string) =>
  news([['generellPersonInformation', [['personuppgift', [['namn', name]]]]]], personnummer);
const good = night(18, [personal(anna), sick(bertil), sick(anna)]);

/** Every encoding that a file may honestly be in, with letters of more than one byte before anything else. */
const declaring = (encoding: string, xml: string): string => xml.replace('UTF-8', encoding);
type Written = readonly [name: string, write: (xml: string) => Buffer];
const encodings: readonly Written[] = [
  ['utf-8', (xml) => Buffer.from(xml)],
  ['iso-8859-1', (xml) => Buffer.from(declaring('ISO-8859-1', xml), 'latin1')],
  ['windows-1252', (xml) => Buffer.from(declaring('windows-1252', xml), 'latin1')],
  ['utf-16le', (xml) => Buffer.from(`\uFEFF${declaring('UTF-16', xml)}`, 'utf16le')],
  ['utf-16be', (xml) => Buffer.from(`\uFEFF${declaring('UTF-16', xml)}`, 'utf16le').swap16()],
];

/** Line and column of a position in a text, counted apart from the product. */
function placeIn(text: string, position: number): { line: number; column: number } {
  const lines = text.slice(0, position).split('\n');
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

describe('in a file in', () => {
  test.for(encodings)('%s the place of a fault is told by line, column and byte', async ([encoding, write]) => {
    const xml = declaring(encoding, good)
      .replace('<slutpost>', '<slutpost >')
      .replace(/(?<=<antalPersoner>)3/, '4');
    const found = await inspected(write(xml));
    expect([found.encoding, found.persons, found.releasable]).toEqual([encoding, 3, true]);
    expect(found.end).toEqual({ antalPersoner: 4 });
    const byte = write(xml).indexOf(bytesOf(encoding, '<slutpost >'));
    expect(found.faults).toMatchObject([
      { code: 'response.count-mismatch', place: { ...placeIn(xml, xml.indexOf('<slutpost >')), byte } },
    ]);
    expect(found.excerpt?.after.startsWith('<slutpost ><antalPersoner>9</antalPersoner></slutpost>\n')).toBe(true);
    expect(found.excerpt?.before.endsWith('</informationsfalt>\n')).toBe(true);
  });

  test.for(encodings)(
    '%s the text around broken markup shows how it is built and hides what it says',
    async ([, write]) => {
      const found = await inspected(write(good.replace('</personuppgift>', '</pesonuppgift>')));
      expect(found).toMatchObject({ persons: 0, releasable: false, faults: [{ code: 'response.not-well-formed' }] });
      const { before = '', after = '' } = found.excerpt ?? {};
      expect(before).toContain('<person informationstyp="9">');
      expect(before).toContain(`<personnummer>${'9'.repeat(12)}</personnummer>`);
      expect(before).toMatch(/<generellPersonInformation><personuppgift><namn>xxx xxxxx<\/namn><\/x+>$/);
      expect(after.startsWith('</generellPersonInformation></formansinformation></person>\n')).toBe(true);
      for (const shown of [before, after]) expect(shown).not.toMatch(/Å|Öberg|19900101|19850712|2026/);
    },
  );
});

const bytesOf = (encoding: string, text: string): Buffer => {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'latin1');
};

type Place = readonly [what: string, xml: string, code: string, at: string];
const faulty: readonly Place[] = [
  [
    'without a start record at its body',
    good.replace(/<startpost>.*<\/startpost>/, ''),
    'response.start-missing',
    '<informationsfalt>',
  ],
  [
    'with an unreadable start record at that',
    good.replace(/<organisationsnummer>\d*</, '<organisationsnummer><'),
    'response.start-missing',
    '<startpost>',
  ],
  [
    'of another customer at its start record',
    good.replace('5560360793', '2021005521'),
    'response.wrong-organisation',
    '<startpost>',
  ],
  [
    'that counts wrong at its end record',
    good.replace('>3</antal', '>2</antal'),
    'response.count-mismatch',
    '<slutpost>',
  ],
  [
    'with an end record too many at the second',
    good.replace('</bestallningsvar>', '<slutpost/></bestallningsvar>'),
    'response.record-repeated',
    '<slutpost/>',
  ],
  [
    'with a nameless person at that person',
    good.replace(bertil, ''),
    'response.person-unidentified',
    '<person informationstyp="0"><personnummer></',
  ],
];

describe('a file', () => {
  test.for(faulty)('%s is faulted there', async ([, xml, code, at]) => {
    const found = await inspected(xml);
    expect(found.faults[0]).toMatchObject({
      code,
      place: { ...placeIn(xml, xml.indexOf(at)), byte: Buffer.byteLength(xml.slice(0, xml.indexOf(at))) },
    });
    expect(found.excerpt?.after.startsWith(at.slice(0, 9))).toBe(true);
    expect([found.faults[0]?.message === '', accessRows(profile.directory)]).toEqual([false, []]);
  });

  test('cut off is faulted at its end, with the persons that are whole', async () => {
    const cut = good.slice(0, good.indexOf('<personnummer>', good.indexOf(bertil)) + 20);
    const found = await inspected(cut);
    expect(found).toMatchObject({ persons: 2, releasable: true, end: null, start: { lopnummer: 18 } });
    expect(found.faults.map(({ code, place }) => [code, place.byte])).toEqual([
      ['response.not-well-formed', Buffer.byteLength(cut)],
      ['response.end-missing', Buffer.byteLength(cut)],
    ]);
    expect(found.excerpt?.after).toBe('');
    expect(found.excerpt?.before.endsWith('<personnummer>999999')).toBe(true);
  });

  test('cut off at any byte behind its start record can be released, with the persons that are whole', async () => {
    const short = Buffer.from(night(18, [personal(anna), news([['sjukpenning', 'å']], bertil)]));
    const whole = (length: number): number => short.toString('latin1', 0, length).split('</person>').length - 1;
    const start = short.indexOf('</startpost>') + '</startpost>'.length;
    for (let length = 0; length < short.lastIndexOf('>'); length += 7) {
      const found = await inspected(short.subarray(0, length));
      expect([length, found.persons, found.releasable]).toEqual([length, whole(length), length >= start]);
      const place = found.faults.find(({ code }) => code === 'response.not-well-formed')?.place;
      expect(length - (place?.byte ?? -1)).toBeLessThan(2);
    }
  });

  test('with several faults tells them all, the first place first', async () => {
    const xml = good
      .replace('5560360793', '2021005521')
      .replace(bertil, '')
      .replace(/<slutpost>.*/, '');
    const { faults } = await inspected(xml);
    const codes = faults.map(({ code }) => code.replace('response.', ''));
    expect(codes).toEqual(['wrong-organisation', 'person-unidentified', 'end-missing']);
  });

  test('whose bytes are not what it declares is faulted at the first of them', async () => {
    const bytes = Buffer.from(good.replace(name, 'Asa'), 'utf8');
    const at = bytes.indexOf('</bestallningsvar>');
    const spoiled = Buffer.concat([bytes.subarray(0, at), Buffer.from('å', 'latin1'), bytes.subarray(at)]);
    const found = await inspected(spoiled);
    expect(found).toMatchObject({ persons: 3, faults: [{ code: 'response.not-well-formed', place: { byte: at } }] });
    expect(found.releasable).toBe(false);
    expect(found.excerpt?.after.startsWith('\uFFFD</bestallningsvar>')).toBe(true);
  });

  test('in an encoding that nobody knows has no text to show', async () => {
    const found = await inspected(declaring('EBCDIC-FI-SE', good));
    expect(found).toMatchObject({ encoding: null, excerpt: null, releasable: false, persons: 0 });
    expect(found.faults).toMatchObject([{ code: 'response.encoding', place: { line: 1, column: 1, byte: 0 } }]);
  });
});

test('text around a place is no more than four hundred signs and three lines to each side', async () => {
  const long = sick(anna, [['nytt', `Hemligt ${'a '.repeat(9000)}`]]);
  const one = (await inspected(night(18, [long]).replace('</nytt>', '</gammalt>'))).excerpt;
  expect(one?.before).toMatch(/^[x ]+<\/x+>$/);
  expect(one?.before.length).toBe(400);
  const many = (await inspected(good.replaceAll('><', '>\n<').replace('</namn>', '</nann>'))).excerpt;
  expect([many?.before.split('\n').length, many?.after.split('\n').length]).toEqual([4, 4]);
  const line = good
    .replaceAll('><', '>\n<')
    .split('\n')
    .findIndex((row) => row.includes('</namn>'));
  expect(many?.line).toBe(line + 1 - 3);
});

test('a delivery that is not kept back cannot be inspected', async () => {
  const { id } = await profile.ingest(fileName(18), night(18, [{ ...sick(), benefits: [sickCase('2026-09-01')] }]));
  for (const unknown of [id, 99])
    await expect(profile.service.handlers['quarantine.inspect']({ id: unknown })).rejects.toMatchObject({
      fault: { code: 'quarantine.not-there', detail: { found: unknown } },
    });
});
