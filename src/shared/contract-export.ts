/** The calls by which anything leaves the program as a file or paper. */
import { z } from 'zod';
import { command, text } from './contract-call.ts';
import { type ExportView, exportedKinds, exportFormats, type NotedView } from './export-views.ts';

export const exportCalls = {
  /**
   * Leaves its traces in the access log, one for each person and one for the whole, before anything of what the eye
   * sees becomes a file or paper: no answer, no export. `columns` by their names, never a value.
   */
  'export.note': command<NotedView>()(
    z.strictObject({
      what: z.string().regex(/^[a-z][a-z0-9 -]{0,199}$/),
      format: z.enum(exportFormats),
      persons: z.array(text).max(100_000),
      columns: z.array(text).max(500),
      rows: z.int().min(0),
    }),
  ),
  /** A new file of the mirror's own facts: one row per period, payment row or claw-back. */
  'export.file': command<ExportView>()(
    z.strictObject({
      what: z.enum(exportedKinds),
      format: z.enum(['csv', 'xlsx']),
      file: z.string().min(1),
      personnummer: text.optional(),
      benefits: z.array(text).max(60).optional(),
      from: text.optional(),
      to: text.optional(),
      knownAt: text.optional(),
    }),
    'local',
  ),
} as const;
