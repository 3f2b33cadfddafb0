/** The calls about the register of subscriptions, and about an insurer's own list beside it. */
import { z } from 'zod';
import { command, query, text } from './contract-call.ts';
import { purposes } from './identifier.ts';
import {
  type DifferenceFileView,
  type DifferencePage,
  differenceKinds,
  type ListFaultPage,
  orderedDifferences,
  type ReconciliationView,
  type RegisterCountPage,
  type RegisterPage,
  registerStates,
} from './register-views.ts';
import type { OrderAddedView } from './views.ts';

const id = z.int();
const page = { after: z.int().min(0).optional(), limit: z.int().min(1).max(1000).optional() };
const kinds = z.array(z.enum(differenceKinds)).min(1).max(differenceKinds.length).optional();

export const registerCalls = {
  /**
   * Subscriptions by state and benefit, whole persons: `limit` is how many persons. Leaves a trace in the access log for
   * every person shown. `after` is the `next` of the page before.
   */
  'register.list': query<RegisterPage>()(
    z.strictObject({ state: z.enum(registerStates).optional(), benefit: text.optional(), ...page }),
  ),
  /** A page of counts, to be added to those of the pages before. */
  'register.count': query<RegisterCountPage>()(z.strictObject({ after: page.after })),
  /** A list is sent in pieces and compared then; a new one takes the place of the last. */
  'register.begin': command<{ readonly id: number }>()(z.strictObject({})),
  /** The next bytes of the list in base64, cut anywhere; the first must hold the header. */
  'register.read': command<{ readonly rows: number }>()(z.strictObject({ id, piece: z.base64().max(6 * 1024 * 1024) })),
  'register.compare': command<ReconciliationView>()(z.strictObject({ id })),
  /** Leaves a trace in the access log for every person shown. */
  'register.differences': query<DifferencePage>()(z.strictObject({ id, kinds, ...page })),
  'register.faults': query<ListFaultPage>()(z.strictObject({ id, ...page })),
  /** Drafts of differences of these kinds. */
  'register.order': command<OrderAddedView>()(
    z.strictObject({
      id,
      kinds: z.array(z.enum(orderedDifferences)).min(1).max(orderedDifferences.length),
      purpose: z.enum(purposes).optional(),
      consent: text.optional(),
    }),
  ),
  /** A new CSV file of the differences; noted in the access log before it has its name. */
  'register.export': command<DifferenceFileView>()(z.strictObject({ id, kinds, file: z.string().min(1) }), 'local'),
} as const;
