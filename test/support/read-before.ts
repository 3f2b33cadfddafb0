/** A large delivery that has been applied, and what reading it again gives. */
import { firstReadAs } from '../../src/main/service/inbox/read-delivery.ts';
import type { ReadJob, Take } from '../../src/main/service/reading-port.ts';
import { bigDelivery } from './big-delivery.ts';
import { openContext } from './context.ts';

/** Of 720 persons; `close` removes it. */
export async function readBefore() {
  const big = await bigDelivery(720);
  await big.profile.service.handlers['inbox.ingest-files']({ files: [big.path] });
  const opened = await openContext(big.profile.directory, '2026-11-22T12:00:00Z');
  const [delivery] = opened.ctx.store.read.deliveries(1);
  const job: ReadJob = { sha256: delivery?.sha256 ?? '', ...firstReadAs(opened.ctx) };
  const close = async (): Promise<void> => {
    opened.close();
    await big.profile.remove();
  };
  return { big, ctx: opened.ctx, archive: `${big.profile.directory}/archive`, job, close };
}

export async function heard(read: (take: Take) => Promise<unknown>) {
  const blocks: string[] = [];
  const reading = await read(({ records, ...block }, start) => {
    const readable = records.map((record) => ({ ...record, stored: Buffer.from(record.stored).toString() }));
    blocks.push(inOneOrder([block, readable, start]));
  });
  return { blocks, reading };
}

/** As JSON, whatever the order in which the objects were made. */
const inOneOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) ? Object.entries(part).sort() : part,
  );
