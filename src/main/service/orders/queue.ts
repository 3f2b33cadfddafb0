/** Order files that wait until FK opens. */
import type { Context } from '../context.ts';
import type { UnsentOrderFile } from '../store-values.ts';

/** Who asked first stands beside each; asking again changes nothing. */
export async function queueFiles(
  { store, clock, events, actor, host }: Pick<Context, 'store' | 'clock' | 'events' | 'actor' | 'host'>,
  files: readonly UnsentOrderFile[],
): Promise<void> {
  const fresh = files.filter(({ state }) => state === 'composed');
  if (fresh.length === 0) return;
  await store.write((tx) => {
    for (const { id } of fresh) tx.noteFileAct(id, 'queued', { at: clock.now(), actor, host, note: null });
  });
  events.emit('changed', { topics: ['orders'] });
}
