/** Evidence: from a record to the delivery that said it, and to the very bytes in the archive. */
import type { EvidenceView } from '../../shared/evidence-views.ts';
import { FaultError } from '../../shared/fault.ts';
import type { Context } from './context.ts';
import { textOf } from './file-text.ts';
import { leaveTrace } from './leave-trace.ts';
import type { StoredDelivery, StoredEvidence } from './store-values.ts';

/** Stands between the parts of a natural key (core/response/record.ts). */
const keySeparator = '\u001f';

/**
 * Throws `mirror.no-such-record`, and `archive.missing` or `archive.damaged` when the archive cannot prove it any more.
 * Leaves a trace in the access log before anything of the record is read.
 */
export async function recordEvidence(ctx: Context, { record }: { readonly record: number }): Promise<EvidenceView> {
  const found = ctx.store.read.evidence(record);
  if (!found) throw new FaultError('mirror.no-such-record', { found: record });
  leaveTrace(ctx, 'record.evidence', [found.personnummer]);
  const delivery = ctx.store.read.delivery(found.statedBy);
  if (!delivery) throw new Error('the journal lost a delivery');
  const bytes = await bytesOf(ctx, delivery, found.bytes);
  const text = await textOf(ctx, delivery);
  return {
    ...told(ctx, found),
    delivery: originOf(delivery),
    encoding: text?.encoding ?? null,
    xml: text && text.decode(bytes) + text.finish(),
    xmlBase64: bytes.toString('base64'),
  };
}

/** Reads the whole file, so that its SHA-256 vouches for the bytes. */
async function bytesOf(ctx: Context, { sha256 }: StoredDelivery, [from, to]: StoredEvidence['bytes']) {
  const parts: Uint8Array[] = [];
  let at = 0;
  for await (const chunk of ctx.archive.open(sha256)) {
    if (at < to && at + chunk.length > from)
      parts.push(new Uint8Array(chunk.subarray(Math.max(0, from - at), to - at)));
    at += chunk.length;
  }
  return Buffer.concat(parts);
}

function told(ctx: Context, { id, key, until, endedAs, statedBy, ...rest }: StoredEvidence) {
  const disputed = ctx.store.read.disputedDeliveries();
  const withdrawnBy = endedAs === 'withdrawn' ? until?.id : undefined;
  return {
    ...rest,
    record: id,
    key: key.split(keySeparator),
    until: until && endedAs && { ...until, as: endedAs },
    disputed: [rest.known.id, statedBy, withdrawnBy].some(
      (delivery) => delivery !== undefined && disputed.has(delivery),
    ),
  };
}

function originOf(delivery: StoredDelivery): EvidenceView['delivery'] {
  const { id, file, sha256, bytes, night, receivedAt, source, schemaVersion, schemaDigest } = delivery;
  const { state, start, released, dispute } = delivery;
  return {
    ...{ id, file, sha256, bytes, night, receivedAt, source, schemaVersion, schemaDigest },
    ...{ state, start, released, dispute },
  };
}
