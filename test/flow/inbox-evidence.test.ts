/** Every record leads to the very bytes of the archived file that said it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readStored } from '../../src/core/mirror/stored-form.ts';
import { createXmlParser } from '../../src/main/xml/xml-parser.ts';
import { lives } from '../../src/simulator/population.ts';
import { writeResponse } from '../../src/simulator/write-response.ts';
import { archivedBytes, mirrorRows } from '../support/mirror-file.ts';
import { anna, bertil, fileName, night, sick } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import { readElement } from '../support/reference.ts';
import { namespace } from '../support/response-xml.ts';
import { date } from '../support/simulator.ts';

/** Everything that forty persons have at FK, with letters of one, two and four bytes in it. */
async function manyPersons(): Promise<string> {
  const answers = [...lives({ seed: 3, size: 40, upTo: date('2026-11-13') })];
  const head = { organisation: '5560360793', created: '2026-11-18T02:14:07', sequence: 18 };
  const persons = answers.map(({ personnummer, facts }) => ({ personnummer, informationType: 0 as const, facts }));
  const chunks: Buffer[] = [];
  for await (const chunk of writeResponse(head, persons)) chunks.push(chunk);
  const xml = Buffer.concat(chunks).toString();
  return xml
    .replaceAll('<utfall>BEVILJAN<', '<utfall>Beviljän é &amp; ÅÄÖ<')
    .replaceAll('<startades>', '<startades\r\n>');
}

const whole = await manyPersons();
const declaring = (encoding: string, text = whole): string => text.replace('UTF-8', encoding);
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

type Encoded = readonly [name: string, bytes: Buffer, decode: (bytes: Buffer) => string];
const encodings: readonly Encoded[] = [
  ['UTF-8', Buffer.from(whole.replaceAll('é', '😀')), (bytes) => bytes.toString('utf8')],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${whole}`), (bytes) => bytes.toString('utf8')],
  ['ISO-8859-1', Buffer.from(declaring('ISO-8859-1'), 'latin1'), (bytes) => bytes.toString('latin1')],
  ['UTF-16', Buffer.from(`\uFEFF${declaring('UTF-16')}`, 'utf16le'), (bytes) => bytes.toString('utf16le')],
  [
    'UTF-16 turned round',
    swapped(`\uFEFF${declaring('UTF-16')}`),
    (bytes) => Buffer.from(bytes).swap16().toString('utf16le'),
  ],
];

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  const numbers = new Set(whole.match(/(?<=<person [^>]*>\s*<personnummer>)\d{12}/g));
  const lines = [...numbers].map((personnummer) => ({ personnummer, benefits: ['utbetalning'], from: '2024-01-01' }));
  await profile.service.handlers['order.add']({ kind: 'new', lines });
});
afterEach(() => profile.remove());

describe('a record of a file in', () => {
  test.for(encodings)('%s is cut from the archive by its byte range and reads the same', async ([, bytes, decode]) => {
    const { state, sha256 } = await profile.ingest(fileName(18), bytes);
    expect(state).toBe('applied');
    const archived = await archivedBytes(profile.directory, sha256);
    const records = mirrorRows(
      profile.directory,
      'SELECT element, byte_from, byte_to, content FROM record JOIN record_type USING (type)',
    );
    expect(records.length).toBeGreaterThan(300);
    for (const { element, byte_from, byte_to, content } of records) {
      const cut = decode(archived.subarray(Number(byte_from), Number(byte_to)));
      const { name, content: found } = readElement(cut);
      expect(name).toBe(String(element).split('/').at(-1));
      expect(found).toEqual(readStored(String(content)));
    }
  });
});

/** A file with everything that could move a byte count: marks, line ends, comments, prefixes, odd spaces. */
const awkward = night(18, [sick(anna, [['ny', 'å😀&']]), sick(bertil)])
  .replace('<informationsfalt>', '<!-- ö 😀 --><?fk å ?>\r\n<informationsfalt >')
  .replaceAll('<sjpArende>', '<sjpArende\r\nkod="å>ä"\n>')
  .replaceAll('<aktivt>', '<aktivt/>\r<x:y xmlns:x="urn:ö"/><aktivt>')
  .replaceAll('<startades>', '<startades\n><![CDATA[ö<]]>&#229;')
  .replaceAll('</kundStatus>', '</kundStatus >');

/** What a parser tells of bytes that come in pieces of this size, text joined. */
function eventsOf(bytes: Buffer, size: number): string[] {
  const events: string[] = [];
  const parser = createXmlParser(namespace, {
    open: (name, attributes, byte) => events.push(`<${name} ${JSON.stringify(attributes)} ${byte}`),
    close: (name, byte) => events.push(`>${name} ${byte}`),
    text: (text) =>
      events.at(-1)?.startsWith('"') ? events.push(`"${events.pop()?.slice(1)}${text}`) : events.push(`"${text}`),
  });
  for (let at = 0; at < bytes.length; at += size) parser.write(bytes.subarray(at, at + size));
  parser.end();
  return events;
}

describe('a file in', () => {
  const files: readonly (readonly [string, Buffer])[] = [
    ['UTF-8', Buffer.from(awkward)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${awkward}`)],
    ['ISO-8859-1', Buffer.from(declaring('ISO-8859-1', awkward.replaceAll('😀', 'é')), 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${declaring('UTF-16', awkward)}`, 'utf16le')],
    ['UTF-8 behind a long comment', Buffer.from(awkward.replace('?>', `?><!--${'-å'.repeat(300)}-->`))],
  ];
  test.for(files)('%s tells the same events at the same bytes, whatever pieces it comes in', ([, bytes]) => {
    const events = eventsOf(bytes, bytes.length);
    expect(events.length).toBeGreaterThan(50);
    for (const size of [1, 2, 3, 4, 5, 6, 7, 255, 256, 257]) expect(eventsOf(bytes, size)).toEqual(events);
  });
});

test('each element begins at its sign and ends behind it, also where a line ends inside a tag', () => {
  const bytes = Buffer.from(awkward);
  const spans = eventsOf(bytes, 5).filter((event) => !event.startsWith('"'));
  const open: number[] = [];
  for (const event of spans) {
    const byte = Number(event.split(' ').at(-1));
    if (event.startsWith('<')) {
      expect(bytes.toString('utf8', byte, byte + 1)).toBe('<');
      open.push(byte);
    } else {
      const cut = bytes.toString('utf8', open.pop(), byte);
      expect(cut).toMatch(/^<(?:\w+:)?(\w+).*(?:<\/(?:\w+:)?\1\s*>|\/>)$/s);
    }
  }
  expect(open).toEqual([]);
});
