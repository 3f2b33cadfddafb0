/** What one of FK's known incidents is made of: nights to be run, and the full refresh that mends it. */
import type { BenefitName } from '../../shared/identifier.ts';
import { type LocalDate, localDateOf } from '../../shared/local-date.ts';
import type { Cohort } from '../cohort.ts';
import type { Loss } from '../losses.ts';
import type { NightScript, ScriptedEvent } from '../script.ts';

export type IncidentNight = NightScript & { readonly night: LocalDate };

/** The full refresh that the incident calls for: all benefits where none are named, of everybody where nobody is. */
export type CalledFor = {
  readonly ordered: LocalDate;
  readonly answered: LocalDate;
  readonly benefits?: readonly BenefitName[];
  readonly of?: Cohort;
};

export type Incident = {
  /** The last day that FK knows anything of before the incident. */
  readonly upTo: LocalDate;
  /** The weekday on which the customer orders everybody. */
  readonly ordered: LocalDate;
  /** The first night answers the orders. */
  readonly nights: readonly IncidentNight[];
  readonly refresh?: CalledFor;
};

export const date = localDateOf;
/** Nights on which nothing happens. */
export const quiet = (...nights: readonly string[]): IncidentNight[] =>
  nights.map((night) => ({ night: date(night), events: [] }));
export const night = (
  on: string,
  events: readonly ScriptedEvent[],
  more: Partial<NightScript> = {},
): IncidentNight => ({
  night: date(on),
  events,
  ...more,
});
/** Nights with the same events and the same losses. */
export const lossy = (
  on: readonly string[],
  events: readonly ScriptedEvent[],
  ...losses: readonly Loss[]
): IncidentNight[] => on.map((one) => night(one, events, { losses }));
export const refresh = (ordered: string, answered: string, more: Partial<CalledFor> = {}): CalledFor => ({
  ordered: date(ordered),
  answered: date(answered),
  ...more,
});
