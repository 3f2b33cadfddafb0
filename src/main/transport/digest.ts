/** Size and SHA-256 of bytes as they pass. */
import { createHash } from 'node:crypto';
import { FaultError } from '../../shared/fault.ts';
import type { Bytes, Upload } from '../service/ports.ts';

export type Digest = { readonly size: number; readonly sha256: string };

/** Reads to the end and keeps nothing. */
export async function digestOf(bytes: Bytes): Promise<Digest> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of bytes) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest('hex') };
}

/** Throws `transport.incomplete` unless what the peer has is what was to be sent. */
export function requireWhole(upload: Upload, found: Partial<Digest>): void {
  const { name: file, size, sha256 } = upload;
  if (found.size !== undefined && found.size !== size) {
    throw new FaultError('transport.incomplete', { file, reason: 'size', expected: size, actual: found.size });
  }
  if (found.sha256 !== undefined && found.sha256 !== sha256) {
    throw new FaultError('transport.incomplete', { file, reason: 'sha256', expected: sha256, actual: found.sha256 });
  }
}

/** Passes bytes on and throws `transport.incomplete` when they are not as many as the peer promised. */
export async function* requireSize(file: string, expected: number, bytes: Bytes): Bytes {
  let actual = 0;
  for await (const chunk of bytes) {
    actual += chunk.length;
    yield chunk;
  }
  if (actual !== expected) throw new FaultError('transport.incomplete', { file, reason: 'size', expected, actual });
}
