/** Mutations of text in elements and between them. */

import type { Dice } from './dice.ts';
import { at, type Binary, gapNear, inserted, type Mutation, textNear, utf8 } from './places.ts';

/** Text that XML allows, as it is or by way of a reference to one of the five. */
const sound: readonly Binary[] = [
  ...[
    '',
    ' ',
    '\n',
    '\t',
    ' 1 ',
    '0',
    '1',
    '2026-02-30',
    '199001012385',
    '-1',
    '1.50',
    '1,50',
    'true',
    'x'.repeat(3_000),
  ],
  ...[
    '&amp;',
    '&lt;',
    '&gt;',
    '&quot;',
    '&apos;',
    '&amp;lt;',
    '&lt;a/&gt;',
    ']]&gt;',
    ']]',
    ']',
    ']>',
    ']]]',
    '] ]>',
    '>',
    '>>',
    '"',
    "'",
    '-->',
    '=',
    '%',
    '?>',
    '/>',
  ],
  ...[
    'Åsa',
    'é',
    '名前',
    '\u{1f600}',
    '\u{10fffd}',
    '\u{1fffe}',
    '\ud7ff',
    '\ue000',
    '\ufffd',
    '\ufdd0',
    '\u007f',
    '\u0080',
    '\u0085',
    '\u2028',
    '\u00a0',
    '\uFEFF',
  ].map(utf8),
];

const doubtful: readonly Binary[] = [
  ...[
    '&#65;',
    '&#x41;',
    '&#X41;',
    '&#0;',
    '&#1;',
    '&#x1;',
    '&#9;',
    '&#xD;',
    '&#13;',
    '&#xD800;',
    '&#xFFFE;',
    '&#xFFFF;',
    '&#x10FFFF;',
    '&#x110000;',
  ],
  ...[
    '&#;',
    '&#x;',
    '&#-1;',
    '&#65',
    '&# 65;',
    '&',
    '&&',
    '& ',
    '&;',
    '&amp',
    '&amp ;',
    '& amp;',
    '&AMP;',
    '&a;',
    '&nbsp;',
    '&auml;',
    '&constructor;',
    '&toString;',
  ],
  ...['&__proto__;', '&gt;&', '&ltt;', '&l;t;', '&#99999999999;', '&#x0000000041;', '&amp;&#38;', '&quot', '%a;'],
  ...[
    ']]>',
    ']]]>',
    ']]]]>',
    ']]&gt;]]>',
    '<![CDATA[a]]>',
    '<![CDATA[]]>',
    '<![CDATA[<a>]]>',
    '<![CDATA[a',
    '<![cdata[a]]>',
    '<![CDATA[]]]]>',
  ],
  ...['<!---->', '<!-- a -->', '<!-- a -- b -->', '<!--->', '<!--a--->', '<!-- <a> -->', '<!', '<!a>', '<!-', '<!-- a'],
  ...[
    '<?a?>',
    '<?a b?>',
    '<? a?>',
    '<?xml version="1.0"?>',
    '<?XML?>',
    '<?a',
    '<??>',
    '<?a:b c?>',
    '<?a>?>',
    '<!DOCTYPE a>',
    '<!DOCTYPE a []>',
  ],
  ...[
    '\0',
    '\x01',
    '\x08',
    '\x0b',
    '\x0c',
    '\r',
    '\r\n',
    '\n\r',
    '\x1f',
    '\x80',
    '\xff',
    '\xc3',
    '\xe2\x82',
    '\xed\xa0\x80',
    '\xc0\x80',
    '\xf4\x90\x80\x80',
    '\xe0\x80\xaf',
    '\xef\xbf\xbe',
    '\xef\xbf\xbf',
  ],
  ...['<a/>', '<a>', '</a>', '<', '<1', 'a<b', '<a b="1"/>'],
];

/** Within the text that was there, or for it. */
function mixed(text: Binary, piece: Binary, dice: Dice): Binary {
  return dice.oneIn(3) ? piece : inserted(text, dice.below(text.length + 1), piece);
}

const some = (dice: Dice, pieces: readonly Binary[]): Binary =>
  Array.from({ length: 1 + dice.below(4) }, () => dice.pick(pieces)).join('');

const blanks: readonly Binary[] = [' ', '\n', '\t', '\n  ', '    ', '\n\n', ''];

export const textMutations: Readonly<Record<string, Mutation>> = {
  'sound text': at(textNear, (text, dice) => mixed(text, some(dice, sound), dice)),
  'digits changed': at(textNear, (text, dice) =>
    text.replace(/\d/g, (digit) => (dice.oneIn(3) ? String(dice.below(10)) : digit)),
  ),
  'white space between tags': (document, dice) => inserted(document, gapNear(document, dice), dice.pick(blanks)),
  'doubtful text': at(textNear, (text, dice) => mixed(text, dice.pick(doubtful), dice)),
  'sound and doubtful text': at(textNear, (text, dice) =>
    mixed(mixed(text, some(dice, sound), dice), dice.pick(doubtful), dice),
  ),
  'text between tags': (document, dice) =>
    inserted(document, gapNear(document, dice), dice.pick(dice.oneIn(2) ? sound : doubtful)),
};
