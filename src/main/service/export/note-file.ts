/** Leaves the traces of a file that is written: who set out to take what, each person in it, and the whole. */
import type { ExportFormat } from '../../../shared/export-views.ts';
import type { Personnummer } from '../../../shared/identifier.ts';
import type { Context } from '../context.ts';

/** What the file is of and its form, as the access log tells it. */
export type NotedFile = { readonly what: string; readonly format: ExportFormat };

/** Null stands for the file as a whole; `detail` has no personal data. */
export type Noted = { readonly personnummer: Personnummer | null; readonly detail: object };

/** All or none, on disk when it returns. To be called before what is noted is written. Throws `store.*`. */
export function noteFile(
  { access, actor, clock, host }: Context,
  { what, format }: NotedFile,
  entries: readonly Noted[],
): void {
  const entry = { at: clock.now(), actor, host, action: 'export.file' };
  access.recordAll(
    entries.map(({ personnummer, detail }) => ({
      ...entry,
      personnummer,
      detail: JSON.stringify({ what, format, ...detail }),
    })),
  );
}

/** One for each person, without more said of any. Throws `store.*`. */
export const notePersons = (ctx: Context, file: NotedFile, persons: readonly Personnummer[]): void =>
  noteFile(
    ctx,
    file,
    persons.map((personnummer) => ({ personnummer, detail: {} })),
  );
