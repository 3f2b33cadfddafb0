/** Stopping what fetches or reads deliveries, from outside: asked for at any time, heeded at the next safe place. */
import { FaultError } from '../../shared/fault.ts';

/** Throws `inbox.cancelled` when somebody has asked to stop. */
export type Heed = () => void;

export type Halt = {
  /** Runs work that can be stopped where it heeds. */
  during<T>(work: (heed: Heed) => Promise<T>): Promise<T>;
  /** Asks what runs now to stop; false when nothing does. */
  ask(): boolean;
};

/** One for each service: what another process reads is not ours to stop. */
export function createHalt(): Halt {
  let running = 0;
  let isAsked = false;
  const heed = (): void => {
    if (isAsked) throw new FaultError('inbox.cancelled');
  };
  return {
    async during(work) {
      running += 1;
      try {
        return await work(heed);
      } finally {
        running -= 1;
        if (running === 0) isAsked = false;
      }
    },
    ask() {
      isAsked = running > 0;
      return isAsked;
    },
  };
}
