/** Checks that the archived bytes say what the mirror says: a sample of records is read again from its deliveries. */
import type { SealedRecord } from '../../../core/mirror/records.ts';
import { readDelivery } from '../inbox/read-delivery.ts';
import type { SampledRecord } from '../snapshot-port.ts';
import type { Check, Look } from './findings.ts';
import { quietly } from './quietly.ts';

export const checkEvidence: Check = async (look, findings) => {
  const byDelivery = Map.groupBy(look.mirror.sampleRecords(look.sample), ({ delivery }) => delivery);
  let done = 0;
  for (const [delivery, records] of byDelivery) {
    findings.progress(done, byDelivery.size);
    const stated = await readAgain(look, delivery, records);
    for (const record of records) {
      findings.looked();
      const reason = judge(record, stated?.get(placeOf(record)));
      const detail = { thing: `record ${record.id}`, record: record.id, delivery };
      // Bytes that cannot be read are the archive's trouble, and told there.
      if (stated && reason) findings.found({ code: 'mirror.damaged', reason, detail });
    }
    done += 1;
  }
  findings.progress(done, byDelivery.size);
};

/** The digest stands for the content. */
type Stated = Omit<SealedRecord, 'stored'>;

const placeOf = ({ bytes: [from, to] }: Pick<SampledRecord, 'bytes'>): string => `${from}-${to}`;

/** What the delivery states at the records' places, sealed anew; undefined when it cannot be read. */
async function readAgain(look: Look, id: number, records: readonly SampledRecord[]) {
  const delivery = look.ctx.store.read.delivery(id);
  if (!delivery || (await look.ctx.archive.check(delivery.sha256)) !== 'sound') return undefined;
  const wanted = new Set(records.map(placeOf));
  const stated = new Map<string, Stated>();
  await readDelivery(quietly(look.ctx), delivery, (block) => {
    for (const { stored: _, ...record } of block.records)
      if (wanted.has(placeOf(record))) stated.set(placeOf(record), record);
  });
  return stated;
}

function judge(record: SampledRecord, stated: Stated | undefined) {
  if (!stated) return 'evidence-absent';
  return sameFacts(record, stated) ? undefined : 'evidence-differs';
}

/** Dates that contradict each other are stored as none (see store/record-writer.ts). */
function sameFacts(record: SampledRecord, stated: Stated): boolean {
  const { validFrom, validTo } = stated;
  const isInverted = validFrom !== null && validTo !== null && validFrom >= validTo;
  const expected = isInverted ? { ...stated, validFrom: null, validTo: null } : stated;
  const fields = [
    'benefit',
    'kind',
    'element',
    'key',
    'ordinal',
    'validFrom',
    'validTo',
    'covered',
    'amount',
    'digest',
  ] as const;
  return fields.every((field) => record[field] === expected[field]);
}
