/** Streams one archived delivery through the parser and says what its envelope is worth. */
import type { PersonBlock } from '../../../core/mirror/records.ts';
import { envelopeFaults } from '../../../core/response/envelope.ts';
import { createResponseReader, type ResponseState } from '../../../core/response/reader.ts';
import { type Fault, FaultError, fault } from '../../../shared/fault.ts';
import type { StartRecord } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { withSchemaOf } from '../schemas.ts';
import type { StoredDelivery } from '../store-values.ts';

export type DeliveryReading = { readonly state: ResponseState; readonly faults: readonly Fault[] };

type Take = (block: PersonBlock, start: StartRecord | null) => void;

/**
 * Reads the whole delivery; `take` gets each person as it passes. Faults of the file are returned, never thrown:
 * what was taken before a fault must be undone by the caller.
 */
export async function readDelivery(ctx: Context, delivery: StoredDelivery, take: Take): Promise<DeliveryReading> {
  const { schema } = withSchemaOf(ctx, delivery);
  const reader = createResponseReader(schema, (block) => take(block, reader.start()));
  const parser = ctx.xml.parser(schema.namespace, reader);
  let done = 0;
  try {
    for await (const chunk of ctx.archive.open(delivery.sha256)) {
      parser.write(chunk);
      done += chunk.length;
      ctx.events.emit('progress', { task: 'ingest', file: delivery.file, done, total: delivery.bytes, unit: 'bytes' });
    }
    parser.end();
  } catch (error) {
    return { state: reader.state(), faults: [faultOfFile(error), ...cutOff(reader.state(), done === delivery.bytes)] };
  }
  return { state: reader.state(), faults: envelopeFaults(reader.state(), ctx.organisation) };
}

function faultOfFile(error: unknown): Fault {
  if (error instanceof FaultError && error.fault.code.startsWith('response.')) return error.fault;
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
    faultOfFile(error);
  }
  return reader.start();
}
