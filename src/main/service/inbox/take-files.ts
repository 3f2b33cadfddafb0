/** Archives files that a person names on this machine, as if they had been fetched. */
import type { Context } from '../context.ts';
import { archiveDelivery } from './archive-delivery.ts';

/** Ids of the deliveries, in the order named. Throws `input.unreadable` before anything is archived. */
export async function takeFiles(ctx: Context, paths: readonly string[]): Promise<number[]> {
  const named = [];
  for (const path of paths) named.push({ path, ...(await ctx.files.stat(path)) });
  const ids: number[] = [];
  for (const { path, name, size } of named) {
    const source = `file:${path}`;
    const bytes = ctx.files.open(path);
    ids.push(await archiveDelivery(ctx, { file: name, size, bytes, source, availableAt: null, task: 'ingest' }));
  }
  return ids;
}
