/** The contract's calls for lists of persons. */
import { z } from 'zod';
import { query, text } from './contract-call.ts';
import type { PersonListView, PersonRowView } from './person-list-views.ts';

export const listCalls = {
  /**
   * Persons by all that is given: personnummer in any usual writing or part of it, the code of an open flag (`any`: of
   * any), a benefit that is watched, a delivery that changed something for them. `limit` is how many come as rows; each
   * of these leaves a trace in the access log before it is shown.
   */
  'person.list': query<PersonListView>()(
    z.strictObject({
      text: text.optional(),
      flag: text.optional(),
      benefit: text.optional(),
      delivery: z.int().optional(),
      after: z
        .string()
        .regex(/^\d{1,15}:\d{1,15}$/)
        .optional(),
      limit: z.int().min(0).max(100).optional(),
    }),
  ),
  /** More rows of a list, by the ids it answered with. Leaves the same trace. */
  'person.rows': query<readonly PersonRowView[]>()(z.strictObject({ ids: z.array(z.int()).min(1).max(100) })),
} as const;
