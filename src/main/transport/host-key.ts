/** Whom we speak with: the server's host key against the pinned fingerprints. */
import { createHash } from 'node:crypto';
import { FaultError } from '../../shared/fault.ts';

/** The fingerprint of a host key as OpenSSH prints it: `SHA256:` and base64 without padding. */
export const fingerprintOf = (key: Uint8Array): string =>
  `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;

export type HostKeyCheck = {
  /** For ssh2: must answer at once with a real boolean, as ssh2 takes a promise or any object for a yes. */
  readonly verify: (key: Buffer) => boolean;
  /** The fingerprint the server showed, once it has. */
  readonly shown: () => string | undefined;
  /** The fault, when the server showed a key that is not pinned; nothing of ours has been sent then. */
  readonly refusal: () => FaultError | undefined;
};

/** No pin is a refusal too: it tells the fingerprint that could be pinned after asking FK. */
export function checkHostKey(host: string, pinned: readonly string[]): HostKeyCheck {
  let actual: string | undefined;
  return {
    verify: (key) => {
      actual = fingerprintOf(key);
      return pinned.includes(actual);
    },
    shown: () => actual,
    refusal: () =>
      actual === undefined || pinned.includes(actual)
        ? undefined
        : new FaultError('transport.host-key', { host, expected: pinned.join(' ') || '-', actual }),
  };
}
