/** The calls about whom the rule of retention no longer lets us keep. */
import { z } from 'zod';
import { command, nothing, query } from './contract-call.ts';
import type { DueCount, DuePage, RemovalView, RetentionView } from './retention-views.ts';

const after = z.int().min(0).optional();

export const retentionCalls = {
  'retention.get': query<RetentionView>()(nothing),
  /** A stretch of persons, to be added to those before. Nobody is shown. Throws `retention.no-rule`. */
  'retention.count': query<DueCount>()(z.strictObject({ after })),
  /** Who is due. Leaves a trace in the access log for every person shown. Throws `retention.no-rule`. */
  'retention.list': query<DuePage>()(z.strictObject({ after, limit: z.int().min(1).max(1000).optional() })),
  /**
   * Removes all who are due and whom nothing hinders from the mirror, if they are as many as somebody has seen. A trace
   * of who and how many comes first. Throws `retention.no-rule` and `retention.changed`.
   */
  'retention.apply': command<RemovalView>()(z.strictObject({ count: z.int().min(1) })),
} as const;
