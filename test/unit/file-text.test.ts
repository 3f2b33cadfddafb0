/** A file's text for people, and the first byte that its encoding does not allow, in whatever pieces it comes. */
import { describe, expect, test } from 'vitest';
import { firstBadByte, textReader } from '../../src/main/xml/file-text.ts';

const head = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>${' '.repeat(256)}`;
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

type Case = readonly [what: string, sound: Buffer, bad: Buffer, rest: Buffer];
const cases: readonly Case[] = [
  ['a Latin letter in UTF-8', Buffer.from(`${head('UTF-8')}åä€😀`), Buffer.from([0xe5]), Buffer.from('rlig')],
  ['a letter cut short in UTF-8', Buffer.from(`${head('UTF-8')}😀`), Buffer.from([0xf0, 0x9f, 0x98]), Buffer.from('x')],
  ['a rest of a letter in UTF-8', Buffer.from(`${head('UTF-8')}å`), Buffer.from([0xa5]), Buffer.from('å')],
  [
    'half a pair in UTF-16',
    Buffer.from(`\uFEFF${head('UTF-16')}å😀`, 'utf16le'),
    Buffer.from([0x3d, 0xd8]),
    Buffer.from('x', 'utf16le'),
  ],
  ['half a pair turned round', swapped(`\uFEFF${head('UTF-16')}😀å`), Buffer.from([0xde, 0x00]), swapped('xå')],
  ['an end in the middle of a letter', Buffer.from(`${head('UTF-8')}å`), Buffer.from([0xe2, 0x82]), Buffer.alloc(0)],
  [
    'an odd byte at the end of UTF-16',
    Buffer.from(`\uFEFF${head('UTF-16')}`, 'utf16le'),
    Buffer.from([0x41]),
    Buffer.alloc(0),
  ],
];

/** The first piece is long enough to tell the encoding, as the archive's are. */
async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(0, 256);
  for (let at = 256; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('the first wrong byte is found at', () => {
  test('the very first', async () => {
    expect(await firstBadByte(pieces(Buffer.from([0x80, 0x41]), 1))).toBe(0);
  });

  test.for(cases)('%s', async ([, sound, bad, rest]) => {
    const bytes = Buffer.concat([sound, bad, rest]);
    for (const size of [1, 2, 3, 4, 5, 7, 8, 9, 64, 1000])
      expect([size, await firstBadByte(pieces(bytes, size))]).toEqual([size, sound.length]);
    for (const size of [1, 3, 1000]) expect(await firstBadByte(pieces(sound, size))).toBeNull();
  });

  test('no place of a file whose encoding allows every byte, or is not known', async () => {
    const every = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    for (const encoding of ['ISO-8859-1', 'windows-1252', 'EBCDIC-FI-SE'])
      expect(await firstBadByte(pieces(Buffer.concat([Buffer.from(head(encoding)), every]), 7))).toBeNull();
  });
});

describe('a file is read as text', () => {
  test.each([
    ['utf-8', Buffer.from(`${head('UTF-8')}å€😀`), 'å€😀'],
    ['iso-8859-1', Buffer.from(`${head('ISO-8859-1')}å\u0080`, 'latin1'), 'å\u0080'],
    ['windows-1252', Buffer.from(`${head('windows-1252')}å\u0080`, 'latin1'), 'å€'],
    ['utf-16le', Buffer.from(`\uFEFF${head('UTF-16')}å€😀`, 'utf16le'), 'å€😀'],
    ['utf-16be', swapped(`\uFEFF${head('UTF-16')}å€😀`), 'å€😀'],
  ])('as %s, in pieces cut anywhere', (encoding, bytes, end) => {
    const reader = textReader(bytes.subarray(0, 256));
    let text = '';
    for (const byte of bytes) text += reader?.decode(Uint8Array.of(byte));
    text += reader?.finish();
    expect([reader?.encoding, text.endsWith(`?>${' '.repeat(256)}${end}`)]).toEqual([encoding, true]);
  });

  test('with a sign in the place of what cannot be read, and not at all in an unknown encoding', () => {
    const reader = textReader(Buffer.from(head('UTF-8')));
    expect(reader?.decode(Buffer.from([0x41, 0xe5, 0x42]))).toBe('A\uFFFDB');
    expect(textReader(Buffer.from(head('EBCDIC-FI-SE')))).toBeNull();
  });
});
