/** What the watch over the nights' volumes flags. */
import type { FaultCode } from '../../shared/fault.ts';

/** Lasting until it speaks again. */
export const silentCodes = [
  'volume.silent',
  'volume.benefit-silent',
  'volume.cohort-silent',
  'volume.watched-silent',
  'volume.both-silent',
] as const satisfies readonly FaultCode[];
