/** Mutations of attributes, namespace declarations and prefixes. */
import { namespace } from '../response-xml.ts';
import type { Dice } from './dice.ts';
import { at, type Binary, type Mutation, startTagNear, utf8 } from './places.ts';

const values: readonly Binary[] = [
  ...[
    '',
    '0',
    '1',
    ' 1 ',
    'a<b',
    'a>b',
    'a&b',
    '&amp;',
    '&lt;',
    '&#65;',
    '&#x41;',
    '&#0;',
    '&#xFFFE;',
    '&quot;',
    '&a;',
    '&amp',
  ],
  ...[
    "it's",
    'a\tb',
    'a\nb',
    'a\rb',
    'a\r\nb',
    'a\0b',
    'a\x01b',
    'a\x7fb',
    'a/',
    '/',
    '/>',
    ']]>',
    '<!--',
    'a=b',
    '%',
    '`',
    '~',
  ],
  ...['å', '\u0085', '\u2028', '\uFEFF', '\uFFFE', '\u{1f600}', '\u00a0'].map(utf8),
  ...['\xff', '\xc3', '\xed\xa0\x80', '\xa0', 'v'.repeat(3_000)],
];

const names: readonly Binary[] = [
  ...[
    'a',
    'b',
    'A',
    '_a',
    'a.b',
    'a-b',
    'a1',
    'xml',
    'xmlnsa',
    '__proto__',
    'constructor',
    'informationstyp',
    'xmlfoo',
  ],
  ...['-a', '.a', '1a', 'a:b', ':a', 'a:', 'a:b:c', 'xml:lang', 'xml:space', 'xml:id', 'xml:base', '', 'å', 'a\x0b'],
];

/** Once in a while longer than libxml2 bears. */
const nameOf = (dice: Dice): Binary => (dice.oneIn(100) ? 'n'.repeat(50_001) : dice.pick(names));

/** Alone well-formed or not, alone or together. */
const declarations: readonly Binary[] = [
  ...[
    'xmlns=""',
    'xmlns="urn:other"',
    `xmlns="${namespace}"`,
    `xmlns='${namespace}'`,
    `xmlns:p="${namespace}"`,
    'xmlns:p="urn:p"',
  ],
  ...[
    'xmlns:p="urn:p" p:a="1"',
    'xmlns:p="urn:p" xmlns:q="urn:p" p:a="1" q:a="1"',
    'p:a="1"',
    'xmlns:p=""',
    'xmlns:="urn:p"',
  ],
  ...[
    'xmlns:p="urn:p" xmlns:p="urn:q"',
    'xmlns:xml="http://www.w3.org/XML/1998/namespace"',
    'xmlns:xml="urn:p"',
    'xmlns:xmlns="urn:p"',
  ],
  ...['xmlns:p="http://www.w3.org/XML/1998/namespace"', 'xmlns:p="http://www.w3.org/2000/xmlns/"', 'xmlns:p:q="urn:p"'],
  ...[
    'xmlns:p="http://x y/"',
    'xmlns:p="urn:p" p:a:b="1"',
    'xmlns:p="urn:p" a="1" p:a="1"',
    'xmlns:1="urn:p"',
    'xml:lang="sv"',
  ],
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:p p.xsd"',
];

const spaces = [
  ' ',
  ' ',
  ' ',
  ' ',
  '\n',
  '\t',
  '  ',
  '\r\n',
  '\n\t ',
  '\r',
  '',
  '\x0b',
  '\x0c',
  '\xa0',
  '\x85',
  utf8('\u00a0'),
  utf8('\u2028'),
  '/',
  ',',
];

/** A start tag with one more attribute, in front of the others or behind them. */
const added = (tag: Binary, attribute: Binary, isFirst: boolean): Binary =>
  isFirst
    ? tag.replace(/^<[^\s<>/]*/, (lead) => lead + attribute)
    : tag.replace(/\s*\/?>$/, (close) => attribute + close);

const root = (document: Binary) => {
  const found = /<[A-Za-z][^<>]*>/.exec(document);
  return found ? { from: found.index, to: found.index + found[0].length } : undefined;
};

const spoiled: readonly ((attribute: Binary) => Binary)[] = [
  (attribute) => attribute.replaceAll('"', "'"),
  (attribute) => attribute.replaceAll('"', ''),
  (attribute) => attribute.replace('"', ''),
  (attribute) => attribute.replace(/"$/, "'"),
  (attribute) => attribute.replace('=', ' = '),
  (attribute) => attribute.replace('=', '\n='),
  (attribute) => attribute.replace('=', '=='),
  (attribute) => attribute.replace('=', ''),
  (attribute) => attribute.replace(/=.*/s, ''),
  (attribute) => attribute + attribute,
  (attribute) => `${attribute} a="1"`,
];

export const attributeMutations: Readonly<Record<string, Mutation>> = {
  'attribute added': at(startTagNear, (tag, dice) =>
    added(tag, `${dice.pick(spaces)}${nameOf(dice)}="${dice.pick(values)}"`, dice.oneIn(2)),
  ),
  'usual attribute added': at(startTagNear, (tag, dice) =>
    added(
      tag,
      `${dice.pick(spaces)}${dice.pick(['a', 'b', 'c', 'informationstyp', 'kod'])}="${dice.pick(['', '0', '1', "it's", 'x=y', 'A; B'])}"`,
      dice.oneIn(2),
    ),
  ),
  'spoiled attribute added': at(startTagNear, (tag, dice) =>
    added(tag, dice.pick(spoiled)(` ${dice.pick(['a', 'b'])}="${dice.pick(values)}"`), dice.oneIn(2)),
  ),
  'attributes spoiled': at(startTagNear, (tag, dice) => tag.replace(/\s[^\s=<>]+="[^"]*"/g, dice.pick(spoiled))),
  'attribute doubled': at(startTagNear, (tag) => tag.replace(/\s[^\s=<>]+="[^"]*"/, '$&$&')),
  'attribute value changed': at(startTagNear, (tag, dice) => tag.replace(/"[^"]*"/, () => `"${dice.pick(values)}"`)),
  'namespace declared': at(startTagNear, (tag, dice) => added(tag, ` ${dice.pick(declarations)}`, dice.oneIn(2))),
  'namespace declared at the root': at(root, (tag, dice) => added(tag, ` ${dice.pick(declarations)}`, dice.oneIn(2))),
  'attribute at the root': at(root, (tag, dice) =>
    added(
      tag,
      dice.pick([(same: Binary) => same, ...spoiled])(`${dice.pick(spaces)}${nameOf(dice)}="${dice.pick(values)}"`),
      dice.oneIn(2),
    ),
  ),
};
