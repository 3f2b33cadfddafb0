/** Downloads what is new at FK and archives it; remembers every file seen, not just the newest. */
import type { Context } from '../context.ts';
import type { RemoteFile, Transport } from '../ports.ts';
import type { StoredDelivery } from '../store-values.ts';
import { archiveDelivery } from './archive-delivery.ts';

/** The deliveries that arrived, oldest name first. Throws `transport.*`, and `inbox.cancelled`: what came before stays. */
export const fetchNew = (ctx: Context): Promise<StoredDelivery[]> =>
  ctx.halt.during((heed) => fetchAll({ ...ctx, heed }));

async function fetchAll(ctx: Context): Promise<StoredDelivery[]> {
  const transport = await ctx.transport.connect();
  try {
    const files = await transport.list();
    const ids: number[] = [];
    for (const file of files) if (isNews(ctx, file)) ids.push(await fetchOne(ctx, transport, file));
    if (ids.length > 0) ctx.events.emit('changed', { topics: ['deliveries'] });
    return ids.flatMap((id) => ctx.store.read.delivery(id) ?? []);
  } finally {
    await transport.close();
  }
}

/** Our own order files lie in the same folder where FK gives us only one. */
const isNews = (ctx: Context, file: RemoteFile): boolean =>
  !isOrderName(ctx.settings.orderName, file.name) && !ctx.store.read.hasFetched(file);

const isOrderName = (pattern: string, name: string): boolean => {
  const prefix = pattern.slice(0, pattern.indexOf('{'));
  return prefix !== '' && name.startsWith(prefix);
};

function fetchOne(ctx: Context, transport: Transport, remote: RemoteFile): Promise<number> {
  return archiveDelivery(ctx, {
    file: remote.name,
    size: remote.size,
    bytes: transport.download(remote.name),
    source: transport.description,
    availableAt: earlier(remote.modified, ctx.clock.now()),
    task: 'fetch',
    remote,
  });
}

const earlier = (a: string | null, b: string): string => (a !== null && a < b ? a : b);
