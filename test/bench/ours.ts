/** Our own ingest as a contender: in a process of its own, so that its memory is nobody else's. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Changes } from '../../src/shared/views.ts';
import type { Run } from './rounds.ts';

/** The two ways of looking at it: in a service that runs anyway, and as a command that starts first. */
export const ingestAlone = 'LEFI Mirror, the ingest';
export const wholeProcess = 'LEFI Mirror, from start to end of its process';

export type Ingested = {
  readonly runs: readonly Run[];
  readonly changes: Changes;
  /** Resident memory of the service before it is asked for anything, MB. */
  readonly idle: number;
};

const program = fileURLToPath(new URL('ingest-once.ts', import.meta.url));

/** Ingests one file into a profile. Throws unless it was applied. */
export function ingest(task: string, profile: string, file: string): Ingested {
  const args = ['--disable-warning=ExperimentalWarning', program, profile, file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`our ingest failed: ${stderr}`);
  const { state, changes, alone, whole, megabytes, idle } = JSON.parse(stdout);
  if (state !== 'applied') throw new Error(`the delivery was not applied, but ${state}`);
  const runs = [
    { task, name: ingestAlone, taken: { ...alone, megabytes } },
    { task, name: wholeProcess, taken: { ...whole, megabytes } },
  ];
  return { runs, changes, idle };
}
