/** Reads a schema's files as they lie on this machine. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FaultError } from '../../shared/fault.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import type { SchemaEntry } from '../../shared/schema-views.ts';
import type { InstalledSchema } from '../service/ports.ts';
import { systemCode } from './disk-fault.ts';
import { loadSchemaProfile } from './schema-profile.ts';

/** A schema with the folder and the file in which its profile lies. */
export type PlacedSchema = SchemaEntry & { readonly folder: string; readonly file: string };

/** Throws `schema.invalid` with the file's name. */
export function readSchemaFile(folder: string, file: string): Uint8Array {
  try {
    return readFileSync(join(folder, file));
  } catch (error) {
    throw new FaultError('schema.invalid', { file, reason: systemCode(error) ?? 'unreadable' }, { cause: error });
  }
}

/** The profile in a file's bytes, as if it were added now. Throws `schema.invalid`. */
export function readSchema(bytes: Uint8Array): InstalledSchema {
  const profile = loadSchemaProfile(textOf(bytes));
  return { profile, version: profile.version, digest: digestOf(bytes), source: 'added', addedAt: null };
}

/** Throws `schema.invalid`, also when the file is no longer the one that its hash names. */
export function openSchema({ folder, file, ...entry }: PlacedSchema): InstalledSchema {
  const bytes = readSchemaFile(folder, file);
  if (digestOf(bytes) !== entry.digest)
    throw new FaultError('schema.invalid', { file: `${basename(folder)}/${file}`, reason: 'changed' });
  return { ...entry, profile: loadSchemaProfile(textOf(bytes)) };
}

/** The program's own, without reading more of it than its version. */
export function placeShipped(folder: string, file: string): PlacedSchema {
  const bytes = readSchemaFile(folder, file);
  return { version: versionOf(textOf(bytes)), digest: digestOf(bytes), source: 'program', addedAt: null, folder, file };
}

/** Whatever is wrong with the file is told when it is loaded. */
function versionOf(text: string): string {
  const profile = JSON.parse(text) as Partial<Pick<SchemaProfile, 'version'>> | null;
  return profile?.version ?? '0';
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FaultError('schema.invalid', { where: 'json' });
  }
}
