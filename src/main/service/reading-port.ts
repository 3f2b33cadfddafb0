/** The port of reading a delivery elsewhere than in the thread that applies it. */
import type { PersonBlock, SealedRecord } from '../../core/mirror/records.ts';
import type { FirstLook } from '../../core/quality/first-look.ts';
import type { ResponseState } from '../../core/response/reader.ts';
import type { Fault, FaultCode } from '../../shared/fault.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import type { StartRecord } from '../../shared/views.ts';
import type { Bytes } from './ports.ts';

/** `plain` is fast, and leaves every file that is not plain and sound to `strict`: it throws NotPlain. */
export type Parsing = 'plain' | 'strict';

/** What must be known to read one archived delivery; survives being sent to another thread. */
export type ReadJob = {
  readonly sha256: string;
  readonly bytes: number;
  readonly parsing: Parsing;
  readonly schema: SchemaProfile;
  readonly organisation: string;
  /** Faults behind which reading goes on. */
  readonly passable: readonly FaultCode[];
};

export type DeliveryReading = { readonly state: ResponseState; readonly faults: readonly Fault[] };

/** A person as read, with what a look at the contents found while they were at hand. */
export type ReadBlock<R = SealedRecord> = PersonBlock<R> & { readonly look: FirstLook };

/** Gets each person as it passes. */
export type Take<R = SealedRecord> = (block: ReadBlock<R>, start: StartRecord | null) => void;

/** Reads while the caller applies. What `take` throws ends the reading. */
export interface ReadAhead {
  /** For a delivery that is on its way: gives its bytes, by the first of which what reads it gets ready meanwhile. */
  prepare(arriving: Bytes, schema: SchemaProfile): Bytes;
  /** True while what was got ready waits for something to read: a file that is not plain costs it next to nothing. */
  isReady(): boolean;
  read(job: ReadJob, take: Take, onBytes: (done: number) => void): Promise<DeliveryReading>;
}

/** Smaller deliveries are read before another thread would be of use. */
export const largeBytes = 2 * 1024 * 1024;
