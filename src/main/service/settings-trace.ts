/** What differs between two profiles, as the trace of changed settings keeps it: one entry for each setting. */
import type { Profile, TransportSettings } from '../../shared/settings.ts';
import type { SettingChange } from '../../shared/settings-views.ts';

export type SettingDifference = Pick<SettingChange, 'setting' | 'before' | 'after'>;

type Flat = Readonly<Record<string, string | null>>;

/** In the order of names. Neither side holds secrets: those are in a file of their own. */
export function changesBetween(before: Profile | null, after: Profile): readonly SettingDifference[] {
  const [old, now] = [before === null ? {} : flat(before), flat(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .sort()
    .map((setting) => ({ setting, before: old[setting] ?? null, after: now[setting] ?? null }))
    .filter((one) => one.before !== one.after);
}

const flat = ({ organisation, settings, transport }: Profile): Flat => ({
  organisation,
  ...Object.fromEntries(
    Object.entries({ ...settings, ...flatSchedule(settings) }).map(([name, value]) => [name, written(value)]),
  ),
  ...flatTransport(transport),
});

/** Each of its settings by itself, instead of all in one. */
const flatSchedule = ({ schedule }: Profile['settings']) => ({
  schedule: null,
  ...Object.fromEntries(Object.entries(schedule).map(([name, value]) => [`schedule.${name}`, value])),
});

const flatTransport = (transport: TransportSettings | null): Flat =>
  Object.fromEntries(Object.entries(transport ?? {}).map(([name, value]) => [`transport.${name}`, written(value)]));

/** A list that is empty is nothing. */
function written(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(' ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
