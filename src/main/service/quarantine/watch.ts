/** Watches a response file pass through its reader: notes where things stand, and reads on past faults of a record. */
import type { ResponseReader } from '../../../core/response/reader.ts';
import type { Fault } from '../../../shared/fault.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import { readPast } from '../inbox/read-past.ts';
import type { XmlHandler } from '../ports.ts';
import type { Names } from './names.ts';
import type { Mark, Trail } from './trail.ts';

export type MarkedFault = { readonly fault: Fault; readonly mark: Mark };

/** Where the parts of the envelope begin; null where they do not. An end record before a person is none. */
export type Envelope = {
  root: Mark | null;
  start: Mark | null;
  body: Mark | null;
  person: Mark | null;
  end: Mark | null;
};

export type Watch = {
  readonly handler: XmlHandler;
  readonly envelope: Readonly<Envelope>;
  /** Faults of records, behind which the file can still be read; the first of each code. */
  readonly faults: readonly MarkedFault[];
};

/** Elements this deep or less are the envelope's: root, records and body, persons. */
const envelopeDepth = 3;

export function watch(profile: SchemaProfile, reader: ResponseReader, trail: Trail, names: Names): Watch {
  const faults: MarkedFault[] = [];
  const envelope: Envelope = { root: null, start: null, body: null, person: null, end: null };
  const note = noter(profile, envelope);
  const open: (Mark | null)[] = [];
  let closing: Mark | null = null;
  const past = readPast(reader, ['response.record-repeated', 'response.person-unidentified'], (fault) => {
    const isNew = faults.every((noted) => noted.fault.code !== fault.code);
    if (isNew && closing) faults.push({ fault, mark: closing });
  });
  const handler: XmlHandler = {
    open(name, attributes, byte) {
      trail.pass(byte);
      const mark = open.length < envelopeDepth ? trail.markAt(byte) : null;
      open.push(mark);
      if (mark) note(name, open.length, mark);
      for (const attribute in attributes) names.add(attribute);
      past.open(name, attributes, byte);
    },
    text: past.text,
    close(name, byte) {
      names.add(name);
      trail.pass(byte);
      closing = open.pop() ?? null;
      past.close(name, byte);
    },
  };
  return { handler, envelope, faults };
}

function noter(profile: SchemaProfile, envelope: Envelope) {
  const { body, start, end, person } = profile.response;
  const records = (name: string, mark: Mark): void => {
    if (name === body) envelope.body ??= mark;
    if (name === start.element) envelope.start ??= mark;
    if (name === end.element) envelope.end = mark;
  };
  return (name: string, depth: number, mark: Mark): void => {
    if (depth === 1) envelope.root ??= mark;
    if (depth === 2) records(name, mark);
    if (depth !== envelopeDepth || name !== person) return;
    envelope.person ??= mark;
    envelope.end = null;
  };
}
