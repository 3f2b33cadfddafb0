/** The user's profile: whose mirror this is, where FK is reached, and the settings. One JSON file in its own folder. */
import { chmod, readFile, stat } from 'node:fs/promises';
import * as z from 'zod';
import { parseOrganisationsnummer } from '../../core/order/organisation.ts';
import { FaultError } from '../../shared/fault.ts';
import type { Organisationsnummer } from '../../shared/identifier.ts';
import { eves, type Profile, type Settings, type TransportSettings } from '../../shared/settings.ts';
import { diskFault, readingFault, systemCode } from './disk-fault.ts';
import { ensureDirectory, replaceFile } from './durable.ts';
import { requireLocal } from './local-disk.ts';
import { locationsOf } from './locations.ts';

const folderName = z.string().min(1).max(500);
const folder = z.strictObject({
  kind: z.literal('folder'),
  directory: folderName,
  orders: folderName.optional(),
  responses: folderName.optional(),
});
const sftp = z.strictObject({
  kind: z.literal('sftp'),
  host: z.string().min(1).max(255),
  port: z.int().min(1).max(65_535),
  user: z.string().min(1).max(255),
  directory: folderName,
  orders: folderName.optional(),
  responses: folderName.optional(),
  hostKeys: z.array(z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}$/)).max(20),
  key: z.string().min(1).optional(),
});

/** A file name, not a path, that two days or two files of a day never share. */
const pattern = z
  .string()
  .regex(/^[A-Za-z0-9_{][A-Za-z0-9_.{}-]*$/)
  .refine((text) => text.includes('{date}') && text.includes('{seq}'));

const settings = z.strictObject({
  testIdentities: z.boolean().default(false),
  language: z.enum(['sv', 'en']).default('sv'),
  mirrorUnregistered: z.boolean().default(false),
  evesWithoutDelivery: z.array(z.enum(eves)).default([...eves]),
  lateAfter: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('10:00'),
  orderName: pattern.default('LEFI_BEST_{org}_{date}_{seq}.xml'),
  responseName: pattern.default('LEFI_SVAR_{org}_{date}_{seq}.xml'),
});

const shape = z.strictObject({
  version: z.literal(1).default(1),
  organisation: z.string().transform((text, context): Organisationsnummer => {
    const organisation = parseOrganisationsnummer(text);
    if (organisation.ok) return organisation.value;
    context.addIssue('not an organisationsnummer');
    return z.NEVER;
  }),
  transport: z.discriminatedUnion('kind', [folder, sftp]).nullable().default(null),
  settings: settings.prefault({}),
});

/** What must be known to make a profile; settings that are left out get their defaults. */
export type NewProfile = {
  readonly organisation: string;
  readonly transport?: TransportSettings | null;
  readonly settings?: Partial<Settings>;
};

/** Makes the directory (0700) and its profile.json (0600). Throws `profile.exists`, `profile.invalid`, `store.not-local`. */
export async function createProfile(directory: string, given: NewProfile): Promise<Profile> {
  await requireLocal(directory);
  const { version, ...profile } = check(given);
  const path = locationsOf(directory).profile;
  if (await exists(path)) throw new FaultError('profile.exists', { directory });
  try {
    await ensureDirectory(directory);
    await chmod(directory, 0o700);
    await replaceFile(path, Buffer.from(`${JSON.stringify({ version, ...profile }, null, 2)}\n`));
  } catch (error) {
    throw diskFault(error, path);
  }
  return profile;
}

/** Throws `profile.missing`, `profile.invalid` (with the field's path) and `store.not-local`. */
export async function openProfile(directory: string): Promise<Profile> {
  await requireLocal(directory);
  const path = locationsOf(directory).profile;
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') throw new FaultError('profile.missing', { directory });
    throw readingFault(error, path);
  });
  const { version: _, ...profile } = check(parse(text));
  return profile;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FaultError('profile.invalid', { field: 'json' });
  }
}

function check(given: unknown): z.output<typeof shape> {
  const checked = shape.safeParse(given);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const names = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  throw new FaultError('profile.invalid', { field: [...(issue?.path ?? []), ...names].map(String).join('.') });
}

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: unknown) => {
      if (systemCode(error) === 'ENOENT') return false;
      throw readingFault(error, path);
    },
  );
