/** Reads a delivery that is kept back once more from the archive, to say what is wrong with it and where. */
import { envelopeFaults } from '../../../core/response/envelope.ts';
import { createResponseReader, type ResponseState } from '../../../core/response/reader.ts';
import { type Fault, type FaultCode, FaultError } from '../../../shared/fault.ts';
import type { Context } from '../context.ts';
import type { StoredDelivery } from '../store-values.ts';
import { namesOf } from './names.ts';
import { createTrail, type Mark, type Trail } from './trail.ts';
import { type Envelope, type MarkedFault, type Watch, watch } from './watch.ts';

export type StoppedReading = {
  readonly state: ResponseState;
  /** First place first, one of each code. */
  readonly faults: readonly MarkedFault[];
  /** What stopped the reading before the file's end; null when it was read to its end, or to where it was cut off. */
  readonly stoppedBy: FaultCode | null;
  /** The file's root element was seen. */
  readonly isResponse: boolean;
  /** Names that are markup for certain. */
  readonly names: ReadonlySet<string>;
};

/** A character of any encoding may have been cut as well. */
const mostCutBytes = 4;

type Stop = { readonly fault: Fault; readonly atEnd: boolean };

/** Nothing is applied. Throws what the archive throws; faults of the file are the answer. */
export async function readStopped(ctx: Context, delivery: StoredDelivery): Promise<StoppedReading> {
  const first = await pass(ctx, delivery, delivery.bytes);
  const { stop } = first;
  if (!stop || typeof stop.fault.detail.byte === 'number') return judged(ctx, delivery, first, stop);
  // Bytes that the encoding does not allow: the whole chunk was refused, so read again up to the first of them.
  const bad = (await ctx.xml.firstBadByte(ctx.archive.open(delivery.sha256))) ?? 0;
  const fault = { ...stop.fault, detail: { ...stop.fault.detail, byte: bad } };
  const again = bad === 0 ? first : await pass(ctx, delivery, bad);
  return judged(ctx, delivery, again, { fault, atEnd: stop.atEnd });
}

type Passed = {
  readonly state: ResponseState;
  readonly watch: Watch;
  readonly trail: Trail;
  readonly names: ReadonlySet<string>;
  readonly stop: Stop | null;
};

/** Reads up to byte `upTo`; a file that is read to its end must end there. */
async function pass(ctx: Context, { sha256, bytes, file }: StoredDelivery, upTo: number): Promise<Passed> {
  const [names, trail] = [namesOf(ctx.schema), createTrail()];
  const reader = createResponseReader(ctx.schema, () => undefined);
  const watched = watch(ctx.schema, reader, trail, names);
  const parser = ctx.xml.parser(ctx.schema.namespace, watched.handler);
  let done = 0;
  let stop: Stop | null = null;
  try {
    for await (const chunk of ctx.archive.open(sha256)) {
      parser.write(chunk.subarray(0, upTo - done));
      done += chunk.length;
      if (done >= upTo) break;
      ctx.events.emit('progress', { task: 'ingest', file, done, total: bytes, unit: 'bytes' });
    }
    if (upTo === bytes) parser.end();
  } catch (error) {
    stop = { fault: faultOfFile(error), atEnd: done >= bytes };
  }
  return { state: reader.state(), watch: watched, trail, names: names.known, stop };
}

function faultOfFile(error: unknown): Fault {
  if (error instanceof FaultError && error.fault.code.startsWith('response.')) return error.fault;
  throw error;
}

function judged(ctx: Context, { bytes }: StoredDelivery, passed: Passed, stop: Stop | null): StoppedReading {
  const { state, names, trail } = passed;
  const { envelope, faults } = passed.watch;
  const byte = Number(stop?.fault.detail.byte ?? bytes);
  const isCut = stop?.fault.code === 'response.not-well-formed' && stop.atEnd && byte >= bytes - mostCutBytes;
  const stopped = stop ? [{ fault: stop.fault, mark: trail.markAt(byte) }] : [];
  const ofEnvelope = envelopeFaults(state, ctx.organisation)
    .filter(({ code }) => !stop || isCut || code === 'response.wrong-organisation')
    .map((fault) => ({ fault, mark: markOf(fault, envelope) ?? trail.markAt(bytes) }));
  const all = [...faults, ...stopped, ...ofEnvelope].filter(isFirstOfItsCode).sort((a, b) => a.mark.byte - b.mark.byte);
  const stoppedBy = stop && !isCut ? stop.fault.code : null;
  return { state, names, faults: all, stoppedBy, isResponse: envelope.root !== null };
}

const isFirstOfItsCode = ({ fault }: MarkedFault, place: number, all: readonly MarkedFault[]): boolean =>
  all.findIndex((other) => other.fault.code === fault.code) === place;

/** The part of the envelope that shows a fault; null is the end of the file. */
function markOf({ code }: Fault, { start, body, person, end }: Envelope): Mark | null {
  if (code === 'response.wrong-organisation') return start;
  if (code !== 'response.start-missing') return end;
  const first = body ?? person;
  return start && first && start.byte < first.byte ? start : (first ?? start);
}
