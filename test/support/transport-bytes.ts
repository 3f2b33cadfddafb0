/** Bytes to send and to compare, and the fault that a call ends with. */
import { createCipheriv, createHash } from 'node:crypto';
import type { Bytes, Upload } from '../../src/main/service/ports.ts';
import { FaultError } from '../../src/shared/fault.ts';

/** Bytes without a pattern, the same ones every time. */
export function noise(size: number): Buffer {
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16, 7), Buffer.alloc(16, size % 251));
  return cipher.update(Buffer.alloc(size));
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Pieces of 50 000 bytes, as a file is read. */
export async function* pieces(bytes: Uint8Array): Bytes {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000);
}

export const uploadOf = (name: string, bytes: Uint8Array, open: () => Bytes = () => pieces(bytes)): Upload => ({
  name,
  size: bytes.length,
  sha256: sha256(bytes),
  open,
});

export async function collect(bytes: Bytes): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(new Uint8Array(chunk));
  return Buffer.concat(chunks);
}

/** The fault that work ends with. Anything else is a failure of the test. */
export async function faultFrom(work: Promise<unknown>): Promise<FaultError['fault']> {
  const outcome = await work.then(
    () => new Error('no fault'),
    (error: unknown) => error,
  );
  if (outcome instanceof FaultError) return outcome.fault;
  throw outcome;
}
