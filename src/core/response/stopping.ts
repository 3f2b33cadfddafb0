/** Faults of a file for which nothing of it may take effect until a person releases it. */
import type { FaultCode } from '../../shared/fault.ts';

/** In the order in which a file can show them. */
export const stoppingFaults: readonly FaultCode[] = [
  'response.encoding',
  'response.doctype',
  'response.not-well-formed',
  'response.too-deep',
  'response.too-large',
  'response.unknown-root',
  'response.start-missing',
  'response.wrong-organisation',
  'response.person-unidentified',
  'response.record-repeated',
  'response.end-missing',
  'response.count-mismatch',
];
