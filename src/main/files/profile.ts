/** The user's profile: whose mirror this is, where FK is reached, and the settings. One JSON file in its own folder. */
import { chmod, readFile, stat } from 'node:fs/promises';
import * as z from 'zod';
import { parseOrganisationsnummer } from '../../core/order/organisation.ts';
import {
  clockTime,
  eveNames,
  graceNights,
  namePattern,
  orderLimit,
  retentionMonths,
  scheduleInput,
  uploadHours,
  wayInput,
} from '../../shared/contract-fields.ts';
import { FaultError } from '../../shared/fault.ts';
import type { Organisationsnummer } from '../../shared/identifier.ts';
import { eves, type Profile, type Settings, type TransportSettings } from '../../shared/settings.ts';
import { diskFault, readingFault, systemCode } from './disk-fault.ts';
import { ensureDirectory, replaceFile } from './durable.ts';
import { requireLocal } from './local-disk.ts';
import { locationsOf } from './locations.ts';

const settingsFields = z.strictObject({
  testIdentities: z.boolean().default(false),
  language: z.enum(['sv', 'en']).default('sv'),
  mirrorUnregistered: z.boolean().default(false),
  evesWithoutDelivery: eveNames.default([...eves]),
  lateAfter: clockTime.default('10:00'),
  uploadOpens: clockTime.default('08:00'),
  uploadCloses: clockTime.default('17:30'),
  maxOrderLines: orderLimit.default(100_000),
  maxOrderBytes: orderLimit.default(20_000_000),
  purposeRequired: z.boolean().default(false),
  consentRequired: z.boolean().default(false),
  warnAt: clockTime.default('09:30'),
  answerGraceNights: graceNights.default(0),
  orderName: namePattern.default('LEFI_BEST_{org}_{date}_{seq}.xml'),
  responseName: namePattern.default('LEFI_SVAR_{org}_{date}_{seq}.xml'),
  schedule: scheduleInput.default({ on: false, at: '07:05', background: true }),
  retentionMonths: retentionMonths.default(null),
});
const settings = settingsFields.refine(...uploadHours);

const shape = z.strictObject({
  version: z.literal(1).default(1),
  organisation: z.string().transform((text, context): Organisationsnummer => {
    const organisation = parseOrganisationsnummer(text);
    if (organisation.ok) return organisation.value;
    context.addIssue('not an organisationsnummer');
    return z.NEVER;
  }),
  transport: wayInput.nullable().default(null),
  settings: settings.prefault({}),
  demo: z.boolean().default(false),
});

/** What must be known to make a profile; settings that are left out get their defaults. */
export type NewProfile = {
  readonly organisation: string;
  readonly transport?: TransportSettings | null;
  readonly settings?: Partial<Settings>;
  readonly demo?: boolean;
};

/** Makes the directory (0700) and its profile.json (0600). Throws `profile.exists`, `profile.invalid`, `store.not-local`. */
export async function createProfile(directory: string, given: NewProfile): Promise<Profile> {
  const profile = checkProfile(given);
  await requireNoProfile(directory);
  const path = locationsOf(directory).profile;
  try {
    await ensureDirectory(directory);
    await chmod(directory, 0o700);
  } catch (error) {
    throw diskFault(error, path);
  }
  await writeProfile(directory, profile);
  return profile;
}

/** Throws `profile.exists`, whatever is in the file that is there, and `store.not-local`. */
export async function requireNoProfile(directory: string): Promise<void> {
  await requireLocal(directory);
  if (await exists(locationsOf(directory).profile)) throw new FaultError('profile.exists', { directory });
}

/** The profile with its defaults. Throws `profile.invalid`. */
export function checkProfile(given: NewProfile): Profile {
  const { version: _, ...profile } = check(given);
  return profile;
}

/** Puts a checked profile in the place of the one that is there, at once. Throws `store.*`. */
export async function writeProfile(directory: string, profile: Profile): Promise<void> {
  const path = locationsOf(directory).profile;
  try {
    await replaceFile(path, Buffer.from(`${JSON.stringify({ version: 1, ...profile }, null, 2)}\n`));
  } catch (error) {
    throw diskFault(error, path);
  }
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
