/** What the store keeps of each run of the night's work. */
import type { LocalDate } from '../../shared/local-date.ts';
import type { NightRunView } from '../../shared/schedule-views.ts';

export interface RunReader {
  newestNightRun(): NightRunView | undefined;
  /** Whether a run that began at an instant or later has come to an end at which that instant's night was no longer due. */
  hasRunSince(instant: string, night: LocalDate): boolean;
}

export interface RunWriter {
  noteNightRun(run: Omit<NightRunView, 'id'>): void;
}
