/** The response file as a stream of text: start record, one person at a time, end record. */
import type { BenefitName, Personnummer } from '../shared/identifier.ts';
import { inDocumentOrder } from './catalogue.ts';
import type { Fact } from './facts.ts';
import { escaped, factsText } from './write-facts.ts';

/** FK's namespace, both files. */
export const namespace = 'http://schema.forsakringskassan.se/externa_intressenter';

/** One `person` element. */
export type PersonAnswer = {
  readonly personnummer: Personnummer;
  /** 0 complete, 1 only what is new or changed. */
  readonly informationType: 0 | 1;
  /** The answer to an order: a kundStatus and the benefits it concerns. */
  readonly status?: { readonly code: string; readonly benefits: readonly BenefitName[] };
  readonly facts: readonly Fact[];
};

export type ResponseHead = {
  readonly organisation: string;
  /** Local time in Stockholm, `2026-11-20T02:14:07`. */
  readonly created: string;
  readonly sequence: number;
};

/** What can be wrong with the text itself. */
export type TextFault = 'no-start' | 'no-end' | 'doctype' | 'drift';

const chunkSize = 64 * 1024;

/** An element that no schema knows, in each record and beside the benefits. */
const drifted = (text: string): string =>
  text.replace(
    /<\/(?:\w+Arende|\w*uppgift)>|<\/period>(?=\s*(?:<period>|<\/utbetalning>))/g,
    '<nyUppgift>A1</nyUppgift>$&',
  );

const wanted = (benefits: readonly BenefitName[]): string =>
  inDocumentOrder(benefits)
    .map((benefit) => `<${benefit}>1</${benefit}>`)
    .join('');

/** One `person` element as text. */
export function personText({ personnummer, informationType, status, facts }: PersonAnswer): string {
  const answer =
    status === undefined
      ? ''
      : `<statusBestallning><kundStatus>${escaped(status.code)}</kundStatus>` +
        `<formansinformation>${wanted(status.benefits)}</formansinformation></statusBestallning>\n`;
  const information = facts.length === 0 ? '' : `<formansinformation>\n${factsText(facts)}</formansinformation>\n`;
  const number = `<personnummer>${personnummer}</personnummer>`;
  return `<person informationstyp="${informationType}">\n${number}\n${answer}${information}</person>\n`;
}

function opening({ organisation, created, sequence }: ResponseHead, faults: ReadonlySet<TextFault>): string {
  const start =
    `<startpost><organisationsnummer>${organisation}</organisationsnummer>` +
    `<skapad>${created}</skapad><lopnummer>${sequence}</lopnummer></startpost>\n`;
  const doctype = faults.has('doctype') ? '<!DOCTYPE bestallningsvar [<!ENTITY fk "FK">]>\n' : '';
  const root = `<bestallningsvar xmlns="${namespace}">\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${root}${faults.has('no-start') ? '' : start}`;
}

function* parts(
  head: ResponseHead,
  persons: Iterable<PersonAnswer>,
  faults: ReadonlySet<TextFault>,
): Generator<string> {
  yield opening(head, faults);
  let count = 0;
  for (const person of persons) {
    if (count === 0) yield '<informationsfalt>\n';
    count += 1;
    yield faults.has('drift') ? drifted(personText(person)) : personText(person);
  }
  if (count > 0) yield '</informationsfalt>\n';
  if (!faults.has('no-end')) yield `<slutpost><antalPersoner>${count}</antalPersoner></slutpost>\n`;
  yield '</bestallningsvar>\n';
}

/**
 * The file in chunks of UTF-8, person by person: memory does not grow with the number of persons.
 * A night without persons has only its start and end record.
 */
export async function* writeResponse(
  head: ResponseHead,
  persons: Iterable<PersonAnswer>,
  faults: ReadonlySet<TextFault> = new Set(),
): AsyncGenerator<Buffer> {
  let pending = '';
  for (const part of parts(head, persons, faults)) {
    pending += part;
    if (pending.length < chunkSize) continue;
    yield Buffer.from(pending);
    pending = '';
  }
  yield Buffer.from(pending);
}
