/** `lefi schedule install --print`: what the machine's own scheduler needs to run the night. */
import { InvalidArgumentError } from 'commander';
import { program } from '../places.ts';
import { cron, type Schedule, systemd, taskScheduler } from '../schedule/files.ts';
import type { Globals, Outcome } from '../session.ts';

const schedulers = { systemd, cron, windows: taskScheduler } as const;
export type Scheduler = keyof typeof schedulers;

export type ScheduleOptions = { readonly for?: Scheduler; readonly at?: string };

/** Files to look through and install by hand: this program changes nothing of the machine's. */
export async function printSchedule(
  globals: Globals,
  { for: scheduler, at = '07:05' }: ScheduleOptions,
): Promise<Outcome> {
  const kind = scheduler ?? (process.platform === 'win32' ? 'windows' : 'systemd');
  const schedule: Schedule = {
    at,
    command: [process.execPath, program, '--profile', globals.profile, 'night', '--wait'],
  };
  const files = schedulers[kind](schedule);
  const words = files.map(({ name, text }) => `# ${name}\n${text}`).join('\n');
  return { json: { scheduler: kind, files }, words };
}

/** Throws InvalidArgumentError. */
export function timeOf(text: string): string {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) throw new InvalidArgumentError('HH:MM');
  return text;
}

/** Throws InvalidArgumentError. */
export function schedulerOf(text: string): Scheduler {
  if (!Object.hasOwn(schedulers, text)) throw new InvalidArgumentError(Object.keys(schedulers).join(', '));
  return text as Scheduler;
}
