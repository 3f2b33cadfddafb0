/** Errors of a folder at the other side as faults. */
import { type FaultCode, FaultError } from '../../shared/fault.ts';

const codes: Readonly<Record<string, FaultCode>> = {
  ENOENT: 'transport.missing',
  ENOTDIR: 'transport.missing',
  EACCES: 'transport.denied',
  EPERM: 'transport.denied',
  EROFS: 'transport.denied',
  EEXIST: 'transport.exists',
  // A network share that went away.
  EIO: 'transport.offline',
  ESTALE: 'transport.offline',
  ENOTCONN: 'transport.offline',
  EHOSTDOWN: 'transport.offline',
  EHOSTUNREACH: 'transport.offline',
  ENETUNREACH: 'transport.offline',
  ETIMEDOUT: 'transport.offline',
};

/** The fault for an error of the file system; faults and bugs pass as they are. `file` is a name, not a path. */
export function folderFault(error: unknown, file: string): unknown {
  const reason = error instanceof Error && 'code' in error ? error.code : undefined;
  if (error instanceof FaultError || typeof reason !== 'string') return error;
  return new FaultError(codes[reason] ?? 'transport.refused', { file, reason }, { cause: error });
}
