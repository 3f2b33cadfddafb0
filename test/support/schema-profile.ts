/** The shipped schema profile, and what it says about every element, listed by path. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSchemaProfile } from '../../src/main/files/schema-profile.ts';
import type { Field, Fields, SchemaProfile } from '../../src/shared/schema-profile.ts';
import { schemaFolder } from './xmllint.ts';

export const schemaProfileText = (): Promise<string> => readFile(join(schemaFolder, 'profile_v2_0_4.json'), 'utf8');

export const shippedProfile = async (): Promise<SchemaProfile> => loadSchemaProfile(await schemaProfileText());

/** Every field of every record below the benefits' element, in document order, former names included. */
export function fieldsByPath(profile: SchemaProfile): ReadonlyMap<string, Field> {
  const found = new Map<string, Field>();
  const add = (fields: Fields, parent: readonly string[]): void => {
    for (const [name, field] of Object.entries(fields)) {
      found.set([...parent, name].join('/'), field);
      add(field.fields ?? {}, [...parent, name]);
    }
  };
  for (const benefit of profile.benefits)
    for (const element of [benefit.element, ...(benefit.aliases ?? [])])
      for (const record of benefit.records) add(record.fields, [element, ...record.path]);
  return found;
}
