/** `lefi backup` and `lefi restore`. */
import { resolve } from 'node:path';
import { restoreProfile } from '../../main/assemble/restore.ts';
import { createEvents } from '../../shared/events.ts';
import { showProgress } from '../progress.ts';
import { type Globals, type Outcome, type Session, textOf } from '../session.ts';
import { lines } from '../words.ts';

export async function backUp({ call, text }: Session, file: string): Promise<Outcome> {
  const written = await call('mirror.backup', { file: resolve(file) });
  const words = lines(
    text.backedUp(written.file, written.parts, written.bytes),
    `SHA-256 ${written.sha256}`,
    text.withoutSecrets,
    written.missing.map(text.missingPart),
  );
  return { json: written, words, flagged: written.missing.length > 0 };
}

/** Makes the profile that `--profile` names; there is no service before it. */
export async function restore(globals: Globals, file: string): Promise<Outcome> {
  const events = createEvents();
  const progress = showProgress(events, textOf('sv'));
  const tell = (done: number, total: number): void =>
    events.emit('progress', { task: 'restore', file: globals.profile, done, total, unit: 'bytes' });
  const restored = await restoreProfile(resolve(file), globals.profile, tell).finally(progress.stop);
  const text = textOf(restored.language);
  const words = lines(
    text.restored(restored.profile, restored.createdAt),
    restored.secrets.map(text.setAgain),
    restored.key === null ? '' : text.keyElsewhere(restored.key),
    restored.missing.map(text.missingPart),
    text.verifyNext,
  );
  return { json: restored, words, flagged: restored.missing.length > 0 };
}
