/** Errors of our own disk as faults. */
import { basename } from 'node:path';
import { FaultError } from '../../shared/fault.ts';

const full = new Set(['ENOSPC', 'EDQUOT']);

/** The system's code of an error (`ENOENT`, …), or undefined when it has none. */
export const systemCode = (error: unknown): string | undefined => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
};

/** `store.full` when the disk is, else `store.unusable`; a fault passes as it is. Names the file without its folder. */
export function diskFault(error: unknown, path: string): FaultError {
  if (error instanceof FaultError) return error;
  const code = systemCode(error);
  if (code === undefined) throw error;
  return new FaultError(full.has(code) ? 'store.full' : 'store.unusable', { file: basename(path), reason: code });
}
