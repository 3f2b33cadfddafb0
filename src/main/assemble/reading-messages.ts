/** What the reading thread and the applying thread say to each other. */
import type { Fault } from '../../shared/fault.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import type { StartRecord } from '../../shared/views.ts';
import type { DeliveryReading, ReadJob } from '../service/reading-port.ts';
import type { PackedBlocks } from './packed-blocks.ts';

/** Where the archive is, and where compiled code may be kept. */
export type ReadingPlace = { readonly archive: string; readonly compiled: string | undefined };

/** What the reading thread is told: to practise, and by which bytes; what to read; that a batch has been taken. */
export type Told =
  | { readonly is: 'rehearsal'; readonly schema: SchemaProfile }
  | { readonly is: 'beginning'; readonly bytes: Uint8Array }
  | { readonly is: 'job'; readonly job: ReadJob }
  | { readonly is: 'more' };

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

/** So many batches may be under way: enough that neither thread waits, few enough that memory stays flat. */
export const batchesAhead = 4;
