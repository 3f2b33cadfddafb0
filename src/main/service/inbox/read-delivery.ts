/** Reads one archived delivery and says what its envelope is worth; large ones in a thread of their own. */
import { createResponseReader } from '../../../core/response/reader.ts';
import type { StartRecord } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { checksOf } from '../quality/review-person.ts';
import {
  type DeliveryReading,
  largeBytes,
  type Parsing,
  type ReadAs,
  type ReadJob,
  type Take,
} from '../reading-port.ts';
import { withSchemaOf } from '../schema/schemas.ts';
import type { StoredDelivery } from '../store-values.ts';
import { todayOf } from '../today.ts';
import { archiveFaultIn } from './archive-fault.ts';
import { isOfFile, readHere } from './read-here.ts';

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
  const { sha256, bytes, file } = delivery;
  const { schema } = withSchemaOf(ctx, delivery);
  const job: ReadJob = { sha256, parsing, schema, organisation: ctx.organisation, passable: passableIn(delivery) };
  let persons = 0;
  const tell = (done: number): void =>
    ctx.events.emit('progress', { task: 'ingest', file, done, total: bytes, unit: 'bytes', persons });
  // Persons are checked by the schema that rules; a look by another says nothing.
  const isOwn = schema === ctx.schema;
  const takeLooked: Take = (block, start) => {
    ctx.heed?.();
    persons += 1;
    take(isOwn ? block : { ...block, look: 'anyhow' }, start);
  };
  if (parsing === 'plain' && bytes >= largeBytes) {
    if (!ctx.readAhead.isReady()) await expectPlainHead(ctx, job);
    const reading = ctx.readAhead.read(job, takeLooked, tell);
    makeReady(ctx);
    return reading;
  }
  return readHere({ bytes: ctx.archive.open(sha256), xml: ctx.xml, afterPiece: tell }, job, takeLooked);
}

/** How a delivery is read that has just come. */
export const firstReadAs = ({ schema, organisation }: Context): ReadAs => ({
  parsing: 'plain',
  schema,
  organisation,
  passable: [],
});

/** What applying the first person would have to wait for, while that person is read: some 50 ms in a new process. */
function makeReady(ctx: Context): void {
  checksOf(ctx.schema);
  todayOf(ctx);
}

const headBytes = 16 * 1024;

/** A file that is not plain soon shows it, and then no thread need be started to read it. Throws NotPlain. */
async function expectPlainHead(ctx: Context, { sha256, schema }: ReadJob): Promise<void> {
  const ignore = (): void => undefined;
  const parser = ctx.xml.plainParser(schema.namespace, { open: ignore, text: ignore, close: ignore });
  let seen = 0;
  for await (const chunk of ctx.archive.open(sha256)) {
    parser.write(chunk);
    seen += chunk.length;
    if (seen >= headBytes) return;
  }
}

/** In a released file the first start and end record count, and what stands behind the next ones is read as well. */
const passableIn = ({ released }: StoredDelivery): ReadJob['passable'] =>
  released === null ? [] : ['response.record-repeated'];

/** The start record stands in the first of them. */
const peekBytes = 4096;

/** The start record alone, from the file's first bytes; null when it is not there or cannot be read. */
export async function peekStart(ctx: Context, sha256: string): Promise<StartRecord | null> {
  const reader = createResponseReader(ctx.schema, () => undefined);
  const parser = ctx.xml.parser(ctx.schema.namespace, reader);
  const isKnown = (): boolean => reader.start() !== null || reader.state().persons > 0;
  try {
    for await (const chunk of ctx.archive.open(sha256)) {
      for (let at = 0; at < chunk.length && !isKnown(); at += peekBytes)
        parser.write(chunk.subarray(at, at + peekBytes));
      if (isKnown()) break;
    }
  } catch (error) {
    if (archiveFaultIn(error) === undefined && !isOfFile(error)) throw error;
  }
  return reader.start();
}
