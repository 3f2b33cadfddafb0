/** `lefi export`. */
import { resolve } from 'node:path';
import type { ExportedKind } from '../../shared/export-views.ts';
import type { Outcome, Session } from '../session.ts';

export type ExportOptions = {
  readonly what: ExportedKind;
  readonly format: 'csv' | 'xlsx';
  readonly out: string;
  readonly person?: string;
  readonly benefit?: string;
  readonly from?: string;
  readonly to?: string;
  readonly knownAt?: string;
};

export async function exportFacts(
  { call, text }: Session,
  { out, person, benefit, ...asked }: ExportOptions,
): Promise<Outcome> {
  const written = await call('export.file', {
    ...asked,
    file: resolve(out),
    ...(person !== undefined && { personnummer: person }),
    ...(benefit !== undefined && { benefits: benefit.split(',') }),
  });
  return { json: written, words: text.exported(written.file, written.rows, written.persons) };
}
