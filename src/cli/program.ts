/** The command line: global options, and the tables of commands. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import own from '../../package.json' with { type: 'json' };
import { defaultProfile } from '../main/assemble/set-up.ts';
import { type Globals, type Tell, withSession } from './session.ts';
import { addExportCommand } from './table/export.ts';
import { addHostCommands } from './table/hosts.ts';
import { addInboxCommands } from './table/inbox.ts';
import { addIncidentCommands } from './table/incidents.ts';
import { addMirrorCommands } from './table/mirror.ts';
import { addNightCommands } from './table/night.ts';
import { addOrderCommands } from './table/orders.ts';
import { addProfileCommands } from './table/profile.ts';
import { addRegisterCommands } from './table/register.ts';
import { addRetentionCommands } from './table/retention.ts';
import { addSchemaCommands } from './table/schema.ts';
import { addStatusCommands } from './table/status.ts';
import { addTrustCommands } from './table/trust.ts';
import type { Alone, InSession } from './table/ways.ts';

type Perform = (globals: Globals, run: (tell: Tell) => Promise<void>) => Promise<void>;

/** `perform` runs a command and keeps its exit code. Bad usage throws CommanderError. */
export function createProgram(perform: Perform): Command {
  const program = new Command('lefi')
    .description(
      'LEFI-spegeln: beställningar till Försäkringskassan, nattliga svar därifrån, och en spegel att lita på',
    )
    .version(own.version, '--version', 'programmets version')
    .option('--profile <dir>', 'profilens mapp (annars datorns lokala programdata)')
    .option('--json', 'ett JSON-dokument på standard ut')
    .option('--now <iso>', 'klockslag för kalenderfrågor, ISO 8601')
    .configureOutput({ writeErr: (text) => void process.stderr.write(withoutNumbers(text)) })
    .exitOverride();
  const globals = (): Globals => {
    const { profile, json, now } = program.opts<{ profile?: string; json?: boolean; now?: string }>();
    return { profile: resolve(profile ?? defaultProfile()), json: json ?? false, now };
  };
  const alone: Alone = (run) => perform(globals(), async (tell) => tell(await run(globals())));
  const inSession: InSession = (work) => alone((given) => withSession(given, (session) => work(session, given)));
  addProfileCommands(program, alone);
  addOrderCommands(program.command('order').description('beställningar'), inSession);
  addRegisterCommands(program.command('register').description('bevakningarna'), inSession);
  addInboxCommands(program, inSession);
  addStatusCommands(program, inSession);
  addNightCommands(program, alone, inSession);
  addMirrorCommands(program, inSession);
  addTrustCommands(program, inSession);
  addExportCommand(program, inSession);
  addRetentionCommands(program.command('retention').description('gallring'), inSession);
  addSchemaCommands(program.command('schema').description('schemaversioner'), inSession);
  addIncidentCommands(program.command('incident').description('incidenter hos Försäkringskassan'), inSession);
  addHostCommands(program, (run) => perform(globals(), (tell) => run(tell, globals())));
  return program;
}

/** A misplaced personnummer must not reach a log through the sentence that repeats it. */
const withoutNumbers = (text: string): string => text.replace(/\d{6,8}[-+ ]?\d{4}/g, '…');
