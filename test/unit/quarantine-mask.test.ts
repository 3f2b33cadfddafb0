/** What an excerpt of a file shows: how it is built, and nothing of what it says. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSchemaProfile } from '../../src/main/files/schema-profile.ts';
import { maskText } from '../../src/main/service/quarantine/mask.ts';
import { namesOf } from '../../src/main/service/quarantine/names.ts';

const names = new Set(['xml', 'version', 'encoding', 'xmlns', 'e', 'person', 'namn', 'informationstyp']);

describe('of', () => {
  test.each([
    ['text its spaces and signs are kept', 'Åsa-Lill Öberg, 19900101-2385!', 'xxx-xxxx xxxxx, 99999999-9999!'],
    ['a tag its name is kept', '<namn>Anna</namn>', '<namn>xxxx</namn>'],
    ['a tag the values are hidden', '<person informationstyp="0" >', '<person informationstyp="9" >'],
    ['a tag with a prefix both are kept', "<e:person xmlns:e='urn:a1'/>", "<e:person xmlns:e='xxx:x9'/>"],
    ['a tag of no known name nothing is kept', '<Anna Berg="1">x</Anna>', '<xxxx xxxx="9">x</xxxx>'],
    ['a broken tag the name is kept', '<person informationstyp="0 Anna', '<person xxxxxxxxxxxxxxx="9 xxxx'],
    ['a broken tag what is no name is hidden', '<Anna Berg</namn>', '<xxxx xxxx</namn>'],
    ['a sign alone the rest is text', 'Anna < Berg', 'xxxx < xxxx'],
    ['a declaration its form is kept', '<?xml version="1.0" encoding="x"?>', '<?xml version="9.9" encoding="x"?>'],
    ['an instruction nothing is kept', '<?fk Anna 12?>', '<?xx xxxx 99?>'],
    ['a comment the tags in it are text', '<!-- <namn>Anna -->', '<!-- <xxxx>xxxx -->'],
    ['a comment without end the rest is text', '<!-- <namn>Anna', '<!-- <xxxx>xxxx'],
    ['CDATA the tags in it are text', '<![CDATA[<namn>Anna]]></namn>', '<![CDATA[<xxxx>xxxx]]></namn>'],
    ['a DOCTYPE the word is kept', '<!DOCTYPE namn [<!ENTITY a "b">]>', '<!DOCTYPE xxxx [<!xxxxxx x "x">]>'],
    ['references the signs are kept', '&amp;&#229;', '&xxx;&#999;'],
    ['letters of any script all are hidden', 'Ж漢ñé𝒜٣', 'xxxxxx9'],
    ['signs that steer a terminal', 'a\u001b[2J\u0000\u202e\r\n\tb', 'x·[9x··\r\n\tx'],
  ])('%s', (_, text, masked) => {
    expect(maskText(text, names)).toBe(masked);
  });
});

const markup = fc.constantFrom(
  '<person>',
  '</namn>',
  '<namn ',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '"',
  "'",
  '<',
  '>',
  '=',
  '<?',
  '?>',
);
const anything = fc.array(fc.oneof(markup, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 30 });

test('whatever the text, it keeps its length, and no digit and no letter of a name that is not known', () => {
  fc.assert(
    fc.property(anything, (parts) => {
      const masked = maskText(parts.join(''), names);
      expect(masked.length).toBe(parts.join('').length);
      const words = masked.match(/[\p{L}\p{N}]+/gu) ?? [];
      expect(words.filter((word) => !/^[x9]+$/.test(word) && !known.has(word))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
const known = new Set([...names, 'CDATA', 'DOCTYPE']);

test('the names of the schema are known, and others once the file has closed them, but no number ever', async () => {
  const url = new URL('../../schemas/profile_v2_0_4.json', import.meta.url);
  const found = namesOf(loadSchemaProfile(await readFile(url, 'utf8')));
  for (const name of ['startpost', 'sjpArende', 'omfattning', 'havandeskapspenning', 'barn', 'kundStatus'])
    expect(found.known.has(name)).toBe(true);
  expect(found.known.has('nyttFalt')).toBe(false);
  for (const name of ['nyttFalt', '{urn:1990}eget', 'p199001012385', 'xmlns:fk']) found.add(name);
  expect(['nyttFalt', 'eget', 'fk', 'p199001012385', 'urn'].map((name) => found.known.has(name))).toEqual([
    ...[true, true, true, false, false],
  ]);
  for (let more = 0; more < 5000; more += 1) found.add(`namn${'a'.repeat(more % 90)}${more % 999}`);
  expect(found.known.size).toBeLessThan(1500);
});
