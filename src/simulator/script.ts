/** What a night should be like: events in lives, and what goes wrong at FK. */
import type { BenefitName, Personnummer } from '../shared/identifier.ts';
import type { Cohort } from './cohort.ts';
import type { EventKind } from './events.ts';
import type { Loss } from './losses.ts';

/** `times` defaults to 1. Without a person, persons in whose lives the event has a place are drawn by the seed. */
export type ScriptedEvent = {
  readonly event: EventKind;
  readonly times?: number;
  readonly personnummer?: Personnummer;
  readonly benefit?: BenefitName;
  /** Only in lives of these persons. */
  readonly of?: Cohort;
  /** Of a life certificate: what it becomes, instead of what comes next. */
  readonly status?: string;
  /** Of a recalculation: the reason that the decision gives, in an element that no schema of ours knows. */
  readonly reason?: string;
};

/**
 * - `no-file`: nothing is delivered and orders stay unread; the news come with the next file.
 * - `late`: the file is made, and delivered together with the next night's.
 * - `truncated`, `no-start`, `no-end`, `doctype`, `wrong-organisation`: spoiled as the name says; `repair` mends it later.
 * - `drift`: elements that no schema knows.
 * - `duplicate`: the same bytes come a second time under another name.
 * - `rerun`: the night is run again: same number, other content, another name.
 */
export type NightFault =
  | 'no-file'
  | 'late'
  | 'truncated'
  | 'no-start'
  | 'no-end'
  | 'doctype'
  | 'wrong-organisation'
  | 'drift'
  | 'duplicate'
  | 'rerun';

export type NightScript = {
  /** Exactly these events; `[]` for none. Absent: random ones, drawn by seed and night. */
  readonly events?: readonly ScriptedEvent[];
  readonly faults?: readonly NightFault[];
  /** Benefits that FK forgets to send tonight, in answers and news alike. */
  readonly silent?: readonly BenefitName[];
  /** What FK leaves out tonight, or gets wrong. */
  readonly losses?: readonly Loss[];
  /** Delivers once more, unspoiled and under another name, what earlier faults had spoiled. */
  readonly repair?: boolean;
};

/**
 * Five nights for a demonstration: the answers to the first order; news of every kind; money back and forth; an empty
 * night; and a night whose full refreshes (ordered by the client) lack one record that was sent before.
 */
export const demoScript: readonly NightScript[] = [
  { events: [] },
  {
    events: [
      { event: 'new-period', times: 8 },
      { event: 'shortened-period', times: 2 },
      { event: 'payment', times: 12 },
      { event: 'new-case', times: 2 },
    ],
  },
  {
    events: [
      { event: 'retroactive-payment', times: 2 },
      { event: 'clawback', times: 2 },
      { event: 'clawback-lowered', times: 1 },
      { event: 'life-certificate', times: 1 },
      { event: 'ended-case', times: 2 },
      { event: 'payment', times: 6 },
    ],
  },
  { events: [] },
  { events: [{ event: 'withdrawal' }, { event: 'payment', times: 3 }] },
];
