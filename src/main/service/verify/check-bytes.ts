/** Checks everything that is kept as bytes: archived deliveries and composed order files. */
import { createHash } from 'node:crypto';
import { type FaultDetail, FaultError } from '../../../shared/fault.ts';
import type { Bytes } from '../ports.ts';
import type { JournalledBytes } from '../snapshot-port.ts';
import type { Check, Findings, Look } from './findings.ts';

const page = 500;

/** Every journalled delivery's bytes are there, give their SHA-256 and are as many as the journal says. */
export const checkArchive: Check = async (look, findings) => {
  const total = look.mirror.last('delivery');
  let done = 0;
  for (let after = ''; ; ) {
    const rows = look.mirror.journalled(after, page);
    for (const row of rows) {
      findings.progress(done, total);
      await checkDelivery(look, findings, row);
      done += 1;
    }
    after = rows.at(-1)?.sha256 ?? '';
    if (rows.length < page) break;
  }
  for await (const sha256 of look.ctx.archive.shas()) if (!look.mirror.isJournalled(sha256)) findings.unnamed(sha256);
  findings.progress(total, total);
};

async function checkDelivery({ ctx }: Look, findings: Findings, row: JournalledBytes): Promise<void> {
  const { sha256, bytes: expected, delivery } = row;
  findings.looked();
  const about = { thing: `delivery ${delivery}`, delivery, file: sha256.slice(0, 12) };
  try {
    let found = 0;
    for await (const chunk of ctx.archive.open(sha256)) found += chunk.length;
    if (found === expected) return;
    findings.found({ code: 'mirror.damaged', reason: 'archive-size', detail: { ...about, expected, found } });
  } catch (error) {
    findings.found({ ...damageOf(error), detail: about });
  }
}

function damageOf(error: unknown) {
  const code = error instanceof FaultError ? error.fault.code : undefined;
  if (code === 'archive.missing') return { code, reason: 'archive-missing' } as const;
  if (code === 'archive.damaged') return { code, reason: 'archive-damaged' } as const;
  throw error;
}

/** Every composed order file is there and is the one that was composed. */
export const checkOutbox: Check = async ({ ctx, mirror }, findings) => {
  for (const { name, sha256, bytes } of mirror.orderFiles()) {
    findings.looked();
    const detail: FaultDetail = { thing: name, file: name };
    const found = await digestOf(ctx.outbox.open(name));
    if (!found) findings.found({ code: 'mirror.damaged', reason: 'outbox-missing', detail });
    else if (found.sha256 !== sha256 || found.bytes !== bytes)
      findings.found({ code: 'mirror.damaged', reason: 'outbox-differs', detail });
  }
};

/** Undefined when there is no such file. */
async function digestOf(content: Bytes): Promise<{ sha256: string; bytes: number } | undefined> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    if (error instanceof FaultError && error.fault.detail.reason === 'ENOENT') return undefined;
    throw error;
  }
  return { sha256: hash.digest('hex'), bytes };
}
