/** The store's reader and writer, composed from one file per aggregate. */
import type { StoreReader, StoreWriter } from '../service/store-port.ts';
import { asideWriter } from './aside.ts';
import { askedReader, askedWriter } from './asked.ts';
import { attentionReader, attentionWriter } from './attention.ts';
import { changeReader } from './changes.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { deliveryReader, deliveryWriter } from './deliveries.ts';
import { disputeReader, disputeWriter } from './disputes.ts';
import { type Effects, effectReader } from './effects.ts';
import { evidenceReader } from './evidence.ts';
import { exportReader } from './export.ts';
import { fetchedReader, fetchedWriter } from './fetched.ts';
import { flagReader, flagWriter } from './flags.ts';
import { gatheredFirst } from './gathered-first.ts';
import { batchReader } from './incident-batches.ts';
import { batchWriter } from './incident-planning.ts';
import { incidentReader, incidentWriter } from './incidents.ts';
import { ledgerReader } from './ledger.ts';
import { liveRecordReader } from './live-records.ts';
import { newsReader } from './news.ts';
import { nightRunReader, nightRunWriter } from './night-runs.ts';
import { orderAnswerWriter } from './order-answers.ts';
import { orderActWriter } from './order-file-acts.ts';
import { orderFileReader, orderFileWriter } from './order-files.ts';
import { orderLineReader } from './order-lines.ts';
import { personHistoryReader } from './person-history.ts';
import { personListReader } from './person-list.ts';
import { personReader, personWriter } from './persons.ts';
import { rebuildWriter } from './rebuild.ts';
import { recordNumbers } from './record-numbers.ts';
import { recordWriter } from './record-writer.ts';
import { recordReader } from './records.ts';
import { refreshReader, refreshWriter } from './refreshes.ts';
import { registerReader } from './register.ts';
import { retentionReader, retentionWriter } from './retention.ts';
import { settlementReader, settlementWriter } from './settlements.ts';
import { silenceReader } from './silence.ts';
import { soundnessWriter } from './soundness.ts';
import { subscriptionReader, subscriptionWriter } from './subscriptions.ts';
import { volumeReader, volumeWriter } from './volumes.ts';

/** Prepares every reading statement on a connection. */
export const storeReader = (db: ReadDb): StoreReader => ({
  ...deliveryReader(db),
  ...effectReader(db),
  ...personReader(db),
  ...personListReader(db),
  ...recordReader(db),
  ...changeReader(db),
  ...personHistoryReader(db),
  ...subscriptionReader(db),
  ...orderLineReader(db),
  ...orderFileReader(db),
  ...flagReader(db),
  ...fetchedReader(db),
  ...disputeReader(db),
  ...evidenceReader(db),
  ...exportReader(db),
  ...liveRecordReader(db),
  ...refreshReader(db),
  ...askedReader(db),
  ...attentionReader(db),
  ...newsReader(db),
  ...ledgerReader(db),
  ...volumeReader(db),
  ...incidentReader(db),
  ...batchReader(db),
  ...registerReader(db),
  ...nightRunReader(db),
  ...settlementReader(db),
  ...silenceReader(db),
  ...retentionReader(db),
});

/** Prepares every statement on the writing connection; to be used inside a transaction only. */
export function storeWriter(db: WriteDb, effects: Effects): StoreWriter {
  const numbers = recordNumbers(db, effects);
  const parts = [
    recordWriter(db, effects, numbers),
    orderAnswerWriter(db, effects),
    subscriptionWriter(db, effects),
  ] as const;
  const [records, answers, subscriptions] = parts;
  const writer = {
    ...others(db, effects),
    ...rebuildWriter(db, effects, numbers),
    ...records.writer,
    ...answers.writer,
    ...subscriptions.writer,
  };
  return gatheredFirst(writer, () => {
    for (const { settle } of parts) settle();
  });
}

const others = (db: WriteDb, effects: Effects) => ({
  ...storeReader(db),
  ...deliveryWriter(db, effects),
  ...personWriter(db),
  ...asideWriter(db),
  ...orderFileWriter(db),
  ...orderActWriter(db),
  ...flagWriter(db),
  ...fetchedWriter(db),
  ...disputeWriter(db),
  ...refreshWriter(db, effects),
  ...askedWriter(db, effects),
  ...attentionWriter(db),
  ...soundnessWriter(db, effects),
  ...volumeWriter(db),
  ...incidentWriter(db),
  ...batchWriter(db),
  ...nightRunWriter(db),
  ...settlementWriter(db),
  ...retentionWriter(db, effects),
});
