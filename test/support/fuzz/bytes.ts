/** Mutations that know nothing of XML: bytes changed, lost, doubled and moved. */
import type { Dice } from './dice.ts';
import { type Binary, inserted, type Mutation, replaced, type Span, utf8 } from './places.ts';

const byte = (dice: Dice): Binary => String.fromCharCode(dice.below(256));

function stretch(document: Binary, dice: Dice, longest: number): Span {
  const from = dice.below(document.length);
  return { from, to: Math.min(document.length, from + 1 + dice.below(longest)) };
}

const flip = (document: Binary, span: Span, dice: Dice): Binary =>
  String.fromCharCode((document.charCodeAt(span.from) ^ (1 << dice.below(8))) & 255);

/** Signs that mean something to XML, and bytes that no UTF-8 has there. */
const signs: readonly Binary[] = [
  ...'<>/&;"\'=!?[]-: \t\n\r#x',
  ...['\0', '\x01', '\x08', '\x0b', '\x0c', '\x1f', '\x7f', '\x80', '\xa0', '\xbf', '\xc0', '\xf5', '\xfe', '\xff'],
  ...[
    '\xc0\x80',
    '\xc1\xbf',
    '\xe0\x80\xaf',
    '\xf0\x80\x80\xaf',
    '\xed\xa0\x80',
    '\xed\xbf\xbf',
    '\xed\xa0\x80\xed\xb0\x80',
  ],
  ...['\xe2\x82', '\xf0\x9f\x98', '\xc3', '\xf4\x90\x80\x80', '\xf8\x88\x80\x80\x80', '\xef\xbf\xbe', '\xef\xbf\xbf'],
  ...[utf8('\uFEFF'), utf8('\u0085'), utf8('\u2028'), utf8('\u00a0'), utf8('å'), utf8('\u{1fffe}')],
];

export const byteMutations: Readonly<Record<string, Mutation>> = {
  'bit flipped': (document, dice) => {
    const span = stretch(document, dice, 1);
    return replaced(document, span, flip(document, span, dice));
  },
  'byte changed': (document, dice) => replaced(document, stretch(document, dice, 1), byte(dice)),
  'byte inserted': (document, dice) => inserted(document, dice.below(document.length + 1), byte(dice)),
  'sign inserted': (document, dice) => inserted(document, dice.below(document.length + 1), dice.pick(signs)),
  'sign for a byte': (document, dice) => replaced(document, stretch(document, dice, 1), dice.pick(signs)),
  'bytes deleted': (document, dice) => replaced(document, stretch(document, dice, 8), ''),
  'stretch deleted': (document, dice) => replaced(document, stretch(document, dice, 200), ''),
  'stretch doubled': (document, dice) => {
    const { from, to } = stretch(document, dice, 60);
    return inserted(document, to, document.slice(from, to));
  },
  'stretch copied elsewhere': (document, dice) => {
    const { from, to } = stretch(document, dice, 60);
    return inserted(document, dice.below(document.length), document.slice(from, to));
  },
  'neighbours swapped': (document, dice) => {
    const from = dice.below(document.length - 1);
    return replaced(
      document,
      { from, to: from + 2 },
      document
        .slice(from, from + 2)
        .split('')
        .reverse()
        .join(''),
    );
  },
  'end cut off': (document, dice) => document.slice(0, document.length - 1 - dice.below(dice.pick([4, 40, 4000]))),
  'beginning cut off': (document, dice) => document.slice(1 + dice.below(dice.pick([4, 40, 400]))),
};
