/** Mutations that leave the XML sound and change what it says: elements lost, doubled, moved, renamed and wrapped. */
import type { Dice } from './dice.ts';
import {
  at,
  type Binary,
  cut,
  elementNear,
  gapNear,
  inserted,
  type Mutation,
  near,
  replaced,
  type Span,
  startTagNear,
  textNear,
} from './places.ts';

const strangers: readonly Binary[] = [
  ...[
    '<nyUppgift>A1</nyUppgift>',
    '<nyUppgift/>',
    '<nyUppgift />',
    '<nyUppgift></nyUppgift>',
    '<ny a="1" b="2"><inre>1</inre></ny>',
  ],
  ...[
    '<person informationstyp="0"><personnummer>199001012385</personnummer></person>',
    '<person/>',
    '<period></period>',
    '<period/>',
  ],
  ...[
    '<personnummer>199001012385</personnummer>',
    '<formansinformation/>',
    '<utbetalning><utbetalningen/></utbetalning>',
  ],
  ...[
    '<__proto__>1</__proto__>',
    '<constructor/>',
    '<slutpost><antalPersoner>1</antalPersoner></slutpost>',
    '<startpost/>',
  ],
  `${'<a>'.repeat(70)}${'</a>'.repeat(70)}`,
  `${'<a>'.repeat(40)}1${'</a>'.repeat(40)}`,
];

const known: readonly Binary[] = [
  'person',
  'personnummer',
  'period',
  'from',
  'tom',
  'sjukpenning',
  'sjpArende',
  'pension',
  'a',
  'formansinformation',
  'utbetalning',
  'statusBestallning',
];

const nameOf = (element: Binary): Binary => /^<([^\s/<>]*)/.exec(element)?.[1] ?? '';

/** The same name in its first and last tag. */
function renamed(element: Binary, dice: Dice): Binary {
  const name = nameOf(element);
  const other = dice.oneIn(3) ? `${name}X` : dice.pick(known);
  const isPair = element.endsWith(`</${name}>`);
  return `<${other}${element.slice(1 + name.length, isPair ? -(name.length + 1) : undefined)}${isPair ? `${other}>` : ''}`;
}

const part = /<(personnummer|kundStatus|statusBestallning|formansinformation)>.*?<\/\1>/gs;

/** What stands directly in a person or in its answer: rare beside all that a person has. */
const partNear = (document: Binary, dice: Dice): Span | undefined => near(document, dice, part);

/** With other numbers, or with nothing in it. */
const altered = (element: Binary, dice: Dice): Binary =>
  dice.oneIn(4)
    ? `<${nameOf(element)}></${nameOf(element)}>`
    : element.replace(/\d/g, (digit) => (dice.oneIn(6) ? String(dice.below(10)) : digit));

/** What stands right behind an element, when that is an element too. */
const swapped: Mutation = (document, dice) => {
  const first = elementNear(document, dice);
  if (!first) return document;
  const next = elementNear(document.slice(first.to), { ...dice, below: () => 0 });
  if (!next || document.slice(first.to, first.to + next.from).trim() !== '') return document;
  const second = { from: first.to + next.from, to: first.to + next.to };
  return replaced(replaced(document, second, cut(document, first)), first, cut(document, second));
};

export const elementMutations: Readonly<Record<string, Mutation>> = {
  'element deleted': at(elementNear, () => ''),
  'element doubled': at(elementNear, (element, dice) => element + dice.pick(['', '\n', ' ']) + element),
  "person's part doubled": at(partNear, (part, dice) => part + dice.pick(['', '\n', ' ']) + altered(part, dice)),
  "person's part altered": at(partNear, altered),
  'element renamed': at(elementNear, renamed),
  'element wrapped': at(elementNear, (element, dice) => {
    const name = dice.pick(known);
    return `<${name}>${element}</${name}>`;
  }),
  'element unwrapped': at(elementNear, (element) => element.slice(element.indexOf('>') + 1, element.lastIndexOf('<'))),
  'element emptied': at(elementNear, (element, dice) => {
    const start = element.slice(0, element.indexOf('>'));
    return dice.oneIn(2) ? `${start}/>` : `${start}></${nameOf(element)}>`;
  }),
  'element copied elsewhere': (document, dice) => {
    const span = elementNear(document, dice);
    return span ? inserted(document, gapNear(document, dice), cut(document, span)) : document;
  },
  'elements swapped': swapped,
  'stranger inserted': (document, dice) => inserted(document, gapNear(document, dice), dice.pick(strangers)),
  'stranger around a text': at(textNear, (text, dice) => dice.pick(strangers).replace('1', text)),
  'element renamed at its start only': at(
    startTagNear,
    (tag, dice) => `<${dice.pick(known)}${tag.slice(1 + nameOf(tag).length)}`,
  ),
};
