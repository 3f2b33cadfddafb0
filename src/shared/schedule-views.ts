/** What the contract answers about the night's work on this machine: when it is run, how it went, what needs a person. */
import type { FaultCode } from './fault.ts';
import type { LocalDate } from './local-date.ts';
import type { NightState } from './views.ts';

/** One run of the night's work, by whomever, in figures. */
export type NightRunView = {
  readonly id: number;
  /** Instants, ISO in UTC. */
  readonly beganAt: string;
  readonly endedAt: string;
  /** Which program ran it: `cli`, `serve` or `app`. */
  readonly host: string;
  /** The day it was run, in Sweden. */
  readonly night: LocalDate;
  /** What had become of that night by then; null where the run failed. */
  readonly state: NightState | null;
  readonly fetched: number;
  readonly persons: number;
  /** Of the deliveries read, in quarantine or held. */
  readonly stopped: number;
  /** How many more flags were open after it than before; never less than 0. */
  readonly raised: number;
  /** Why it failed. */
  readonly fault: FaultCode | null;
};

export type ScheduleView = {
  readonly on: boolean;
  /** `HH:MM`, Swedish time. */
  readonly at: string;
  readonly background: boolean;
  /** This program runs the schedule; the command line does not. */
  readonly here: boolean;
  /** This program is at the night's work now. */
  readonly running: boolean;
  /** Instant of the next run, or of the next try; null while it is off. */
  readonly next: string | null;
  /** So many tries of a run have not been enough, and there will be another. */
  readonly tries: number;
  readonly last: NightRunView | null;
  /** Tonight's delivery is due, and it is time to look (`warnAt`). */
  readonly warning: boolean;
  /**
   * What waits for a person: open flags, deliveries that are kept back, nights of the last thirty days that are missing
   * and unsettled.
   */
  readonly attention: { readonly flags: number; readonly stopped: number; readonly missing: number };
};

/** Whether a run is worth calling somebody for; that somebody stopped it is not. */
export const needsPerson = ({ fault, stopped, raised, state }: NightRunView): boolean =>
  (fault !== null && fault !== 'inbox.cancelled') || stopped > 0 || raised > 0 || state === 'missing';
