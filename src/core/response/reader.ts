/** Reads a response file from parser events: envelope, persons one by one, and drift. */
import { FaultError } from '../../shared/fault.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import type { Drift, EndRecord, StartRecord } from '../../shared/views.ts';
import type { PersonBlock, StatedRecord } from '../mirror/records.ts';
import { type DriftLog, driftLog } from './drift.ts';
import { childText, type Element, element } from './element.ts';
import { type KnownPerson, knownBlock } from './known.ts';
import { blockScale } from './limits.ts';
import { catalogueOf, readPerson } from './person.ts';

/** What has been read so far. A start record behind persons does not count, nor an end record before them. */
export type ResponseState = {
  readonly start: StartRecord | null;
  readonly end: EndRecord | null;
  readonly persons: number;
  /** Persons whose block does not say whether it is complete. */
  readonly untyped: number;
  readonly drift: readonly Drift[];
};

export type ResponseReader = {
  open(name: string, attributes: Readonly<Record<string, string>>, byte: number): void;
  text(text: string): void;
  close(name: string, byte: number): void;
  /** True between two persons: a block that begins here may come whole. */
  inBody(): boolean;
  /** A person who was read whole, instead of by events. */
  person(known: KnownPerson): void;
  state(): ResponseState;
  start(): StartRecord | null;
};

type Envelope = { start: StartRecord | null; end: EndRecord | null; persons: number; untyped: number };

/**
 * A handler for the events of one response file (format.md §2). `onPerson` is called at each person's end.
 * Throws `response.unknown-root`, `response.record-repeated`, `response.person-unidentified` and `response.too-large`.
 */
export function createResponseReader(
  profile: SchemaProfile,
  onPerson: (block: PersonBlock<StatedRecord>) => void,
): ResponseReader {
  const drift = driftLog();
  const seen: Envelope = { start: null, end: null, persons: 0, untyped: 0 };
  const settle = settler(profile, drift, seen, onPerson);
  const names = profile.response;
  const stack: Element[] = [];
  const scale = blockScale();
  let depth = 0;
  return {
    open(name, attributes, byte) {
      if (depth === 0 && name !== names.root)
        throw new FaultError('response.unknown-root', { found: name.slice(0, 80) });
      depth++;
      if (stack.length === 0 && (depth === 1 || (depth === 2 && name === names.body))) return;
      if (stack.length === 0) scale.begin(byte);
      scale.element(byte);
      const opened = element(name, attributes, byte);
      stack.at(-1)?.children.push(opened);
      stack.push(opened);
    },
    text(text) {
      const current = stack.at(-1);
      if (current) {
        scale.text(text.length);
        current.text += text;
      } else if (text.trim() !== '') drift.note('value', [names.root], text);
    },
    close(_name, byte) {
      depth--;
      const closed = stack.pop();
      if (!closed) return;
      closed.to = byte;
      if (stack.length === 0) settle.element(closed, depth);
    },
    inBody: () => depth === 2 && stack.length === 0,
    person: (known) => settle.block(knownBlock(known)),
    state: () => ({ ...seen, drift: drift.list() }),
    start: () => seen.start,
  };
}

/** What to do with a finished element directly below the root (depth 1) or the body (depth 2). */
function settler(
  profile: SchemaProfile,
  drift: DriftLog,
  seen: Envelope,
  onPerson: (block: PersonBlock<StatedRecord>) => void,
) {
  const catalogue = catalogueOf(profile);
  const names = profile.response;
  const block = (block: PersonBlock<StatedRecord>): void => {
    seen.persons++;
    seen.end = null;
    if (block.informationType === null) seen.untyped++;
    onPerson(block);
  };
  const record = (closed: Element): boolean => {
    if (closed.name === names.start.element) {
      refuseSecond(seen.start, closed);
      if (seen.persons === 0) seen.start = readStart(profile, closed, drift);
    } else if (closed.name === names.end.element) {
      refuseSecond(seen.end, closed);
      seen.end = readEnd(profile, closed);
    } else return false;
    return true;
  };
  const element = (closed: Element, depth: number): void => {
    if (depth === 2 && closed.name === names.person) block(readPerson({ profile, drift }, catalogue, closed));
    else if (depth !== 1 || !record(closed)) {
      drift.note('element', depth === 1 ? [closed.name] : [names.body, closed.name], closed.text);
    }
  };
  return { element, block };
}

function refuseSecond(earlier: StartRecord | EndRecord | null, closed: Element): void {
  if (earlier) throw new FaultError('response.record-repeated', { found: closed.name });
}

function readStart(profile: SchemaProfile, from: Element, drift: DriftLog): StartRecord | null {
  const names = profile.response.start;
  const organisationsnummer = childText(from, names.organisation);
  if (organisationsnummer === undefined) return null;
  const sequence = childText(from, names.sequence) ?? '';
  const isNumber = /^\d{1,15}$/.test(sequence);
  if (!isNumber && sequence !== '') drift.note('value', [from.name, names.sequence], sequence);
  return {
    organisationsnummer,
    skapad: childText(from, names.created) ?? '',
    lopnummer: isNumber ? Number(sequence) : null,
  };
}

function readEnd(profile: SchemaProfile, from: Element): EndRecord | null {
  const persons = childText(from, profile.response.end.persons) ?? '';
  return /^\d{1,15}$/.test(persons) ? { antalPersoner: Number(persons) } : null;
}
