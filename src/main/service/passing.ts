/** Faults that may be gone in a few minutes: the night's work is tried again. */
import type { FaultCode } from '../../shared/fault.ts';

export const passing: readonly FaultCode[] = [
  'transport.offline',
  'transport.incomplete',
  'store.busy',
  'night.running',
];
