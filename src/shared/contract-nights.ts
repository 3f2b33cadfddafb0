/** The calls about nights that did not come, numbers that are missing, and how much the nights told. */
import { z } from 'zod';
import { command, query, reason, text } from './contract-call.ts';
import type { StatusView } from './views.ts';
import type { VolumeView } from './volume-views.ts';

const gap = z.strictObject({ from: z.int().min(0), to: z.int().min(0) });

export const nightCalls = {
  /**
   * A person says what became of a missing night (with `containedIn`: in which delivery its content came), or of
   * numbers that no delivery brought. Ends the alarm; what comes later is handled as ever.
   */
  'night.settle': command<StatusView>()(
    z.strictObject({ night: text.optional(), gap: gap.optional(), note: reason, containedIn: z.int().optional() }),
  ),
  'night.reopen': command<StatusView>()(z.strictObject({ night: text.optional(), gap: gap.optional(), note: reason })),
  /** The newest nights, oldest first: how much they told unasked, of one benefit or in all. */
  'volume.get': query<VolumeView>()(
    z.strictObject({ benefit: text.optional(), nights: z.int().min(1).max(260).optional() }),
  ),
} as const;
