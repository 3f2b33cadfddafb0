/** Small files that a schema must accept: what a profile could order at most, and answers that it could read. */
import type { OrderLine } from '../../../core/order/line.ts';
import { type OrderKind, orderKinds, type Personnummer } from '../../../shared/identifier.ts';
import type { LocalDate } from '../../../shared/local-date.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';

/** Not a person's: the number that public forms use as their example. */
const example = '191212121212' as Personnummer;

/** Every benefit in every kind of order, together and alone; what FK cannot switch off is not cancelled. */
export function sampleLines({ benefits }: SchemaProfile): OrderLine[] {
  const line = (kind: OrderKind, benefit: string, from: string): OrderLine => ({
    kind,
    personnummer: example,
    benefit,
    from: from as LocalDate,
    purpose: null,
  });
  return orderKinds.flatMap((kind) =>
    benefits
      .filter(({ permanent }) => kind !== 'cancel' || !permanent)
      .flatMap(({ element }, place) => [line(kind, element, '2026-01-02'), line(kind, element, dayOf(place))]),
  );
}

/** A day of its own for each benefit, so that it stands in a block of its own. */
const dayOf = (place: number): string =>
  `20${String(place % 26).padStart(2, '0')}-02-${String((Math.floor(place / 26) % 28) + 1).padStart(2, '0')}`;

type Ways = readonly string[];

/** An empty night, and a person with an answer. Each may be written in several ways; a schema needs to accept one. */
export function sampleResponses(profile: SchemaProfile, organisation: string): readonly [Ways, Ways] {
  const { body, person, number, informationType, status, benefits, customerStatus } = profile.response;
  const of = (inside: string, persons: number): string => responseOf(profile, organisation, inside, persons);
  const answer = tag(
    status.element,
    tag(status.code, customerStatus.active) +
      tag(status.benefits, profile.benefits.map(({ element }) => tag(element, profile.order.wanted)).join('')),
  );
  const personWith = (content: string): string =>
    tag(body, `<${person} ${informationType}="0">${tag(number, example)}${answer}${content}</${person}>`);
  return [
    [of('', 0), of(tag(body, ''), 0)],
    [of(personWith(''), 1), of(personWith(tag(benefits, '')), 1)],
  ];
}

function responseOf({ namespace, response }: SchemaProfile, organisation: string, inside: string, persons: number) {
  const { root, start, end } = response;
  const first = tag(
    start.element,
    tag(start.organisation, organisation) + tag(start.created, '2026-01-02T03:04:05') + tag(start.sequence, '1'),
  );
  const last = tag(end.element, tag(end.persons, String(persons)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${escaped(namespace)}">${first}${inside}${last}</${root}>\n`;
}

const tag = (name: string, content: string): string => `<${name}>${content}</${name}>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
