/** Mutations of a document as a whole: encodings, declarations, DOCTYPE, line ends, and what stands outside the root. */
import type { Dice } from './dice.ts';
import { type Binary, bytesOf, gapNear, inserted, type Mutation, utf8 } from './places.ts';

const declaration = /^<\?xml[^>]*\?>/;

const declarations: readonly Binary[] = [
  ...[
    '',
    '<?xml version="1.0"?>',
    '<?xml version="1.0" encoding="utf-8"?>',
    "<?xml version='1.0' encoding='UTF-8'?>",
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  ],
  ...[
    '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>',
    '<?xml version="1.0" standalone="yes"?>',
    '<?xml version="1.0" ?>',
    '<?xml version="1.0" standalone="maybe"?>',
  ],
  ...[
    '<?xml version="1.1"?>',
    '<?xml version="2.0"?>',
    '<?xml version="1.0" encoding="UTF-16"?>',
    '<?xml version="1.0" encoding="ISO-8859-1"?>',
  ],
  ...[
    '<?xml version="1.0" encoding="windows-1252"?>',
    '<?xml version="1.0" encoding="US-ASCII"?>',
    '<?xml version="1.0" encoding="UTF8"?>',
  ],
  ...[
    '<?xml version="1.0" encoding="EBCDIC-CP-SE"?>',
    '<?xml version="1.0" encoding=""?>',
    '<?xml version="1.0" encoding="UTF-8 "?>',
    '<?xml version="1.0" encoding="nonsense"?>',
  ],
  ...[
    '<?xml encoding="UTF-8"?>',
    '<?xml encoding="UTF-8" version="1.0"?>',
    '<?xml?>',
    '<?xml version="1.0"encoding="UTF-8"?>',
    '<?xml version="1.0" encoding="UTF-8">',
  ],
  ...[
    '<?XML version="1.0"?>',
    '<?xml version="1.0"?><?xml version="1.0"?>',
    ' <?xml version="1.0"?>',
    '\n',
    '  \n\t',
    '<?xml version=1.0?>',
    '<?xml\tversion="1.0"\n?>',
    '<?xml version="1.0"  ?>',
  ],
];

const doctypes: readonly Binary[] = [
  ...[
    '<!DOCTYPE bestallningsvar>',
    '<!DOCTYPE bestallningsvar [<!ENTITY fk "FK">]>',
    '<!DOCTYPE bestallningsvar SYSTEM "none.dtd">',
    '<!doctype bestallningsvar>',
  ],
  ...[
    '<!DOCTYPE bestallningsvar [<!ATTLIST person x CDATA "1">]>',
    '<!DOCTYPE bestallningsvar [<!ENTITY a "&a;">]>',
    '<!DOCTYPE>',
    '<!DOCTYPE bestallningsvar [',
  ],
];

const outside: readonly Binary[] = [
  ...[
    'x',
    '0',
    '\0',
    '\n',
    ' ',
    '\t',
    '\r',
    '\r\n',
    '\x0b',
    '\xa0',
    '\x85',
    '\x1a',
    '\x0c',
    '\n\n\n',
    '&amp;',
    '&#32;',
    '<',
    '>',
    '</bestallningsvar>',
    '<a/>',
    '<a></a>',
  ],
  ...[
    '<!-- slut -->',
    '<?slut?>',
    '<![CDATA[]]>',
    '<!DOCTYPE a>',
    ']]>',
    '<!--',
    '\xff',
    '\xef\xbf\xbe',
    utf8('\uFEFF'),
    utf8('\u2028'),
    utf8('\u00a0'),
    utf8('å'),
  ],
];

const text = (document: Binary): string => bytesOf(document).toString('utf8');
const swappedPairs = (bytes: Buffer): Buffer => (bytes.length % 2 === 0 ? bytes.swap16() : bytes);

const encodings: readonly ((document: Binary) => Binary)[] = [
  (document) => Buffer.from(`\uFEFF${text(document)}`, 'utf16le').toString('latin1'),
  (document) => swappedPairs(Buffer.from(`\uFEFF${text(document)}`, 'utf16le')).toString('latin1'),
  (document) => Buffer.from(text(document), 'utf16le').toString('latin1'),
  (document) => Buffer.from(text(document), 'latin1').toString('latin1'),
  (document) => Buffer.from(document, 'utf8').toString('latin1'),
];

const declared = (document: Binary, dice: Dice): Binary => document.replace(declaration, () => dice.pick(declarations));

export const documentMutations: Readonly<Record<string, Mutation>> = {
  'another declaration': declared,
  'declaration in the middle': (document, dice) => inserted(document, gapNear(document, dice), dice.pick(declarations)),
  'byte order mark': (document, dice) =>
    dice.pick(['\xef\xbb\xbf', '\xef\xbb\xbf\xef\xbb\xbf', '\xff\xfe', '\xfe\xff', '\xef\xbb']) + document,
  'another encoding': (document, dice) => dice.pick(encodings)(dice.oneIn(2) ? declared(document, dice) : document),
  DOCTYPE: (document, dice) =>
    dice.oneIn(3)
      ? inserted(document, gapNear(document, dice), dice.pick(doctypes))
      : document.replace(/<[A-Za-z]/, (tag) => `${dice.pick(doctypes)}${dice.pick(['', '\n'])}${tag}`),
  'before the root': (document, dice) => document.replace(/<[A-Za-z]/, (tag) => dice.pick(outside) + tag),
  'before everything': (document, dice) => dice.pick(outside) + document,
  'behind the root': (document, dice) => document + dice.pick(outside),
  'two roots': (document, dice) => document + (dice.oneIn(2) ? document : document.replace(declaration, '')),
  'line ends': (document, dice) => document.replaceAll('\n', dice.pick(['\r\n', '\r', '', '\n\n', ' ', '\t', '\x85'])),
  'nearly nothing': (_, dice) =>
    dice.pick([
      '',
      ' ',
      '\n',
      '<',
      '>',
      '<a',
      '<a/>',
      '<a></a>',
      '\0',
      '\xef\xbb\xbf',
      '<?xml version="1.0"?>',
      '&',
      'a',
    ]),
};
