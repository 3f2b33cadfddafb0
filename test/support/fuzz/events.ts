/** What a document says, event by event, and the same in canonical form. */
import type { XmlHandler, XmlParser } from '../../../src/main/service/ports.ts';
import { namespace } from '../response-xml.ts';

type Attributes = Readonly<Record<string, string>>;

/** Bytes are positions in the document: of a start tag's first byte, and of the first byte behind an element. */
export type Event =
  | readonly [kind: 'open', name: string, attributes: Attributes, byte: number]
  | readonly [kind: 'text', text: string]
  | readonly [kind: 'close', name: string, byte: number];

export type Create = (namespace: string, handler: XmlHandler) => XmlParser;

/** The events with text in one piece. Throws what the parser throws. */
export function eventsOf(create: Create, pieces: Iterable<Uint8Array>): readonly Event[] {
  const events: Event[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') events.push(['text', text]);
    text = '';
  };
  const parser = create(namespace, {
    open(name, attributes, byte) {
      flush();
      events.push(['open', name, { ...attributes }, byte]);
    },
    text(more) {
      text += more;
    },
    close(name, byte) {
      flush();
      events.push(['close', name, byte]);
    },
  });
  for (const piece of pieces) parser.write(piece);
  parser.end();
  flush();
  return events;
}

const blank = /^[ \t\r\n]*$/;

/** Without the white space beside elements, which no reader of ours uses. */
export const withoutBlanks = (events: readonly Event[]): readonly Event[] =>
  events.filter((event, index) => {
    const isLeaf = events[index - 1]?.[0] === 'open' && events[index + 1]?.[0] === 'close';
    return event[0] !== 'text' || isLeaf || !blank.test(event[1]);
  });

const signs: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ '\t': '&#x9;', '\n': '&#xA;', '\r': '&#xD;' },
};
const sign = (found: string): string => signs[found] ?? found;

/** Namespace declarations come first, the nameless one before all (Canonical XML 1.0 §2.2); no other name has a colon here. */
const orderOf = (name: string): string =>
  name === 'xmlns' ? '0' : name.startsWith('xmlns:') ? `1${name}` : `2${name}`;

function attributesText(attributes: Attributes): string {
  const names = Object.keys(attributes).sort((one, two) => (orderOf(one) < orderOf(two) ? -1 : 1));
  return names.map((name) => ` ${name}="${(attributes[name] ?? '').replace(/[&<"\t\n\r]/g, sign)}"`).join('');
}

/** As Canonical XML 1.0 writes a document without comments, instructions and prefixes. */
export function canonical(events: readonly Event[]): string {
  let depth = 0;
  const written = (event: Event): string => {
    if (event[0] === 'text') return depth === 0 ? '' : event[1].replace(/[&<>\r]/g, sign);
    depth += event[0] === 'open' ? 1 : -1;
    return event[0] === 'open' ? `<${event[1]}${attributesText(event[2])}>` : `</${event[1]}>`;
  };
  return events.map(written).join('');
}
