/** What a document says person by person: as deliveries are read in the end, and as the strict parser has it. */
import type { PersonBlock } from '../../../src/core/mirror/records.ts';
import { createResponseReader, type ResponseReader } from '../../../src/core/response/reader.ts';
import { seal } from '../../../src/main/service/inbox/seal.ts';
import { type Blocks, NotPlain } from '../../../src/main/service/plain-port.ts';
import type { XmlParser } from '../../../src/main/service/ports.ts';
import { xml } from '../../../src/main/xml/xml.ts';
import { FaultError } from '../../../src/shared/fault.ts';
import type { SchemaProfile } from '../../../src/shared/schema-profile.ts';

/** Persons and envelope as JSON, and how many persons were read whole, without events; null where the way refuses. */
export type Told = { readonly said: string; readonly whole: number } | null;

export type ReadPersons = (pieces: Iterable<Uint8Array>) => Told;

/** The strict parser, event by event. */
export const strictly =
  (schema: SchemaProfile): ReadPersons =>
  (pieces) => {
    const { handler, said } = listener(schema);
    return feeds(xml.parser(schema.namespace, handler), pieces) ? { said: said(), whole: 0 } : null;
  };

/** The plain parser, which takes whole persons where it can; their forms are made once for all documents. */
export function inBlocks(schema: SchemaProfile): ReadPersons {
  let onPerson: ResponseReader['person'] = () => undefined;
  const known = xml.knownBlocks(schema, (person) => onPerson(person));
  return (pieces) => {
    const { handler, said } = listener(schema);
    let whole = 0;
    onPerson = (person) => {
      whole += 1;
      handler.person(person);
    };
    const take: Blocks['take'] = (from) => (handler.inBody() ? known.take(from) : -1);
    return feeds(xml.plainParser(schema.namespace, handler, { begin: known.begin, take }), pieces)
      ? { said: said(), whole }
      : null;
  };
}

function listener(schema: SchemaProfile) {
  const blocks: PersonBlock[] = [];
  const handler = createResponseReader(schema, (block) => {
    blocks.push({ ...block, records: block.records.map((record) => seal(record, null)) });
  });
  return { handler, said: () => JSON.stringify([blocks, handler.state()], sorted) };
}

/** False when the parser, or who listens to it, refuses the document. */
function feeds(parser: XmlParser, pieces: Iterable<Uint8Array>): boolean {
  try {
    for (const piece of pieces) parser.write(piece);
    parser.end();
    return true;
  } catch (error) {
    if (error instanceof NotPlain || error instanceof FaultError) return false;
    throw error;
  }
}

/** Members in one order: that of two ways may differ. */
const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1)))
    : value;
