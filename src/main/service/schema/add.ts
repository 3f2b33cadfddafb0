/** Installs a schema version: its files are found, read, proved to fit together, and only then stored. */
import { FaultError } from '../../../shared/fault.ts';
import type { SchemaAddedView } from '../../../shared/schema-views.ts';
import type { Context } from '../context.ts';
import type { InstalledSchema, SchemaFiles } from '../ports.ts';
import { findSchemaFiles, type GivenSchema, nameOf, ofFile, readSmall, type SchemaPaths } from './input.ts';
import { proveSchema } from './proof.ts';
import { schemaView } from './schemas.ts';

/**
 * Adds the schema of a folder, or of three files. The same schema again changes nothing.
 * Throws `schema.invalid` with file, place and reason, `schema.profile-missing`, `input.unreadable`, `store.*`; nothing
 * is installed then.
 */
export async function addSchema(ctx: Context, given: GivenSchema): Promise<SchemaAddedView> {
  const found = await findSchemaFiles(ctx.files, given);
  const profile = await readSmall(ctx.files, found.profile);
  const schema = await ofFile(found.profile, () => ctx.schemas.read(profile));
  checkVersion(found.profile, schema);
  const paths = found.xsdsOf(schema.profile);
  const files = {
    profile,
    order: await readSmall(ctx.files, paths.order),
    response: await readSmall(ctx.files, paths.response),
  };
  return install(ctx, schema, files, paths);
}

async function install(
  ctx: Context,
  schema: InstalledSchema,
  files: SchemaFiles,
  paths: SchemaPaths,
): Promise<SchemaAddedView> {
  await refuseOtherXsds(ctx, schema, files, paths);
  const unknown = await proveSchema(ctx, schema.profile, files, paths);
  const added = await ctx.schemas.add(files, ctx.clock.now());
  if (added) ctx.events.emit('changed', { topics: ['schema'] });
  return { schema: schemaView(ctx, schema.digest), added, unknown };
}

/** A version is part of a folder's name and compared as numbers. */
function checkVersion(path: string, { version }: InstalledSchema): void {
  if (!/^\d{1,9}(\.\d{1,9}){0,5}$/.test(version))
    throw new FaultError('schema.invalid', { file: nameOf(path), where: 'version' });
}

/** A profile that is here has its XSDs: deliveries and orders may have been checked by them. */
async function refuseOtherXsds(
  ctx: Context,
  { digest }: InstalledSchema,
  files: SchemaFiles,
  paths: SchemaPaths,
): Promise<void> {
  if (!ctx.schemas.list().some((schema) => schema.digest === digest)) return;
  for (const what of ['order', 'response'] as const) {
    const installed = await ctx.schemas.xsd(digest, what);
    if (Buffer.compare(installed, files[what]) !== 0)
      throw new FaultError('schema.invalid', { file: nameOf(paths[what]), reason: 'other-xsd' });
  }
}
