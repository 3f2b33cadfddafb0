/** A waiting delivery whose bytes are gone or damaged in our own archive: it waits on, flagged, and stops no other. */
import { type Fault, type FaultCode, faultOf } from '../../../shared/fault.ts';
import type { StoreWriter } from '../store-port.ts';

export const archiveFaults: readonly FaultCode[] = ['archive.damaged', 'archive.missing'];

/** The fault in an error, if it is about the archive. */
export function archiveFaultIn(error: unknown): Fault | undefined {
  const found = faultOf(error);
  return archiveFaults.includes(found.code) ? found : undefined;
}

export function flagLost(tx: StoreWriter, delivery: number, { code, detail }: Fault): void {
  tx.raiseFlag({ code, personId: null, benefit: null, delivery, detail, subject: `delivery:${delivery}` });
}
