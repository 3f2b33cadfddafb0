/** The schema versions on this machine: the one beside the program, and those in the profile's own folder. */
import { join } from 'node:path';
import { FaultError } from '../../shared/fault.ts';
import type { SchemaEntry } from '../../shared/schema-views.ts';
import type { InstalledSchema, Schemas } from '../service/ports.ts';
import { clearChoice, readChoice, writeChoice } from './schema-choice.ts';
import { openSchema, type PlacedSchema, placeShipped, readSchema, readSchemaFile } from './schema-file.ts';
import { readNote, schemaFolders, writeSchemaFolder } from './schema-folder.ts';
import { byRank } from './schema-rank.ts';

const shippedProfile = 'profile_v2_0_4.json';

/** `root` is the profile's own folder, `program` the one beside the program. Throws `schema.invalid`. */
export function createSchemas(root: string, program: string): Schemas {
  const { placed, find, ruling } = schemaPlaces(root, placeShipped(program, shippedProfile));
  const load = loader();
  const xsd = async (one: PlacedSchema, of: 'order' | 'response'): Promise<Uint8Array> =>
    readSchemaFile(one.folder, load(one).profile[of].xsd);
  const copy = async (one: PlacedSchema, at: string): Promise<void> => {
    const profile = readSchemaFile(one.folder, one.file);
    const files = { profile, order: await xsd(one, 'order'), response: await xsd(one, 'response') };
    await writeSchemaFolder(root, { ...entryOf(one), addedAt: at }, load(one).profile, files);
  };
  return {
    active: () => load(ruling()),
    byDigest: (digest, version) => load(find(digest, version)),
    list: () => placed().map(entryOf),
    xsd: (digest, of) => xsd(find(digest), of),
    chosen: () => {
      const chosen = readChoice(root);
      return placed().some(({ digest }) => digest === chosen) ? chosen : null;
    },
    choose: (digest) => (digest === null ? clearChoice(root) : writeChoice(root, find(digest).digest)),
    keep: async (digest, at) => {
      const one = find(digest);
      if (one.folder === program) await copy(one, at);
    },
    read: readSchema,
    add: async (files, at) => {
      const { profile, ...entry } = readSchema(files.profile);
      const isThere = placed().some(({ digest }) => digest === entry.digest);
      return !isThere && (await writeSchemaFolder(root, { ...entry, addedAt: at }, profile, files));
    },
  };
}

/** Looks at the folder each time: another program may have added a schema. Notes never change and are read once. */
function schemaPlaces(root: string, shipped: PlacedSchema) {
  const notes = new Map<string, SchemaEntry>();
  const place = (name: string): PlacedSchema => {
    const note = notes.get(name) ?? readNote(root, name);
    notes.set(name, note);
    return { ...note, folder: join(root, name), file: 'profile.json' };
  };
  const placed = (): PlacedSchema[] => {
    const own = schemaFolders(root).map(place);
    const isKept = own.some(({ digest }) => digest === shipped.digest);
    return [...own, ...(isKept ? [] : [shipped])].sort(byRank(shipped.digest));
  };
  const find = (digest: string, version?: string): PlacedSchema => {
    const found = placed().find((one) => one.digest === digest);
    if (!found) throw new FaultError('schema.not-installed', version === undefined ? {} : { version });
    return found;
  };
  const ruling = (): PlacedSchema => {
    const [all, chosen] = [placed(), readChoice(root)];
    return all.find(({ digest }) => digest === chosen) ?? all[0] ?? shipped;
  };
  return { placed, find, ruling };
}

/** Profiles are loaded once: their bytes are known by their hash. */
function loader(): (one: PlacedSchema) => InstalledSchema {
  const loaded = new Map<string, InstalledSchema>();
  return (one) => {
    const schema = loaded.get(one.digest) ?? openSchema(one);
    loaded.set(one.digest, schema);
    return { ...entryOf(one), profile: schema.profile };
  };
}

const entryOf = ({ folder: _, file: __, ...entry }: PlacedSchema): SchemaEntry => entry;
