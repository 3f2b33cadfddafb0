/** Small files that no honest sender makes: what each is, its bytes, and the fault that must answer it. */
import { gzipSync } from 'node:zlib';
import type { FaultCode } from '../../src/shared/fault.ts';
import { sound } from './attack.ts';

export type Attack = readonly [what: string, bytes: string | Uint8Array, code: FaultCode];

const [broken, doctype, encoding, deep, large] = [
  'response.not-well-formed',
  'response.doctype',
  'response.encoding',
  'response.too-deep',
  'response.too-large',
] as const;

/** The sound file with something before its root, or with something in the place of a field's text or of the field. */
const prolog = (text: string): string => sound.replace('?>\n', `?>\n${text}\n`);
const value = (text: string): string => sound.replace('hemligt', () => text);
const field = (text: string): string => sound.replace('<diagnos>hemligt</diagnos>', () => text);
const bytes = (text: string, encodingName: BufferEncoding = 'utf8'): Buffer => Buffer.from(text, encodingName);
const declared = (name: string): string => sound.replace('UTF-8', name);
const spliced = (middle: readonly number[]): Buffer => {
  const [head = '', tail = ''] = sound.split('hemligt');
  return Buffer.concat([bytes(head), Buffer.from(middle), bytes(tail)]);
};
const utf16 = (text: string): Buffer => bytes(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');

const utf32 = (text: string): Uint8Array =>
  new Uint8Array(Uint32Array.from(`\uFEFF${text}`, (letter) => letter.codePointAt(0) ?? 0).buffer);

const laughs = Array.from({ length: 9 }, (_, level) => `<!ENTITY lol${level + 1} "${`&lol${level};`.repeat(10)}">`);
const external = (address: string): string =>
  prolog(`<!DOCTYPE bestallningsvar [<!ENTITY x SYSTEM "${address}">]>`).replace('hemligt', '&x;');

/** `address` is a server of ours: nobody may ever ask it for anything. */
export const doctypes = (address: string): Attack[] => [
  ['a DOCTYPE', prolog('<!DOCTYPE bestallningsvar>'), doctype],
  ['a DOCTYPE with a subset', prolog('<!DOCTYPE bestallningsvar [<!ELEMENT person ANY>]>'), doctype],
  ['a DOCTYPE from elsewhere', prolog(`<!DOCTYPE bestallningsvar SYSTEM "${address}/lefi.dtd">`), doctype],
  ['a parameter entity', prolog(`<!DOCTYPE b [<!ENTITY % x SYSTEM "${address}/x"> %x;]>`), doctype],
  ['an external entity from a file', external('file:///etc/passwd'), doctype],
  ['an external entity from the network', external(`${address}/x`), doctype],
  ['a billion laughs', prolog(`<!DOCTYPE b [<!ENTITY lol0 "lol">${laughs.join('')}]>`), doctype],
  ['a quadratic blow-up', prolog(`<!DOCTYPE b [<!ENTITY a "${'a'.repeat(50_000)}">]>`), doctype],
  ['a DOCTYPE in UTF-16', utf16(prolog('<!DOCTYPE bestallningsvar>')), doctype],
  ['a DOCTYPE in small letters', prolog('<!doctype bestallningsvar>'), broken],
  ['a DOCTYPE in the middle', field('<!DOCTYPE bestallningsvar>'), broken],
  ['an entity declaration in the middle', field('<!ENTITY a "b">'), broken],
];

export const entities: readonly Attack[] = [
  ...['xxe', '__proto__', 'constructor', 'toString', 'hasOwnProperty'].map(
    (name): Attack => [`the entity ${name}`, value(`&${name};`), broken],
  ),
  ...['#0', '#1', '#xD800', '#xDFFF', '#xFFFE', '#x110000', '#-1', '#', '#x', '#1e3', ''].map(
    (number): Attack => [`the character &${number};`, value(`&${number};`), broken],
  ),
  ['an ampersand alone', value('a & b'), broken],
];

export const characters: readonly Attack[] = [
  ['a NUL byte', spliced([0]), broken],
  ['NUL bytes at the end', `${sound}\u0000\u0000`, broken],
  ['a control character', value('\u0001'), broken],
  ['an escape sequence', value('\u001b[2J'), broken],
  ['half a surrogate pair in UTF-8', spliced([0xed, 0xa0, 0x80]), broken],
  ['half a surrogate pair in UTF-16', utf16(value('\ud800')), broken],
  ['the noncharacter U+FFFF', value('\uffff'), broken],
  ['an overlong NUL', spliced([0xc0, 0x80]), broken],
  ['an overlong bracket', spliced([0xe0, 0x80, 0xbc]), broken],
  ['a character beyond Unicode', spliced([0xf5, 0x80, 0x80, 0x80]), broken],
  ['Latin-1 bytes that call themselves UTF-8', bytes(value('Åsa'), 'latin1'), broken],
  ['Latin-1 bytes that call themselves ASCII', bytes(declared('US-ASCII').replace('hemligt', 'Åsa'), 'latin1'), broken],
  ['two byte order marks', `\uFEFF\uFEFF${sound}`, broken],
  ['a UTF-8 byte order mark before declared Latin-1', `\uFEFF${declared('ISO-8859-1')}`, broken],
  ['an odd number of bytes in UTF-16', utf16(sound).subarray(0, -1), broken],
  ['UTF-32', utf32(sound), broken],
  ['the encoding UTF-7', declared('UTF-7'), encoding],
  ['the encoding UTF-32', declared('UTF-32'), encoding],
  ['the encoding EBCDIC-CP-SE', declared('EBCDIC-CP-SE'), encoding],
  ['the encoding __proto__', declared('x__proto__'), encoding],
  ['8-bit bytes that call themselves UTF-16', declared('UTF-16'), encoding],
];

export const structure: readonly Attack[] = [
  ['a hundred thousand levels', field('<a>'.repeat(100_000)), deep],
  ['a hundred thousand levels, closed', field(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`), deep],
  ['a hundred thousand levels around the root', prolog('<a>'.repeat(100_000)), 'response.unknown-root'],
  ['two attributes of one name', field('<diagnos a="1" a="2"/>'), broken],
  ['two attributes called __proto__', field('<diagnos __proto__="1" __proto__="2"/>'), broken],
  ['an unbound prefix', field('<x:diagnos/>'), broken],
  ['an unbound prefix on an attribute', field('<diagnos x:a="1"/>'), broken],
  ['a prefix called constructor', field('<constructor:diagnos/>'), broken],
  ['a prefix taken back', field('<diagnos xmlns:x=""/>'), broken],
  ['the prefix xml rebound', field('<diagnos xmlns:xml="urn:x"/>'), broken],
  ['the prefix xmlns bound', field('<diagnos xmlns:xmlns="urn:x"/>'), broken],
  ['two hundred prefixes', field(`<diagnos${prefixes(200)}/>`), large],
  ['an attribute without quotes', field('<diagnos a=1/>'), broken],
  ['a bracket in an attribute', field('<diagnos a="<"/>'), broken],
  ['crossed elements', field('<a><b></a></b>'), broken],
  ['an element never closed', field('<a>'), broken],
  ['a name of digits', field('<1/>'), broken],
  ['two hyphens in a comment', field('<!-- a -- b -->'), broken],
  ['the end of CDATA alone', value(']]>'), broken],
  ['an open CDATA section', value('<![CDATA[hemligt'), broken],
  ['a second XML declaration', field('<?xml version="1.0"?>'), broken],
  ['an XML declaration after white space', ` ${sound}`, broken],
  ['a false declaration', sound.replace('?>', ' standalone="maybe"?>'), broken],
  ['text after the root', `${sound}hemligt`, broken],
  ['CDATA after the root', `${sound}<![CDATA[x]]>`, broken],
  ['a second root', `${sound}<bestallningsvar/>`, broken],
  ['the file twice', `${sound}${sound}`, broken],
];

function prefixes(count: number): string {
  return Array.from({ length: count }, (_, index) => ` xmlns:p${index}="urn:${index}"`).join('');
}

export const otherFiles: readonly Attack[] = [
  ['no byte', '', broken],
  ['white space', ' \r\n\t'.repeat(1000), broken],
  ['a byte order mark alone', '\uFEFF', broken],
  ['one bracket', '<', broken],
  ['one letter', 'a', broken],
  ['one byte of no character', Uint8Array.of(0xff), broken],
  ['the file compressed', gzipSync(sound), broken],
  ['a zip archive', Buffer.from('504b0304140000000800', 'hex'), broken],
  ['a PDF', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj', broken],
  ['a web page', '<!DOCTYPE html><html><body>Logga in</body></html>', doctype],
  ['an error in JSON', '{"error":"timeout"}', broken],
  ['a SOAP fault', '<s:Fault xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"/>', 'response.unknown-root'],
];
