/** The simulator's own reader of order files: what is asked of FK, as text, before anything is judged. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { OrderKind } from '../shared/identifier.ts';
import { namespace } from './write-response.ts';

/** One `person` element of an order. Nothing is checked but that it was there. */
export type OrderedPerson = {
  readonly kind: OrderKind;
  readonly personnummer: string;
  readonly from: string;
  readonly benefits: readonly string[];
};

export type Order = { readonly organisation: string; readonly persons: readonly OrderedPerson[] };

const kinds: ReadonlyMap<string, OrderKind> = new Map([
  ['nybestallningBevakning', 'new'],
  ['heluppdateringBevakning', 'refresh'],
  ['avbestallningBevakning', 'cancel'],
]);

/** The element's name; one of a foreign namespace never matches anything. */
const nameOf = (tag: SaxesTagNS): string => (tag.uri === namespace ? tag.local : `{${tag.uri}}${tag.local}`);

type Closed = (path: readonly string[], text: string) => void;

/** Calls `closed` for each element with its path from the root on and its text. Throws on bad XML and on a DOCTYPE. */
function eachElement(xml: string, closed: Closed): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const path: string[] = [];
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new SyntaxError('an order has no DOCTYPE');
  });
  parser.on('opentag', (tag) => {
    path.push(nameOf(tag as SaxesTagNS));
    text = '';
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('closetag', () => {
    closed(path, text.trim());
    path.pop();
    text = '';
  });
  parser.write(xml).close();
}

/** Gathers one `person` element after the other; `field` is told each element below it. */
function personGatherer() {
  let fields = new Map<string, string>();
  let benefits: string[] = [];
  return {
    field([name, inner]: readonly string[], text: string): void {
      if (inner === undefined) fields.set(name ?? '', text);
      else if (name === 'formansinformation' && text === '1') benefits.push(inner);
    },
    person(kind: OrderKind): OrderedPerson {
      const [personnummer, from] = [fields.get('personnummer') ?? '', fields.get('from') ?? ''];
      const gathered = { kind, personnummer, from, benefits };
      fields = new Map();
      benefits = [];
      return gathered;
    },
  };
}

const personDepth = 4;

/** The order kind that an element in or at a `person` belongs to. */
const kindAt = ([, part, name = '', person]: readonly string[]): OrderKind | undefined =>
  part === 'informationsfalt' && person === 'person' ? kinds.get(name) : undefined;

/** Reads an order file. Throws on XML that is not well-formed, on a DOCTYPE and on another root. */
export function readOrder(xml: string): Order {
  const persons: OrderedPerson[] = [];
  const gatherer = personGatherer();
  let organisation = '';
  eachElement(xml, (path, text) => {
    if (path[0] !== 'bestallning') throw new SyntaxError('not an order');
    if (path[1] === 'generelltfalt' && path[2] === 'organisationsnummer') organisation = text;
    const kind = kindAt(path);
    if (kind === undefined) return;
    if (path.length === personDepth) persons.push(gatherer.person(kind));
    else gatherer.field(path.slice(personDepth), text);
  });
  return { organisation, persons };
}
