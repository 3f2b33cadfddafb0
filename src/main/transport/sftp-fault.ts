/** Errors of ssh2 and its sockets as faults. Servers' own texts are not passed on: they may quote anything. */
import { type FaultCode, FaultError } from '../../shared/fault.ts';

/** Status codes of the SFTP protocol, version 3 (draft-ietf-secsh-filexfer-02, section 7). */
const noSuchFile = 2;
const permissionDenied = 3;

const statuses: Readonly<Record<number, FaultCode>> = {
  [noSuchFile]: 'transport.missing',
  [permissionDenied]: 'transport.denied',
  6: 'transport.offline',
  7: 'transport.offline',
};

/** Where in ssh2 an error arose, as it says in `level`. */
const levels: Readonly<Record<string, FaultCode>> = {
  'client-authentication': 'transport.denied',
  'client-socket': 'transport.offline',
  'client-timeout': 'transport.offline',
  'client-dns': 'transport.offline',
  protocol: 'transport.offline',
};

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === noSuchFile;

/** A failed file operation. Faults and bugs pass as they are. */
export function operationFault(error: unknown, file: string): unknown {
  if (error instanceof FaultError || !(error instanceof Error)) return error;
  const code = 'code' in error ? error.code : undefined;
  if (typeof code === 'number') {
    return new FaultError(statuses[code] ?? 'transport.refused', { file, reason: `status ${code}` });
  }
  // What has no status is no answer: the connection ended under the operation. Node's own kinds of errors are bugs.
  return error.name === 'Error' ? new FaultError('transport.offline', { file, reason: 'lost' }) : error;
}

/** A failed or lost connection. */
export function connectionFault(error: unknown, host: string): FaultError {
  if (error instanceof FaultError) return error;
  const { level, code, message } = Object(error) as { level?: string; code?: unknown; message?: string };
  if (level === undefined && typeof code !== 'string') {
    return new FaultError('transport.offline', {
      host,
      reason: typeof code === 'number' ? `disconnect ${code}` : 'lost',
    });
  }
  // `handshake` is no common algorithm, or a server that speaks something else.
  const fault = level === undefined ? 'transport.offline' : (levels[level] ?? 'transport.refused');
  return new FaultError(fault, { host, reason: typeof code === 'string' ? code : (level ?? message ?? 'unknown') });
}
