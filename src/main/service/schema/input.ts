/** Finds and reads the files of a schema that a person names. */
import { basename, join } from 'node:path';
import { FaultError, faultOf } from '../../../shared/fault.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import type { LocalFiles } from '../ports.ts';

/** A folder with all files, or files by their paths; what is named by its path counts. */
export type GivenSchema = {
  readonly folder?: string | undefined;
  readonly profile?: string | undefined;
  readonly order?: string | undefined;
  readonly response?: string | undefined;
};

export type SchemaPaths = { readonly profile: string; readonly order: string; readonly response: string };

type Found = { readonly profile: string; xsdsOf(profile: SchemaProfile): SchemaPaths };

/** FK's XSDs have tens of kilobytes, a profile about a hundred. */
const maxBytes = 8 * 1024 * 1024;

/**
 * A profile is `profile*.json`, the XSDs are called what the profile says. Throws `schema.profile-missing` where there
 * are only XSDs or several profiles, and `input.unreadable`.
 */
export async function findSchemaFiles(files: LocalFiles, given: GivenSchema): Promise<Found> {
  const profile = given.profile ?? (await profileIn(files, given));
  const beside = given.folder ?? join(profile, '..');
  return {
    profile,
    xsdsOf: ({ order, response }) => ({
      profile,
      order: given.order ?? join(beside, order.xsd),
      response: given.response ?? join(beside, response.xsd),
    }),
  };
}

async function profileIn(files: LocalFiles, { folder }: GivenSchema): Promise<string> {
  if (folder === undefined) throw new FaultError('schema.profile-missing');
  const found = (await files.list(folder)).filter((name) => /^profile.*\.json$/i.test(name)).sort();
  const [only, other] = found;
  if (only === undefined || other !== undefined)
    throw new FaultError('schema.profile-missing', { found: found.length });
  return join(folder, only);
}

/** A whole file in memory. Throws `schema.invalid` for one that is too large to be what it should be. */
export async function readSmall(files: LocalFiles, path: string): Promise<Uint8Array> {
  const { name, size } = await files.stat(path);
  const tooLarge = () => new FaultError('schema.invalid', { file: name, reason: 'too-large' });
  if (size > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of files.open(path)) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge();
    chunks.push(new Uint8Array(chunk));
  }
  return Buffer.concat(chunks);
}

/** A file's name without its folder: folders may be named after people. */
export const nameOf = (path: string): string => basename(path);

/** Does something with a file; what `schema.invalid` says of it carries the file's name. */
export async function ofFile<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, detail } = faultOf(error);
    if (code !== 'schema.invalid') throw error;
    throw new FaultError(code, { file: nameOf(path), ...detail }, { cause: error });
  }
}
