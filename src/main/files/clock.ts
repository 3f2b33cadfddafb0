/** The present instant: the system's, or one that the command line fixed. */
import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { FaultError } from '../../shared/fault.ts';
import type { Clock } from '../service/ports.ts';

export const systemClock = (): Clock => ({ now: () => new Date().toISOString(), wait: (time) => pause(time) });

/**
 * A clock that stands still but for what is waited, which takes no time. `2026-11-20T09:00:00Z` and other offsets are
 * taken as they are; without a zone the text is Swedish local time (`2026-11-20T09:00`, or a date alone for its
 * midnight). Throws `input.invalid`.
 */
export function fixedClock(iso: string): Clock {
  let now = instantOf(iso).epochMilliseconds;
  return {
    now: () => new Date(now).toISOString(),
    wait: async (time) => {
      now += time;
    },
  };
}

function instantOf(iso: string): Temporal.Instant {
  try {
    if (/(?:Z|[+-]\d{2}(?::?\d{2})?)(?:\[.*\])?$/i.test(iso.slice(10))) return Temporal.Instant.from(iso);
    return Temporal.PlainDateTime.from(iso).toZonedDateTime('Europe/Stockholm').toInstant();
  } catch (error) {
    throw new FaultError('input.invalid', { field: 'now' }, { cause: error });
  }
}
