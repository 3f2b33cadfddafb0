/** What the reading thread and the applying thread say to each other. */
import type { Fault } from '../../shared/fault.ts';
import type { StartRecord } from '../../shared/views.ts';
import type { DeliveryReading, ReadAs, ReadJob } from '../service/reading-port.ts';
import type { PackedBlocks } from './packed-blocks.ts';

/** Where the archive is, and where compiled code may be kept. */
export type ReadingPlace = { readonly archive: string; readonly compiled: string | undefined };

/** That a file is on its way and how it will be read, if at all; its first bytes, piece by piece. */
type Arriving =
  | { readonly is: 'arriving'; readonly as: ReadAs }
  | { readonly is: 'piece'; readonly bytes: Uint8Array<ArrayBuffer> };

/** What is to be read: that file, which is in the archive by now, or another delivery. */
export type Order =
  | { readonly is: 'archived'; readonly sha256: string }
  | { readonly is: 'job'; readonly job: ReadJob };

/** Then, for each batch, that it has been taken. */
export type Told = Arriving | Order | { readonly is: 'more' };

export type Said =
  | {
      readonly is: 'blocks';
      readonly blocks: PackedBlocks;
      readonly start: StartRecord | null;
      readonly done: number;
    }
  | { readonly is: 'read'; readonly reading: DeliveryReading }
  | { readonly is: 'not-plain' }
  | { readonly is: 'fault'; readonly fault: Fault };

/** So much of an arriving file is read before it is archived, and kept as it came and as it was read until then. */
export const headStartBytes = 8 * 1024 * 1024;

/** So many batches may be under way: enough that the applying thread never waits for the next. */
export const batchesUnderWay = 6;

/** So many others may be kept by the reading thread: what a head start has made. */
export const batchesKept = 40;
