/** The bytes of a file that arrives: its beginning while it is being archived, the rest from the archive. */
import { createHash } from 'node:crypto';
import { setImmediate as immediate } from 'node:timers/promises';
import { type Begun, pieces } from '../files/archive-read.ts';
import type { Bytes } from '../service/ports.ts';
import type { Orders } from './reading-orders.ts';

/** Another delivery is to be read than the one whose beginning was. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
}

/**
 * `rest` goes on behind what was begun, and is asked for as soon as the file is archived. The whole gives the SHA-256
 * that it is archived under, or it throws `archive.damaged`. Throws Superseded.
 */
export async function* arriving(orders: Orders, rest: (sha256: string, begun: Begun) => Bytes): Bytes {
  const begun = { hash: createHash('sha256'), bytes: 0 };
  const cut = pieces();
  for (;;) {
    const told = await orders.next();
    if (told.is === 'job') throw new Superseded();
    if (told.is === 'archived') return yield* rest(told.sha256, begun);
    if (told.is !== 'piece') continue;
    for (const piece of cut(told.bytes)) {
      // What has not been read by now is read from the archive.
      if (orders.hasOrder()) break;
      begun.hash.update(piece);
      begun.bytes += piece.length;
      yield piece;
      await immediate();
    }
  }
}
