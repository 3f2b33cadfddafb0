/** The manifest: what a backup is of, and every part's size and hash. */
import { hash } from 'node:crypto';
import * as z from 'zod';

/** Raised when an older program could no longer read what is written. */
export const formatVersion = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const part = z.strictObject({ name: z.string().min(1).max(500), size: z.int().min(0), sha256 });

const shape = z.object({
  format: z.int().min(1),
  program: z.string(),
  organisation: z.string(),
  createdAt: z.string(),
  /** Schema versions of the databases. */
  databases: z.object({ mirror: z.int(), access: z.int() }),
  parts: z.array(part),
  /** Parts that the mirror names and the profile no longer had. */
  missing: z.array(z.string()),
});

export type Manifest = z.output<typeof shape>;
export type Part = z.output<typeof part>;

/** The last two entries of the tar: when they are there, everything before them is. */
export const manifestName = 'manifest.json';
export const sealName = 'manifest.sha256';

/** The manifest's bytes, and its seal as `sha256sum -c` reads it. */
export function encodeManifest(manifest: Manifest): { readonly manifest: Buffer; readonly seal: Buffer } {
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  return { manifest: bytes, seal: sealOf(bytes) };
}

const sealOf = (bytes: Uint8Array): Buffer => Buffer.from(`${hash('sha256', bytes, 'hex')}  ${manifestName}\n`);

/** The version alone is read first: what else a newer program writes is not known here. */
export function decodeManifest(bytes: Buffer, seal: Buffer): Manifest | { readonly newer: number } | undefined {
  if (!sealOf(bytes).equals(seal)) return undefined;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    const { format } = z.object({ format: z.int() }).parse(value);
    return format > formatVersion ? { newer: format } : shape.parse(value);
  } catch {
    // Whatever is wrong with it, its content is not repeated.
    return undefined;
  }
}
