/** Runs a job's victim and kills it: at a fail point of a step, or after a while. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FailPoint } from '../../src/shared/fail-point.ts';
import { steps } from './kill-job.ts';

/** `hit` counts from 1 within the step. */
export type AtPoint = { readonly step: number; readonly point: FailPoint; readonly hit: number };
/** Milliseconds after the victim has begun to work. */
export type After = { readonly after: number };
export type Kill = AtPoint | After;

/** `next` is the first step that was not acknowledged. */
export type Died = { readonly killed: boolean; readonly next: number };

const victim = fileURLToPath(new URL('job-victim.ts', import.meta.url));
/** Spares each process the compiling. */
const env = { ...process.env, NODE_NO_WARNINGS: '1', NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') };

/** Works from step `first` on. Throws what the victim complained of when it ended by itself and badly. */
export async function work(home: string, first: number, kill?: Kill): Promise<Died> {
  const child = spawn(process.execPath, [victim, home, String(first), ...argumentsOf(kill)], { env });
  const said = { out: '', err: '' };
  let timer: NodeJS.Timeout | undefined;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
    if (kill && 'after' in kill) timer ??= setTimeout(() => child.kill('SIGKILL'), kill.after);
  });
  const [code, signal] = await once(child, 'close');
  clearTimeout(timer);
  const next = nextAfter(first, said.out);
  const killed = signal === 'SIGKILL';
  if (!killed && code !== 0) throw new Error(`step ${next} (${steps[next]?.name}): ${said.err}`);
  return { killed, next };
}

const argumentsOf = (kill: Kill | undefined): string[] =>
  kill && 'point' in kill ? [String(kill.step), kill.point, String(kill.hit)] : [];

function nextAfter(first: number, out: string): number {
  const done = [...out.matchAll(/^done (\d+)$/gm)].at(-1)?.[1];
  return done === undefined ? first : Number(done) + 1;
}
