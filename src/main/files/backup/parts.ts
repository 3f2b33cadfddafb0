/** What a backup holds of a profile, and under which names. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readingFault, systemCode } from '../disk-fault.ts';
import type { Locations } from '../locations.ts';

/** A file of the profile as it goes into the backup; null where it should be and is not. */
export type Source = { readonly name: string; readonly path: string; readonly size: number | null };

/** What goes in besides the databases, named by them. */
export type Named = { readonly archived: readonly string[]; readonly orders: readonly string[] };

/** A name that is one on every system: no path in it, no drive, not hidden. */
const plain = '[^./\\\\:\\p{Cc}][^/\\\\:\\p{Cc}]*';
const allowed = new RegExp(
  `^(?:(?:mirror|access)\\.sqlite|profile\\.json|archive/[0-9a-f]{2}/[0-9a-f]{64}[a-z.]*|outbox/${plain}|schemas/(?:${plain}/)*${plain})$`,
  'u',
);

/** Whether a part of that name can be put into a profile: nothing outside it, nothing hidden, nothing secret. */
export const isPartName = (name: string): boolean => allowed.test(name);

/** The topmost names of a profile that was restored: what a restore may find of an earlier one that was cut short. */
export const topmostNames: readonly string[] = [
  ...['mirror.sqlite', 'access.sqlite', 'profile.json'],
  ...['archive', 'outbox', 'schemas'],
];

/** `copies` are the databases' snapshots. Secrets are left out: a backup is kept longer and elsewhere than they should. */
export async function sourcesOf(
  places: Locations,
  copies: { readonly mirror: string; readonly access: string },
  { archived, orders }: Named,
): Promise<Source[]> {
  return [
    await source('profile.json', places.profile),
    await source('mirror.sqlite', copies.mirror),
    await source('access.sqlite', copies.access),
    ...(await listed(places.schemas, 'schemas')),
    ...(await mapped(orders, (name) => source(`outbox/${name}`, join(places.outbox, name)))),
    ...(await mapped(archived, (sha256) => archivedFiles(places.archive, sha256))).flat(),
  ];
}

async function mapped<A, B>(items: readonly A[], one: (item: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (const item of items) done.push(await one(item));
  return done;
}

async function source(name: string, path: string): Promise<Source> {
  const size = await sizeOf(path);
  return { name, path, size };
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw readingFault(error, path);
  }
}

/** By its beginning: how the archive stores bytes is the archive's own affair. */
async function archivedFiles(archive: string, sha256: string): Promise<Source[]> {
  const group = sha256.slice(0, 2);
  const names = (await namesIn(join(archive, group))).filter((name) => name.startsWith(sha256));
  if (names.length === 0) return [{ name: `archive/${group}/${sha256}`, path: '', size: null }];
  return mapped(names, (name) => source(`archive/${group}/${name}`, join(archive, group, name)));
}

/** Every file below a folder that need not be there; hidden ones are somebody's unfinished work. */
async function listed(directory: string, name: string): Promise<Source[]> {
  const found: Source[] = [];
  for (const entry of await namesIn(directory)) {
    if (!isPartName(`${name}/${entry}`)) continue;
    const [path, inside] = [join(directory, entry), `${name}/${entry}`];
    if ((await stat(path)).isDirectory()) found.push(...(await listed(path, inside)));
    else found.push(await source(inside, path));
  }
  return found;
}

async function namesIn(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw readingFault(error, directory);
  }
}
