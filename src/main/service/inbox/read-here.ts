/** Streams one archived delivery through the parser, in the thread that it is called in. */
import type { PersonBlock, StatedRecord } from '../../../core/mirror/records.ts';
import { caseDaysWriter } from '../../../core/quality/case-days.ts';
import { createFirstLook } from '../../../core/quality/first-look.ts';
import { envelopeFaults } from '../../../core/response/envelope.ts';
import { createResponseReader, type ResponseReader, type ResponseState } from '../../../core/response/reader.ts';
import { type Fault, FaultError, fault } from '../../../shared/fault.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import { type Blocks, NotPlain } from '../plain-port.ts';
import type { Bytes, Xml, XmlHandler, XmlParser } from '../ports.ts';
import type { DeliveryReading, ReadAs, ReadBlock, Take } from '../reading-port.ts';
import { readPast } from './read-past.ts';
import { seal } from './seal.ts';

export type ReadingTools = {
  /** The whole delivery. */
  readonly bytes: Bytes;
  readonly xml: Pick<Xml, 'parser' | 'plainParser' | 'knownBlocks'>;
  /** Awaited after each piece of the file, with the bytes read so far. */
  readonly afterPiece: (done: number) => void | Promise<void>;
};

/** Faults of the file are returned, never thrown; what the archive throws is thrown. */
export async function readHere(tools: ReadingTools, as: ReadAs, take: Take): Promise<DeliveryReading> {
  const look = looking(as.schema);
  const reader = createResponseReader(as.schema, (block) => take(look(block), reader.start()));
  const passed: Fault[] = [];
  const past = readPast(reader, as.passable, (one) => void (passed.length === 0 && passed.push(one)));
  const parser = parserFor(tools.xml, as, reader, past);
  let [done, isAtEnd] = [0, false];
  try {
    for await (const chunk of tools.bytes) {
      parser.write(chunk);
      done += chunk.length;
      await tools.afterPiece(done);
    }
    isAtEnd = true;
    parser.end();
  } catch (error) {
    if (!isOfFile(error)) throw error;
    if (as.parsing === 'plain') throw new NotPlain('fault');
    const cut = cutOff(reader.state(), isAtEnd);
    return { state: reader.state(), faults: [...passed, error.fault, ...cut] };
  }
  return { state: reader.state(), faults: [...passed, ...envelopeFaults(reader.state(), as.organisation)] };
}

/** What the checks need to know of a block, worked out while its contents are at hand. */
function looking(schema: SchemaProfile): (block: PersonBlock<StatedRecord>) => ReadBlock {
  const lookAt = createFirstLook(schema);
  const covered = caseDaysWriter(schema);
  return (block) => ({
    ...block,
    look: lookAt(block.records),
    records: block.records.map((record) => seal(record, covered(record))),
  });
}

/** Behind a record that is passed over every element counts, so that nothing is read whole. */
function parserFor(
  xml: ReadingTools['xml'],
  { schema, parsing, passable }: Pick<ReadAs, 'schema' | 'parsing' | 'passable'>,
  reader: ResponseReader,
  past: XmlHandler,
): XmlParser {
  if (passable.length > 0) return (parsing === 'plain' ? xml.plainParser : xml.parser)(schema.namespace, past);
  if (parsing === 'strict') return xml.parser(schema.namespace, reader);
  const blocks = xml.knownBlocks(schema, reader.person);
  const take: Blocks['take'] = (from) => (reader.inBody() ? blocks.take(from) : -1);
  return xml.plainParser(schema.namespace, reader, { begin: blocks.begin, take });
}

/** A fault of the file that is read, not of ours. */
export const isOfFile = (error: unknown): error is FaultError =>
  error instanceof FaultError && error.fault.code.startsWith('response.');

/** A file that ended before its end record has lost that record too, and says so. */
const cutOff = (state: ResponseState, readToTheEnd: boolean): Fault[] =>
  readToTheEnd && !state.end ? [fault('response.end-missing', { persons: state.persons })] : [];
