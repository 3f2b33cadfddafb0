/** The command line: reads arguments, runs one command, prints its outcome, and answers with an exit code. */
import { CommanderError } from 'commander';
import { faultOf } from '../shared/fault.ts';
import { faultMessage } from '../shared/fault-text.ts';
import { createProgram } from './program.ts';
import { type Globals, type Tell, textOf } from './session.ts';

const exit = { done: 0, fault: 1, usage: 2, flagged: 3 } as const;

/** Runs one command and answers with the exit code: 0 done, 1 fault, 2 usage, 3 done but something is flagged. */
export async function main(args: readonly string[]): Promise<number> {
  let code: number = exit.done;
  const program = createProgram(async (globals, run) => {
    code = await perform(globals, run);
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage;
    throw error;
  }
  return code;
}

async function perform(globals: Globals, run: (tell: Tell) => Promise<void>): Promise<number> {
  try {
    let code: number = exit.done;
    await run((outcome) => {
      if (outcome.flagged) code = exit.flagged;
      if (outcome.failed) code = exit.fault;
      process.stdout.write(
        globals.json ? `${JSON.stringify(outcome.json)}\n` : (outcome.bytes ?? ended(outcome.words)),
      );
    });
    return code;
  } catch (error) {
    return tellFault(globals, error);
  }
}

const ended = (words: string): string => (words === '' ? '' : `${words}\n`);

function tellFault(globals: Globals, error: unknown): number {
  const fault = faultOf(error);
  if (fault.code === 'program.unexpected') process.stderr.write(`${framesOf(error)}\n`);
  const message = faultMessage(fault, 'sv');
  if (globals.json) process.stdout.write(`${JSON.stringify({ fault: { code: fault.code, message } })}\n`);
  process.stderr.write(`${textOf('sv').fault(message, fault.code)}\n`);
  return exit.fault;
}

/** Where it happened; the message could quote what was being worked on. */
const framesOf = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
