/** One size of population on disk: the eve's profile, FK's first night, and what was loaded of it last. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBaseProfile } from './base-profile.ts';
import { firstNightFile, writeFirstNight } from './files.ts';

export type Stage = {
  readonly persons: number;
  readonly folder: string;
  /** The profile on the eve: copied, never changed. */
  readonly base: string;
  /** FK's file of the first night, and its size in bytes. */
  readonly file: string;
  readonly bytes: number;
  /** Where our profile and the Python script's database are, loaded. */
  readonly loaded: string;
  readonly reference: string;
};

/** In a folder of its own inside `parent`; what an earlier run has made there and kept is taken as it is. */
export async function makeStage(parent: string, persons: number): Promise<Stage> {
  const folder = join(parent, String(persons));
  const [base, file, made] = [join(folder, 'base'), firstNightFile(folder), join(folder, 'made')];
  if (!existsSync(made)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await writeFirstNight(folder, persons);
    await makeBaseProfile(base, join(folder, 'fk'), persons);
    writeFileSync(made, '');
  }
  const bytes = bytesOf(file);
  return {
    persons,
    folder,
    base,
    file,
    bytes,
    loaded: join(folder, 'loaded'),
    reference: join(folder, 'reference.db'),
  };
}

/** Puts a copy of a profile in the place of whatever is there. */
export function copyProfile(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

/** Bytes of everything in a folder, or of one file; 0 when there is nothing. */
export function bytesOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) return found?.size ?? 0;
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}
