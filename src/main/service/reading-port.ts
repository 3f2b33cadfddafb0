/** The port of reading a delivery elsewhere than in the thread that applies it. */
import type { PersonBlock } from '../../core/mirror/records.ts';
import type { FirstLook } from '../../core/quality/first-look.ts';
import type { ResponseState } from '../../core/response/reader.ts';
import type { Fault, FaultCode } from '../../shared/fault.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import type { StartRecord } from '../../shared/views.ts';
import type { Bytes } from './ports.ts';

/** `plain` is fast, and leaves every file that is not plain and sound to `strict`: it throws NotPlain. */
export type Parsing = 'plain' | 'strict';

/** How a delivery is read. */
export type ReadAs = {
  readonly parsing: Parsing;
  readonly schema: SchemaProfile;
  readonly organisation: string;
  /** Faults behind which reading goes on. */
  readonly passable: readonly FaultCode[];
};

/** What must be known to read one archived delivery; survives being sent to another thread. */
export type ReadJob = ReadAs & { readonly sha256: string };

export type DeliveryReading = { readonly state: ResponseState; readonly faults: readonly Fault[] };

/** A person as read, with what a look at the contents found while they were at hand. */
export type ReadBlock = PersonBlock & { readonly look: FirstLook };

/** Gets each person as it passes. The records' contents are there until it has returned. */
export type Take = (block: ReadBlock, start: StartRecord | null) => void;

/** A delivery on its way to the archive. */
export interface Arriving {
  /** Its bytes, to be passed on. */
  readonly bytes: Bytes;
  /** To be called when it is in the archive. */
  archived(sha256: string): void;
}

/** Reads while the caller applies. What `take` throws ends the reading. */
export interface ReadAhead {
  /** Reads the beginning of what arrives. A job for the same bytes, to be read in the same way, goes on from there. */
  prepare(arriving: Bytes, as: ReadAs): Arriving;
  /** True while what was got ready waits for something to read: a file that is not plain costs it next to nothing. */
  isReady(): boolean;
  read(job: ReadJob, take: Take, onBytes: (done: number) => void): Promise<DeliveryReading>;
}

/** Smaller deliveries are read before another thread would be of use. */
export const largeBytes = 2 * 1024 * 1024;
