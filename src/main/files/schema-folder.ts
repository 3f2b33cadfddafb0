/** An installed schema's folder: profile, XSDs and a note of where they came from. Written once, never changed. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FaultError } from '../../shared/fault.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import type { SchemaEntry } from '../../shared/schema-views.ts';
import type { SchemaFiles } from '../service/ports.ts';
import { diskFault, systemCode } from './disk-fault.ts';
import { ensureDirectory, syncDirectory, writeNew } from './durable.ts';

const folderForm = /^\d[\d.]*-[0-9a-f]{12}$/;

/** Twelve digits of the hash tell every two schemas of a version apart, and are short enough to be read aloud. */
const schemaFolderName = ({ version, digest }: Pick<SchemaEntry, 'version' | 'digest'>): string =>
  `${version}-${digest.slice(0, 12)}`;

/** Names of the installed schemas' folders; what is still being written has another form of name. */
export function schemaFolders(root: string): readonly string[] {
  try {
    return readdirSync(root).filter((name) => folderForm.test(name));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw diskFault(error, root);
  }
}

/** Throws `schema.invalid` when the folder's note is missing or is not one. */
export function readNote(root: string, folder: string): SchemaEntry {
  const note = parse(readText(join(root, folder, 'added.json')));
  const { version, digest, source, addedAt } = note;
  const isNote = typeof version === 'string' && typeof digest === 'string' && typeof addedAt === 'string';
  if (!isNote || schemaFolderName({ version, digest }) !== folder || !(source === 'program' || source === 'added'))
    throw new FaultError('schema.invalid', { file: `${folder}/added.json` });
  return { version, digest, source, addedAt };
}

/** All of it or nothing; false when it is there already. Throws `store.full` and its kin. */
export async function writeSchemaFolder(
  root: string,
  entry: SchemaEntry,
  profile: SchemaProfile,
  files: SchemaFiles,
): Promise<boolean> {
  const temporary = join(root, `.${randomUUID()}`);
  try {
    await ensureDirectory(temporary);
    await writeNew(join(temporary, 'profile.json'), files.profile);
    await writeNew(join(temporary, profile.order.xsd), files.order);
    if (profile.response.xsd !== profile.order.xsd)
      await writeNew(join(temporary, profile.response.xsd), files.response);
    await writeNew(join(temporary, 'added.json'), Buffer.from(`${JSON.stringify(entry, null, 2)}\n`));
    await syncDirectory(temporary);
    return await moveTo(join(root, schemaFolderName(entry)), temporary);
  } catch (error) {
    throw diskFault(error, root);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** A folder is never moved over another that has something in it: who comes second finds the first one's work. */
async function moveTo(folder: string, temporary: string): Promise<boolean> {
  try {
    await rename(temporary, folder);
  } catch (error) {
    if (there.has(systemCode(error) ?? '')) return false;
    throw error;
  }
  await syncDirectory(join(folder, '..'));
  return true;
}

/** Windows says EPERM for a target that exists. */
const there = new Set(['ENOTEMPTY', 'EEXIST', ...(process.platform === 'win32' ? ['EPERM'] : [])]);

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
