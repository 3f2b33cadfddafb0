/** The calls behind the start page and the ledger of deliveries. */
import { z } from 'zod';
import type { AttentionView, NewsView, Visit } from './attention-views.ts';
import { command, nothing, query, text } from './contract-call.ts';
import type { FaultCode } from './fault.ts';
import type { DeliveryDetailView, LedgerPage, MonthView } from './ledger-views.ts';

export const deskCalls = {
  /** The ledger page by page, newest night first. */
  'delivery.page': query<LedgerPage>()(
    z.strictObject({
      before: z.strictObject({ at: text, id: z.int() }).optional(),
      limit: z.int().min(1).max(500).optional(),
    }),
  ),
  'delivery.get': query<DeliveryDetailView>()(z.strictObject({ id: z.int() })),
  /** Nights of a calendar, two months at most, with what came for them. */
  'night.list': query<MonthView>()(z.strictObject({ from: text, to: text })),
  /** How many flags of each code are open. */
  'flag.count': query<readonly { readonly code: FaultCode; readonly open: number }[]>()(nothing),
  /** What needs a person, grouped and counted, and since when something is new to this user. */
  'attention.get': query<AttentionView>()(z.strictObject({ examples: z.int().min(0).max(20).optional() })),
  /** New claw-backs and stopped benefits, a bounded stretch at a time. With `persons` each shown leaves a trace. */
  'attention.news': query<NewsView>()(
    z.strictObject({
      after: z.int().min(0),
      upTo: z.int().min(0),
      before: z.strictObject({ effect: z.int(), person: z.int() }).optional(),
      what: z.enum(['clawback', 'stopped']).optional(),
      persons: z.boolean().optional(),
    }),
  ),
  /** This user has seen all up to these marks of an answer. */
  'attention.seen': command<Visit>()(z.strictObject({ effect: z.int().min(0), flag: z.int().min(0) })),
  /** Stops what this program reads or fetches now; the delivery under way is rolled back and waits. False: nothing ran. */
  'inbox.cancel': command<{ readonly asked: boolean }>()(nothing),
} as const;
