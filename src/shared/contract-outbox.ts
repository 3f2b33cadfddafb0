/** Calls about what leaves the house: the ledger, order files, and taking back what has not left. */
import { z } from 'zod';
import { command, nothing, query, reason, text } from './contract-call.ts';
import type { OrderFileView, SentFileView } from './order-file-views.ts';
import type { OrderLineView, OrderListView } from './views.ts';

const note = reason.optional();

export const outboxCalls = {
  'order.list': query<OrderListView>()(
    z.strictObject({
      offset: z.int().min(0).optional(),
      limit: z.int().min(1).max(1000).optional(),
      personnummer: text.optional(),
    }),
  ),
  /** All drafts, in as many files as the settings' limits ask for. */
  'order.compose': command<readonly OrderFileView[]>()(nothing),
  /** While FK is closed files are queued, each told with a fault, unless `force`. */
  'order.send': command<readonly SentFileView[]>()(z.strictObject({ force: z.boolean().optional() })),
  /** By the file's id. Its lines become drafts again. */
  'order.recall': command<OrderFileView>()(z.strictObject({ file: z.int(), note })),
  /** By the line's number: a draft only. */
  'order.remove': command<OrderLineView>()(z.strictObject({ line: z.int(), note })),
} as const;
