/** Makes a profile of a backup, before there is a service for it. */
import { epochOf, stockholm } from '../../core/calendar/stockholm.ts';
import { FaultError } from '../../shared/fault.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { placeProfile } from '../files/backup/place.ts';
import { openBackup } from '../files/backup/read.ts';
import { systemClock } from '../files/clock.ts';
import { locationsOf } from '../files/locations.ts';
import { openProfile } from '../files/profile.ts';
import type { Clock } from '../service/ports.ts';
import { accessSchema } from '../store/migrations/access-schema.ts';
import { mirrorSchema } from '../store/migrations/mirror-schema.ts';
import { skipOrderNumbers } from '../store/skip-order-numbers.ts';

export type Restored = {
  readonly profile: string;
  readonly organisation: string;
  readonly createdAt: string;
  readonly program: string;
  readonly parts: number;
  /** What the profile had already lost when it was backed up. */
  readonly missing: readonly string[];
  /** Secrets that may have to be set again: they are in no backup. */
  readonly secrets: readonly string[];
  /** The path of the private key that the profile names; it need not be on this machine. */
  readonly key: string | null;
  readonly language: 'sv' | 'en';
};

/**
 * Throws `profile.exists`, `store.not-local`, `input.unreadable`, `backup.damaged`, `store.from-the-future` and
 * `store.full`; then there is no profile.
 */
export async function restoreProfile(
  file: string,
  directory: string,
  onBytes: (done: number, total: number) => void = () => undefined,
  clock: Pick<Clock, 'now'> = systemClock(),
): Promise<Restored> {
  const backup = await openBackup(file);
  try {
    const { manifest } = backup;
    const { mirror, access } = manifest.databases;
    expectKnown(mirror, mirrorSchema.migrations);
    expectKnown(access, accessSchema.migrations);
    await placeProfile(directory, async (growing) => {
      await backup.unpack(growing, onBytes);
      const now = clock.now();
      const [first, last] = [manifest.createdAt, now].map((instant) => stockholm(instant).date).sort();
      skipOrderNumbers(locationsOf(growing).mirror, first as LocalDate, last as LocalDate, epochOf(now));
    });
    const { organisation, createdAt, program, missing, parts } = manifest;
    const told = { organisation, createdAt, program, missing, parts: parts.length };
    return { profile: directory, ...told, ...(await toSetAgain(directory)) };
  } finally {
    await backup.close();
  }
}

/** A newer program's databases are not put in place at all. */
function expectKnown(version: number, migrations: readonly { readonly version: number }[]): void {
  const known = migrations.at(-1)?.version ?? 0;
  if (version > known) throw new FaultError('store.from-the-future', { version, known });
}

async function toSetAgain(directory: string): Promise<Pick<Restored, 'secrets' | 'key' | 'language'>> {
  const { transport, settings } = await openProfile(directory);
  const { language } = settings;
  if (transport?.kind !== 'sftp') return { secrets: [], key: null, language };
  const secret = transport.key === undefined ? 'sftp-password' : 'sftp-passphrase';
  return { secrets: [secret], key: transport.key ?? null, language };
}
