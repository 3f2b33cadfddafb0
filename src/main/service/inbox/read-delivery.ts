/** Streams one archived delivery through the parser and says what its envelope is worth. */
import type { PersonBlock } from '../../../core/mirror/records.ts';
import { envelopeFaults } from '../../../core/response/envelope.ts';
import { createResponseReader, type ResponseState } from '../../../core/response/reader.ts';
import { type Fault, type FaultCode, FaultError, fault } from '../../../shared/fault.ts';
import type { StartRecord } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { NotPlain } from '../plain-port.ts';
import { withSchemaOf } from '../schemas.ts';
import type { StoredDelivery } from '../store-values.ts';
import { archiveFaultIn } from './archive-fault.ts';
import { readPast } from './read-past.ts';
import { seal } from './seal.ts';

export type DeliveryReading = { readonly state: ResponseState; readonly faults: readonly Fault[] };

/** `plain` is fast, and leaves every file that is not plain and sound to `strict`: it throws NotPlain. */
export type Parsing = 'plain' | 'strict';

type Take = (block: PersonBlock, start: StartRecord | null) => void;

/**
 * Reads the whole delivery; `take` gets each person as it passes. Faults of the file are returned, never thrown:
 * what was taken before a fault must be undone by the caller.
 */
export async function readDelivery(
  ctx: Context,
  delivery: StoredDelivery,
  take: Take,
  parsing: Parsing = 'strict',
): Promise<DeliveryReading> {
  const { schema } = withSchemaOf(ctx, delivery);
  const reader = createResponseReader(schema, (block) =>
    take({ ...block, records: block.records.map(seal) }, reader.start()),
  );
  const passed: Fault[] = [];
  const past = readPast(reader, passableIn(delivery), (one) => void (passed.length === 0 && passed.push(one)));
  const parser = parserOf(ctx, parsing)(schema.namespace, past);
  let done = 0;
  try {
    for await (const chunk of ctx.archive.open(delivery.sha256)) {
      parser.write(chunk);
      done += chunk.length;
      ctx.events.emit('progress', { task: 'ingest', file: delivery.file, done, total: delivery.bytes, unit: 'bytes' });
    }
    parser.end();
  } catch (error) {
    if (parsing === 'plain' && isOfFile(error)) throw new NotPlain('fault');
    const cut = cutOff(reader.state(), done === delivery.bytes);
    return { state: reader.state(), faults: [...passed, faultOfFile(error), ...cut] };
  }
  return { state: reader.state(), faults: [...passed, ...envelopeFaults(reader.state(), ctx.organisation)] };
}

/** In a released file the first start and end record count, and what stands behind the next ones is read as well. */
const passableIn = ({ released }: StoredDelivery): readonly FaultCode[] =>
  released === null ? [] : ['response.record-repeated'];

const parserOf = ({ xml }: Context, parsing: Parsing) => (parsing === 'plain' ? xml.plainParser : xml.parser);

const isOfFile = (error: unknown): error is FaultError =>
  error instanceof FaultError && error.fault.code.startsWith('response.');

function faultOfFile(error: unknown): Fault {
  if (isOfFile(error)) return error.fault;
  throw error;
}

/** A file that ended before its end record has lost that record too, and says so. */
const cutOff = (state: ResponseState, readToTheEnd: boolean): Fault[] =>
  readToTheEnd && !state.end ? [fault('response.end-missing', { persons: state.persons })] : [];

/** The start record alone, from the file's first bytes; null when it is not there or cannot be read. */
export async function peekStart(ctx: Context, sha256: string): Promise<StartRecord | null> {
  const reader = createResponseReader(ctx.schema, () => undefined);
  const parser = ctx.xml.parser(ctx.schema.namespace, reader);
  try {
    for await (const chunk of ctx.archive.open(sha256)) {
      parser.write(chunk);
      if (reader.start() || reader.state().persons > 0) break;
    }
  } catch (error) {
    if (archiveFaultIn(error) === undefined) faultOfFile(error);
  }
  return reader.start();
}
