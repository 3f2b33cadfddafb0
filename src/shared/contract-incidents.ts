/** Calls about incidents: FK's published ones and those added here, and the refreshes that mend them. */
import { z } from 'zod';
import { command, nothing, query, reason, text } from './contract-call.ts';
import { purposes } from './identifier.ts';
import type {
  AffectedView,
  BatchView,
  IncidentNightsView,
  IncidentOrderedView,
  IncidentProgressView,
  IncidentProposalView,
  IncidentReportView,
  IncidentView,
} from './incident-views.ts';

const criterion = z.string().min(1).max(2000);
const notice = z.string().max(20_000);
const perNight = z.int().min(1).max(1_000_000);

export const incidentCalls = {
  /** Newest first. */
  'incident.list': query<readonly IncidentView[]>()(nothing),
  /**
   * A page of the register, judged by an incident or by a criterion of one's own: ask on with `after` as `next` says.
   * With `names` the persons too; each leaves a trace in the access log. With `purpose` those are left out who lack the
   * consent that an order for it must rest on.
   */
  'incident.affected': query<AffectedView>()(
    z.strictObject({
      id: text.optional(),
      criterion: criterion.optional(),
      benefits: z.array(text).max(60).optional(),
      after: text.optional(),
      names: z.boolean().optional(),
      purpose: z.enum(purposes).optional(),
    }),
  ),
  /** The nights that so many persons take, from now on. */
  'incident.nights': query<IncidentNightsView>()(
    z.strictObject({ id: text, persons: z.int().min(0), perNight: perNight.optional() }),
  ),
  /** Plans the refresh in batches and orders the first; given again it goes on where it was interrupted. */
  'incident.order': command<IncidentOrderedView>()(
    z.strictObject({ id: text, perNight: perNight.optional(), purpose: z.enum(purposes).optional() }),
  ),
  /** Orders the batches whose night has come: of one incident, or of all. */
  'incident.next': command<readonly BatchView[]>()(z.strictObject({ id: text.optional() })),
  'incident.progress': query<IncidentProgressView>()(z.strictObject({ id: text })),
  /** A page of what the refresh brought. Leaves a trace in the access log for every person shown. */
  'incident.report': query<IncidentReportView>()(z.strictObject({ id: text, after: text.optional() })),
  /** What a pasted notice seems to say; nothing is stored. */
  'incident.propose': query<IncidentProposalView>()(z.strictObject({ notice })),
  /** Without `benefits` a refresh is of everything that the person is subscribed to. */
  'incident.add': command<IncidentView>()(
    z.strictObject({
      title: z.string().trim().min(1).max(200),
      notice: notice.optional(),
      criterion,
      benefits: z.array(text).max(60).optional(),
      from: text.optional(),
      to: text.optional(),
    }),
  ),
  'incident.close': command<IncidentView>()(z.strictObject({ id: text, note: reason })),
} as const;
