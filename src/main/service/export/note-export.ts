/** Leaves the traces of an export: one for each person in it and one for the whole, before a byte of it exists. */
import type { Input } from '../../../shared/contract.ts';
import type { NotedView } from '../../../shared/export-views.ts';
import type { Context } from '../context.ts';
import { readNumber } from '../persons.ts';

/** What of the screen becomes a file or paper. Throws `order.bad-personnummer`; then nothing may be exported. */
export function noteExport(ctx: Context, { persons, ...whole }: Input<'export.note'>): NotedView {
  const { actor, host } = ctx;
  const at = ctx.clock.now();
  const numbers = [...new Set(persons.map((person) => readNumber(ctx, person)))];
  const entry = { at, actor, host, action: 'export.note' };
  const { what, format } = whole;
  ctx.access.recordAll([
    { ...entry, personnummer: null, detail: JSON.stringify({ ...whole, persons: numbers.length }) },
    ...numbers.map((personnummer) => ({ ...entry, personnummer, detail: JSON.stringify({ what, format }) })),
  ]);
  return { at };
}
