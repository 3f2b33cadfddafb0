/** Mutations of tags and their names. */
import type { Dice } from './dice.ts';
import {
  at,
  type Binary,
  cut,
  endTagNear,
  gapNear,
  inserted,
  type Mutation,
  replaced,
  startTagNear,
  tagNear,
  utf8,
} from './places.ts';

const names: readonly Binary[] = [
  ...['a', 'A', '_', '_a', 'a.b', 'a-b', 'a1', 'xml', 'xmlns', 'XML', '__proto__', 'constructor', 'toString'],
  ...['-a', '.a', '1a', 'a:b', ':a', 'a:', 'a:b:c', 'xml:a', 'xmlns:a', '', ' ', 'a b', 'a,b', 'a+b', 'a\0', 'a\x0b'],
  ...[
    'å',
    'Ärende',
    'naïve',
    'a\u00b7',
    '\u00b7a',
    'a\u00d7',
    '名',
    '\u{10400}',
    'a\uFFFE',
    'a\u0301',
    '\u0301a',
    'a\u2028',
  ].map(utf8),
  'n'.repeat(300),
  'n'.repeat(5_000),
];

/** Once in a while longer than libxml2 bears, which bears 50 000 bytes. */
const nameOf = (dice: Dice): Binary => (dice.oneIn(40) ? 'n'.repeat(49_990 + dice.below(20)) : dice.pick(names));

const endTag = /^<\/([^\s<>]*)>$/;

const renamed = (tag: Binary, dice: Dice): Binary => tag.replace(/^(<\/?)[^\s/<>]*/, (_, lead) => lead + nameOf(dice));

export const tagMutations: Readonly<Record<string, Mutation>> = {
  'tags swapped': (document, dice) => {
    const [one, two] = [tagNear(document, dice), tagNear(document, dice)];
    if (!one || !two || one.to > two.from) return document;
    return replaced(replaced(document, two, cut(document, one)), one, cut(document, two));
  },
  'tag cut': at(tagNear, (tag, dice) => tag.slice(0, dice.below(tag.length))),
  'tag without its beginning': at(tagNear, (tag, dice) => tag.slice(1 + dice.below(tag.length - 1))),
  'tag deleted': at(tagNear, () => ''),
  'tag doubled': at(tagNear, (tag) => tag + tag),
  'tag renamed': at(tagNear, renamed),
  'tag in capitals': at(tagNear, (tag) => tag.toUpperCase()),
  'white space in end tag': at(endTagNear, (tag, dice) =>
    tag.replace(
      endTag,
      dice.pick(['</$1 >', '</$1\n>', '</$1\t>', '</$1\r>', '</ $1>', '< /$1>', '</$1\x0b>', '</$1\xa0>']),
    ),
  ),
  'attribute in end tag': at(endTagNear, (tag) => tag.replace(endTag, '</$1 a="1">')),
  'white space in start tag': at(startTagNear, (tag, dice) =>
    dice.oneIn(3)
      ? `< ${tag.slice(1)}`
      : `${tag.slice(0, -1)}${dice.pick([' ', '\n', '\t', '\r\n', '  \n ', '\x0b', '\x0c', '\xa0', utf8('\u00a0'), utf8('\u2003')])}>`,
  ),
  'start tag closes itself': at(
    startTagNear,
    (tag, dice) => `${tag.slice(0, -1)}${dice.pick(['/', ' /', '/ ', '//', '/\n', '\n/', ' / ', '\\'])}>`,
  ),
  'empty element': (document, dice) =>
    inserted(document, gapNear(document, dice), `<${nameOf(dice)}${dice.pick(['/>', ' />', '\n/>', '/ >', '/'])}`),
  'element of an odd name': (document, dice) => {
    const name = nameOf(dice);
    return inserted(document, gapNear(document, dice), `<${name}>1</${name}>`);
  },
  'no tag at all': (document, dice) =>
    inserted(
      document,
      gapNear(document, dice),
      dice.pick(['<', '>', '<>', '</>', '<<a>', '<a>>', '< a/>', '<a', '</a', '</', '<=>', '<1/>']),
    ),
};
