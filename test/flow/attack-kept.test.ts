/** Strange but honest files are read right: what they say is in the mirror, character for character, and nothing else is. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anna, codesOf, fileName, flagsOf, night, order, sick } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile();
  await order(profile, ['sjukpenning']);
});
afterEach(() => profile.remove());

const words = 'Åsa Öst §½ÿ';
const sound = night(19, [sick(anna, [['diagnos', words]])]);
const field = (xml: string): string => sound.replace(`<diagnos>${words}</diagnos>`, () => xml);
const declared = (name: string): string => sound.replace('UTF-8', name);
const undeclared = sound.replace(/<\?xml[^>]*\?>\n/, '');
const little = (text: string): Buffer => Buffer.from(text, 'utf16le');
const big = (text: string): Buffer => little(text).swap16();
const mark = '\uFEFF';

const encodings: readonly (readonly [what: string, bytes: string | Uint8Array])[] = [
  ['UTF-8', sound],
  ['UTF-8 without a declaration', undeclared],
  ['UTF-8 with a byte order mark', `${mark}${sound}`],
  ['UTF-8 with a mark and no declaration', `${mark}${undeclared}`],
  ['utf-8 in small letters and single quotes', sound.replace('"UTF-8"', "'utf-8'")],
  ['ISO-8859-1', Buffer.from(declared('ISO-8859-1'), 'latin1')],
  ['iso-8859-1 in small letters', Buffer.from(declared('iso-8859-1'), 'latin1')],
  ['Windows-1252', Buffer.from(declared('windows-1252'), 'latin1')],
  ['UTF-16, little end first, with a mark', little(`${mark}${declared('UTF-16')}`)],
  ['UTF-16, big end first, with a mark', big(`${mark}${declared('UTF-16')}`)],
  ['UTF-16, little end first, without a mark', little(declared('UTF-16LE'))],
  ['UTF-16, big end first, without a mark', big(declared('UTF-16BE'))],
  ['UTF-16 with a mark and no declaration', little(`${mark}${undeclared}`)],
  ['character references', sound.replace(words, [...words].map((letter) => `&#${letter.codePointAt(0)};`).join(''))],
  ['CDATA', sound.replace(words, `<![CDATA[${words}]]>`)],
  ['pieces of CDATA, comments and instructions', sound.replace('Åsa', '<![CDATA[Å]]>s<!-- x --><?y z?><![CDATA[a]]>')],
  ['line ends of another system', sound.replaceAll('\n', '\r\n')],
  ['a prefix for every element', prefixed(sound)],
];

function prefixed(xml: string): string {
  return xml.replace('xmlns=', 'xmlns:f=').replace(/<(\/?)(?=[a-zA-Z])/g, '<$1f:');
}

describe('a file', () => {
  test.for(encodings)('in %s says the same', async ([, bytes]) => {
    const delivery = await profile.ingest(fileName(19), bytes);
    expect([delivery.state, codesOf(delivery), delivery.persons]).toEqual(['applied', [], 1]);
    const { cases } = await profile.document(anna);
    expect(cases).toEqual([{ benefit: 'sjukpenning', startades: '2026-08-14', diagnos: words }]);
  });
});

/** Names that mean something to JavaScript's objects. */
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

test.for(names)('an element and an attribute called %s are kept as drift and harm nothing', async (name) => {
  const xml = field(`<${name} ${name}="1"><${name}>inre</${name}></${name}>`);
  const delivery = await profile.ingest(fileName(19), xml);
  expect([delivery.state, delivery.drift.length > 0]).toEqual(['applied', true]);
  const { cases } = await profile.document(anna);
  expect(JSON.parse(JSON.stringify(cases[0]))).toEqual(
    JSON.parse(`{"benefit":"sjukpenning","startades":"2026-08-14","${name}":{"@${name}":"1","${name}":"inre"}}`),
  );
  expect(Object.getPrototypeOf(cases[0] as object)).not.toEqual({ inre: '1' });
  expect(({} as Record<string, unknown>).inre).toBeUndefined();
});

test.for(names)('a benefit called %s is kept as drift and flagged as not ordered', async (name) => {
  const xml = sound
    .replace('<sjukpenning>\n', '<sjukpenning>')
    .replace(
      '</formansinformation></person>',
      `<${name}><arende><from>2026-01-01</from></arende></${name}></formansinformation></person>`,
    );
  const delivery = await profile.ingest(fileName(19), xml);
  expect(delivery.state).toBe('applied');
  expect(delivery.drift.map(({ path }) => path)).toContain(name);
  expect(await flagsOf(profile)).toContain('person.benefit-not-ordered');
});

test('an XInclude includes nothing and is kept as it stands', async () => {
  const xml = field('<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>');
  expect((await profile.ingest(fileName(19), xml)).state).toBe('applied');
  const text = JSON.stringify(await profile.document(anna));
  expect(text).toContain('"@href":"file:///etc/passwd"');
  expect(text).not.toContain('root:');
});

test('instructions and comments before, in and after the file change nothing', async () => {
  const xml = `${sound.replace('?>\n', '?>\n<?xml-stylesheet href="http://127.0.0.1:1/x.xsl"?><!-- x -->\n')}<!-- y -->\n<?z?>\n`;
  const delivery = await profile.ingest(fileName(19), xml);
  expect([delivery.state, delivery.drift]).toEqual([
    'applied',
    delivery.drift.filter(({ path }) => path.endsWith('diagnos')),
  ]);
});
