/** A folder for one test file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Makes a folder that is removed after the last test of the file that asks. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lefi-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
