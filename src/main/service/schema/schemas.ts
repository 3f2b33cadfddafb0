/** The schema versions: which one reads and writes, what is here, and a new one. */
import { FaultError } from '../../../shared/fault.ts';
import type { SchemaListView, SchemaView } from '../../../shared/schema-views.ts';
import type { Context } from '../context.ts';
import type { InstalledSchema } from '../ports.ts';
import { traceSettings } from '../settings.ts';
import type { StoredDelivery } from '../store-values.ts';

/** The context in which everything is read and written with this schema, whatever is added meanwhile. */
export const withSchema = (
  ctx: Omit<Context, 'schema' | 'schemaDigest'>,
  { profile, digest }: InstalledSchema,
): Context => ({
  ...ctx,
  schema: profile,
  schemaDigest: digest,
});

/**
 * The context to read a waiting delivery in: the schema that rules now. It is kept in the profile first, so that no
 * update of the program can take away what a delivery was read with.
 */
export async function withRulingSchema(ctx: Context): Promise<Context> {
  const schema = ctx.schemas.active();
  await ctx.schemas.keep(schema.digest, ctx.clock.now());
  return withSchema(ctx, schema);
}

/**
 * The context in which a delivery is read again: the schema it was read with, or the present one for a delivery that
 * waits for its (next) reading. Throws `schema.not-installed`.
 */
export function withSchemaOf(ctx: Context, delivery: StoredDelivery): Context {
  const { state, schemaDigest, schemaVersion } = delivery;
  if (state === 'archived' || schemaDigest === null || schemaDigest === ctx.schemaDigest) return ctx;
  return withSchema(ctx, ctx.schemas.byDigest(schemaDigest, schemaVersion ?? undefined));
}

/** What is here, the one that would rule by itself first. */
export function listSchemas({ schemas }: Context): SchemaListView {
  const active = schemas.active().digest;
  return {
    schemas: schemas.list().map((schema) => ({ ...schema, active: schema.digest === active })),
    chosen: schemas.chosen() !== null,
  };
}

/** `newest` takes a choice back. Throws `schema.not-installed` for a version or digest that is not here. */
export async function useSchema(ctx: Context, name: string): Promise<SchemaListView> {
  const [before, chosen] = [ctx.schemas.active(), name === 'newest' ? null : digestOf(ctx, name)];
  await ctx.schemas.choose(chosen);
  const after = ctx.schemas.active();
  traceSettings(ctx, [{ setting: 'schema', before: nameOf(before), after: chosen === null ? null : nameOf(after) }]);
  ctx.events.emit('changed', { topics: ['schema'] });
  return listSchemas(ctx);
}

const nameOf = ({ version, digest }: InstalledSchema): string => `${version} ${digest.slice(0, 12)}`;

/** By version, of several of them the one that would rule; or by the first eight or more digits of the digest. */
function digestOf(ctx: Context, name: string): string {
  const all = ctx.schemas.list();
  const found =
    all.find(({ version }) => version === name) ??
    (name.length >= 8 ? all.find(({ digest }) => digest.startsWith(name.toLowerCase())) : undefined);
  if (!found) throw new FaultError('schema.not-installed', { version: name.slice(0, 40) });
  return found.digest;
}

export const schemaView = (ctx: Context, digest: string): SchemaView => {
  const found = listSchemas(ctx).schemas.find((schema) => schema.digest === digest);
  if (!found) throw new FaultError('schema.not-installed');
  return found;
};
