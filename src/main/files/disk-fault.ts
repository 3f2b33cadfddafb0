/** Errors of our own disk as faults. */
import { basename } from 'node:path';
import { type FaultCode, FaultError } from '../../shared/fault.ts';

/** EFBIG: a file has reached what the file system or the account's limit lets it be. */
const codes: ReadonlyMap<string, FaultCode> = new Map([
  ['ENOSPC', 'store.full'],
  ['EDQUOT', 'store.full'],
  ['EFBIG', 'store.full'],
  ['EROFS', 'store.read-only'],
  ['EACCES', 'store.read-only'],
  ['EPERM', 'store.read-only'],
]);

/** The system's code of an error (`ENOENT`, …), or undefined when it has none. */
export const systemCode = (error: unknown): string | undefined => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
};

/**
 * What went wrong with a file that we write: `store.full`, `store.read-only`, else `store.unusable`; a fault passes as
 * it is, and what is not the system's is thrown. Names the file without its folder.
 */
export const diskFault = (error: unknown, path: string): FaultError => faultBy(error, path, (code) => codes.get(code));

/** As diskFault, for a file that we only read: no permission then says nothing about writing. */
export const readingFault = (error: unknown, path: string): FaultError => faultBy(error, path, () => undefined);

function faultBy(error: unknown, path: string, codeOf: (reason: string) => FaultCode | undefined): FaultError {
  if (error instanceof FaultError) return error;
  const reason = systemCode(error);
  if (reason === undefined) throw error;
  return new FaultError(codeOf(reason) ?? 'store.unusable', { file: basename(path), reason });
}
