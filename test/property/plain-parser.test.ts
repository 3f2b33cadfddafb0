/** The fast parser accepts nothing that the strict one refuses, and reads the same of what it accepts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NotPlain } from '../../src/main/service/plain-port.ts';
import { createPlainParser } from '../../src/main/xml/plain-parser.ts';
import { createXmlParser } from '../../src/main/xml/xml-parser.ts';
import { namespace, responseXml } from '../support/response-xml.ts';

type Create = typeof createXmlParser;

/** Events with what no reader of ours uses left out: white space beside elements. */
function events(create: Create, bytes: Uint8Array, cuts: readonly number[]): string {
  const found: unknown[] = [];
  let text = '';
  let isLeaf = false;
  const parser = create(namespace, {
    open(name, attributes, byte) {
      if (text.trim() !== '') found.push(['text', text]);
      text = '';
      isLeaf = true;
      found.push(['open', name, { ...attributes }, byte]);
    },
    text(more) {
      text += more;
    },
    close(name, byte) {
      if (text !== '' && (isLeaf || text.trim() !== '')) found.push(['text', text]);
      text = '';
      isLeaf = false;
      found.push(['close', name, byte]);
    },
  });
  let from = 0;
  for (const cut of [...cuts.filter((at) => at < bytes.length).sort((a, b) => a - b), bytes.length]) {
    if (cut > from) parser.write(bytes.subarray(from, cut));
    from = Math.max(from, cut);
  }
  parser.end();
  return JSON.stringify(found);
}

const sample = Buffer.from(
  responseXml({
    lopnummer: 412,
    skapad: '2026-11-20T02:14:07',
    persons: [
      {
        personnummer: '199001012385',
        type: '0',
        status: { code: '1', benefits: ['sjukpenning'] },
        benefits: [
          [
            'sjukpenning',
            [
              [
                'sjpArende',
                [
                  ['startades', '2026-08-14'],
                  ['tomt', ''],
                  ['namn', 'Åsa & Örjan <3 "x" ]]'],
                ],
              ],
            ],
          ],
        ],
      },
    ],
  }),
);

/** Pieces that XML is picky about. */
const spice = [
  '<',
  '>',
  '/',
  '&',
  ';',
  '"',
  "'",
  '=',
  ' ',
  '\n',
  '\t',
  '\r',
  '\0',
  '\u0001',
  '\u007f',
  '\u0085',
  ']]>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]',
  '<?',
  '?>',
  '<!DOCTYPE a>',
  '&amp;',
  '&lt;',
  '&#65;',
  '&#0;',
  '&x;',
  '&',
  'xmlns=""',
  'xmlns:a="b"',
  'a:b',
  ' a="1"',
  ' a="1" a="2"',
  " b='1'",
  ' c="<"',
  ' d="&amp;"',
  ' e="\t"',
  '<a/>',
  '<a />',
  '</a>',
  '<a>',
  'å',
  '\uFEFF',
  '\uFFFE',
  '\uD800',
  '__proto__',
  '<__proto__/>',
  '</bestallningsvar>',
  '<personnummer>',
  '</person>',
  '<person informationstyp="0">',
];
const change = fc.record({
  at: fc.nat(sample.length),
  remove: fc.oneof(fc.constant(0), fc.nat(8), fc.constant(1)),
  insert: fc.oneof(
    fc.constant(Buffer.alloc(0)),
    fc.constantFrom(...spice).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 3 }).map((bytes) => Buffer.from(bytes)),
    fc.tuple(fc.nat(sample.length), fc.nat(60)).map(([from, length]) => sample.subarray(from, from + length)),
  ),
});

const mutated = (changes: readonly { at: number; remove: number; insert: Buffer }[]): Buffer =>
  changes.reduce(
    (bytes, { at, remove, insert }) => Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)]),
    sample as Buffer,
  );

test('plain deliveries are plain', () => {
  expect(events(createPlainParser, sample, [100, 101, 333])).toEqual(events(createXmlParser, sample, []));
});

test('whatever is done to a delivery, the fast parser agrees with the strict one or leaves it to it', () => {
  const seen = { plain: 0, left: 0 };
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat(900), { maxLength: 4 }),
      (changes, cuts) => {
        const bytes = mutated(changes);
        let fast: string;
        try {
          fast = events(createPlainParser, bytes, cuts);
        } catch (error) {
          seen.left += 1;
          expect(error).toBeInstanceOf(NotPlain);
          return;
        }
        seen.plain += 1;
        expect(fast).toBe(events(createXmlParser, bytes, []));
      },
    ),
    { numRuns: 10 * Number(process.env.LEFI_RUNS ?? 200) },
  );
  expect(seen.plain).toBeGreaterThan(seen.left / 100);
  expect(seen.left).toBeGreaterThan(0);
});
