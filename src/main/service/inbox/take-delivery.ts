/** Takes one delivery into the mirror, or finds that it must not be; the caller undoes what must not stay. */
import type { PersonBlock } from '../../../core/mirror/records.ts';
import type { Volume } from '../../../core/volume/part.ts';
import { failPoint } from '../../../shared/fail-point.ts';
import type { Personnummer } from '../../../shared/identifier.ts';
import type { StartRecord } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import type { Parsing } from '../reading-port.ts';
import type { StoreWriter } from '../store-port.ts';
import type { DeliveryOutcome, PersonRow } from '../store-values.ts';
import { admit, takeBlock } from './apply-block.ts';
import { journalled } from './bring.ts';
import { judge } from './judge.ts';
import { placeDelivery } from './place.ts';
import { readDelivery } from './read-delivery.ts';
import { isOnTop, nightOfDelivery, standing } from './standing.ts';
import { createTally } from './tally.ts';

export type Taken = {
  readonly outcome: DeliveryOutcome;
  /** Of whom it speaks, as far as nothing was applied while it was read. */
  readonly persons: ReadonlySet<Personnummer>;
  /** It came on top of all others, rather than being put in its place. */
  readonly isInTurn: boolean;
  readonly volumes: readonly Volume[];
};

/** Applied while it is read when it comes on top; otherwise read first, and then put in its place. */
export async function takeDelivery(parsing: Parsing, ctx: Context, tx: StoreWriter, id: number): Promise<Taken> {
  const delivery = journalled(tx, id);
  const tally = createTally();
  const standingFor = standing(ctx, tx, delivery);
  const [admitted, persons] = [new Map<number, PersonRow>(), new Set<Personnummer>()];
  const take = (block: PersonBlock, start: StartRecord | null): void => {
    failPoint('ingest.person');
    if (start !== null && isOnTop(standingFor(start))) takeBlock(ctx, tx, { id, start }, block, tally);
    else {
      persons.add(block.personnummer);
      const person = admit(ctx, tx, id, block, tally)?.person;
      if (person) admitted.set(person.id, person);
    }
  };
  const reading = await readDelivery(ctx, delivery, take, parsing);
  const { start } = reading.state;
  const found = standingFor(start);
  const about = {
    night: nightOfDelivery(ctx, delivery, start),
    schemaVersion: ctx.schema.version,
    schemaDigest: ctx.schemaDigest,
  };
  const released = delivery.released !== null;
  const isSound = reading.faults.length === 0 || released;
  const mustWait = found.is === 'out-of-order' && !released;
  const isPlaced = isSound && !mustWait && (persons.size > 0 || !isOnTop(found));
  if (isPlaced) await placeDelivery(ctx, tx, { delivery, start, persons: [...admitted.values()], tally });
  const outcome = judge(reading, { standing: found, tally, about, released });
  return { outcome, persons, isInTurn: !isPlaced, volumes: tally.volumes() };
}
