/** Troubles that a test or a demonstration can order the server to have, as a real one has them now and then. */

export type Troubles = {
  /** Cut the TCP connection once this many bytes of file content have gone either way on it. */
  readonly dropAfter?: number;
  /** Every RENAME fails. */
  readonly refuseRename?: boolean;
  /** Added to every file size that the server reports. */
  readonly wrongSize?: number;
  /** Writes beyond this many bytes of a file fail, as on a full disk. */
  readonly diskFullAt?: number;
  /** Milliseconds that every operation waits first. */
  readonly slow?: number;
};

/** Counts one connection's bytes; `true` from the moment on that the connection should be cut. */
export function dropMeter(troubles: () => Troubles): (bytes: number) => boolean {
  let seen = 0;
  return (bytes) => {
    seen += bytes;
    const limit = troubles().dropAfter;
    return limit !== undefined && seen >= limit;
  };
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits as long as the troubles say. */
export async function slowDown(troubles: Troubles): Promise<void> {
  if (troubles.slow !== undefined) await wait(troubles.slow);
}

/** Throws as a full disk does when a write would end beyond the limit. */
export function refuseWhenFull(troubles: Troubles, end: number): void {
  if (troubles.diskFullAt !== undefined && end > troubles.diskFullAt) {
    throw Object.assign(new Error('No space left on device'), { code: 'ENOSPC' });
  }
}
