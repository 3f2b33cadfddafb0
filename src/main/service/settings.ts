/** The profile's settings: told, changed with a trace of who, when and what, and the way to FK tried. */
import type { Input } from '../../shared/contract.ts';
import { FaultError } from '../../shared/fault.ts';
import { type Profile, type SecretName, secretNames } from '../../shared/settings.ts';
import { type SettingsView, type TransportTestView, transportSteps } from '../../shared/settings-views.ts';
import type { Context } from './context.ts';
import type { ProfileFile } from './profile-port.ts';
import { changesBetween, type SettingDifference } from './settings-trace.ts';

/** How many of the newest changes are told. */
const toldChanges = 50;

/** What the file says now, also when another program changed it. Throws `profile.*` and `transport.secret`. */
export async function getSettings(ctx: Context): Promise<SettingsView> {
  const { organisation, settings, transport } = await ctx.profile.read();
  const stored = await Promise.all(secretNames.map(async (name) => [name, await isStored(ctx, name)] as const));
  return {
    directory: ctx.profile.directory,
    organisation,
    settings,
    transport,
    secrets: Object.fromEntries(stored) as Record<SecretName, boolean>,
    changes: ctx.access.newestSettings(toldChanges),
  };
}

const isStored = async (ctx: Context, name: SecretName): Promise<boolean> =>
  (await ctx.secrets.get(name)) !== undefined;

/** Changes the fields that are given. Throws `input.invalid`, `profile.*` and `store.*`. */
export function setSettings(ctx: Context, given: Input<'settings.set'>): Promise<SettingsView> {
  const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return changeProfile(ctx, (profile) => {
    const settings = { ...profile.settings, ...named };
    // An hour for the alarm that comes before the one for the warning leaves nothing to warn of, and is no mistake.
    const isNew = settings.warnAt !== profile.settings.warnAt;
    if (isNew && settings.warnAt >= settings.lateAfter) throw new FaultError('input.invalid', { field: 'warnAt' });
    return { ...profile, settings };
  });
}

export const setTransport = (ctx: Context, { transport }: Input<'transport.set'>): Promise<SettingsView> =>
  changeProfile(ctx, (profile) => ({ ...profile, transport }));

async function changeProfile(ctx: Context, change: (profile: Profile) => Profile): Promise<SettingsView> {
  let traced: readonly SettingDifference[] = [];
  try {
    await ctx.profile.change(change, (before, after) => {
      const differences = changesBetween(before, after);
      traceSettings(ctx, differences);
      traced = differences;
    });
  } catch (error) {
    // The trace comes first and must not claim what was not done.
    traceSettings(
      ctx,
      traced.map(({ setting, before, after }) => ({ setting, before: after, after: before })),
    );
    throw error;
  }
  ctx.events.emit('changed', { topics: ['settings'] });
  return getSettings(ctx);
}

/** Who, when and what, on disk when it returns. Nothing is written when nothing differs. */
export function traceSettings(
  ctx: Pick<Context, 'access' | 'clock' | 'actor' | 'host'>,
  differences: readonly SettingDifference[],
): void {
  const { actor, host } = ctx;
  const at = ctx.clock.now();
  if (differences.length > 0) ctx.access.recordSettings(differences.map((one) => ({ at, actor, host, ...one })));
}

/** The trace says that there is a secret, never which. Throws `transport.secret` and `store.*`. */
export async function setSecret(ctx: Context, { name, value }: Input<'secret.set'>): Promise<SettingsView> {
  const before = (await isStored(ctx, name)) ? '•••' : null;
  traceSettings(ctx, [{ setting: `secret.${name}`, before, after: value === null ? null : '•••' }]);
  await ctx.secrets.set(name, value);
  ctx.events.emit('changed', { topics: ['settings'] });
  return getSettings(ctx);
}

/** Throws `transport.none` where there is no way to try; what goes wrong on the way is told in the answer. */
export async function testTransport(
  ctx: Pick<Context, 'secrets' | 'tryTransport' | 'events'> & { readonly profile?: ProfileFile },
  { transport: given, secret }: Input<'transport.test'>,
): Promise<TransportTestView> {
  const transport = given ?? (await ctx.profile?.read())?.transport;
  if (!transport) throw new FaultError('transport.none');
  const secrets = secret === undefined ? ctx.secrets : { get: async () => secret };
  return ctx.tryTransport(transport, secrets, (step) => {
    const done = transportSteps.indexOf(step);
    ctx.events.emit('progress', { task: 'try', file: step, done, total: transportSteps.length, unit: 'files' });
  });
}
