/** The table of commands and their options. */

import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { defaultProfile } from '../main/assemble/set-up.ts';
import { orderKinds, purposes } from '../shared/identifier.ts';
import { type DiffOptions, showChanges } from './commands/diff.ts';
import * as inbox from './commands/inbox.ts';
import * as order from './commands/order.ts';
import { type PersonOptions, showPerson } from './commands/person.ts';
import { type InitOptions, initProfile, setSecret } from './commands/profile.ts';
import type { SimulateOptions } from './commands/simulate.ts';
import { type Globals, type Outcome, type Session, type Tell, withSession } from './session.ts';
import { stopAsked } from './stop-asked.ts';
import { sv } from './text/sv.ts';

type Perform = (globals: Globals, run: (tell: Tell) => Promise<void>) => Promise<void>;
type Work = (session: Session, globals: Globals) => Promise<Outcome>;

/** `perform` runs a command and keeps its exit code. Bad usage throws CommanderError. */
export function createProgram(perform: Perform): Command {
  const program = new Command('lefi')
    .description(
      'LEFI-spegeln: beställningar till Försäkringskassan, nattliga svar därifrån, och en spegel att lita på',
    )
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
  addInboxCommands(program, inSession);
  addMirrorCommands(program, inSession);
  addHostCommands(program, (run) => perform(globals(), (tell) => run(tell, globals())));
  return program;
}

/** A misplaced personnummer must not reach a log through the sentence that repeats it. */
const withoutNumbers = (text: string): string => text.replace(/\d{6,8}[-+ ]?\d{4}/g, '…');

type Telling = (run: (tell: Tell, globals: Globals) => Promise<void>) => Promise<void>;

/**
 * Commands that go on for a while and tell what they do meanwhile. Each is loaded when it is run: the simulator brings
 * the SSH library along, which no other command should wait for.
 */
function addHostCommands(program: Command, telling: Telling): void {
  program
    .command('serve')
    .description('visar appen i webbläsaren på den här datorn')
    .option('--port <number>', 'port, annars en ledig', idOf, 0)
    .action(({ port }: { port: number }) =>
      telling(async (tell, globals) => {
        const { serveView } = await import('./commands/serve.ts');
        await serveView(globals, port, tell, stopAsked());
      }),
    );
  program
    .command('simulate')
    .description('FK:s sida på den här datorn, för övning')
    .requiredOption('--directory <dir>', 'simulatorns mapp')
    .option('--org <number>', 'kundens organisationsnummer', '5560360793')
    .option('--port <number>', 'port, annars en ledig', idOf, 0)
    .option('--persons <number>', 'antal påhittade personer', idOf, 200)
    .option('--seed <number>', 'frö', idOf, 1)
    .option('--night <date>', 'kör den nattens batch och sluta')
    .action((options: SimulateOptions) =>
      telling(async (tell) => {
        const { simulate } = await import('./commands/simulate.ts');
        await simulate(options, tell, stopAsked);
      }),
    );
  program
    .command('demo')
    .description('visar hela jobbet mot simulatorn')
    .option('--once', 'öppna inte appen efteråt')
    .action(({ once }: { once?: boolean }) =>
      telling(async (tell) => {
        const { playDemo } = await import('./commands/demo.ts');
        await playDemo(once ?? false, tell, stopAsked);
      }),
    );
}

type Alone = (run: (globals: Globals) => Promise<Outcome>) => Promise<void>;
type InSession = (work: Work) => Promise<void>;

function addProfileCommands(program: Command, alone: Alone): void {
  program
    .command('init')
    .description('skapar en profil')
    .requiredOption('--org <number>', 'organisationsnummer')
    .option('--transport <address>', 'folder:DIR eller sftp://user@host:port/dir')
    .option('--host-key <fingerprint...>', 'serverns värdnyckel, SHA256:…')
    .option('--key <file>', 'privat nyckel')
    .option('--test-identities', 'tillåt FK:s testpersoner')
    .addOption(new Option('--language <language>', 'språk').choices(['sv', 'en']))
    .action((options: InitOptions) => alone((globals) => initProfile(globals, options)));
  program
    .command('secret')
    .description('hemligheter för transporten')
    .command('set <name>')
    .description('sparar sftp-password eller sftp-passphrase från standard in')
    .action((name: string) => alone((globals) => setSecret(globals, name, process.stdin)));
}

function addOrderCommands(orders: Command, inSession: InSession): void {
  orders
    .command('add')
    .description('lägger till beställningsrader')
    .addOption(new Option('--kind <kind>', 'sort').choices([...orderKinds]))
    .option('--person <personnummer>')
    .option('--benefit <names>', 'förmåner med komma emellan')
    .option('--from <date>', 'från och med, ÅÅÅÅ-MM-DD')
    .addOption(
      new Option('--csv <file>', 'fil med personnummer;from;benefits;kind').conflicts(['person', 'benefit', 'from']),
    )
    .addOption(new Option('--purpose <purpose>', 'ändamål').choices([...purposes]))
    .action((options: order.AddOptions, command: Command) => {
      if (order.isIncomplete(options)) command.error(sv.incompleteOrder, { exitCode: 2 });
      return inSession((session) => order.addOrders(session, options));
    });
  orders
    .command('list')
    .description('visar beställningarna')
    .action(() => inSession(order.listOrders));
  orders
    .command('compose')
    .description('skapar beställningsfil')
    .action(() => inSession(order.composeOrders));
  orders
    .command('send')
    .description('skickar beställningsfiler')
    .action(() => inSession(order.sendOrders));
}

function addInboxCommands(program: Command, inSession: InSession): void {
  const simple: readonly [name: string, about: string, work: Work][] = [
    ['fetch', 'hämtar och arkiverar det som är nytt', inbox.fetchDeliveries],
    ['night', 'hämtar, läser in och stämmer av kalendern', inbox.runNight],
    ['deliveries', 'visar leveranserna', inbox.listDeliveries],
    ['status', 'visar nätter, flaggor och luckor', inbox.showStatus],
  ];
  for (const [name, about, work] of simple)
    program
      .command(name)
      .description(about)
      .action(() => inSession(work));
  program
    .command('ingest [files...]')
    .description('läser in arkiverade leveranser, eller de här filerna')
    .action((files: string[]) => inSession((session) => inbox.ingestDeliveries(session, files)));
  const flags = program
    .command('flags')
    .description('visar flaggor')
    .action(() => inSession(inbox.listFlags));
  flags
    .command('resolve <id>')
    .description('avslutar en flagga')
    .requiredOption('--note <text>', 'varför')
    .action((id: string, { note }: { note: string }) =>
      inSession((session) => inbox.resolveFlag(session, idOf(id), note)),
    );
}

function addMirrorCommands(program: Command, inSession: InSession): void {
  program
    .command('person <personnummer>')
    .description('visar en person')
    .option('--known-at <delivery>', 'som vi visste vid en leverans eller ett datum')
    .option('--valid-at <date>', 'det som gällde en dag')
    .action((number: string, options: PersonOptions) => inSession((session) => showPerson(session, number, options)));
  program
    .command('diff')
    .description('visar vad en leverans ändrade, eller vad som ändrades efter den till och med en annan')
    .argument('<from>', 'leveransens nummer', idOf)
    .argument('[to]', 'en senare leverans', idOf)
    .option('--person <personnummer>', 'bara en person')
    .option('--benefit <name>', 'bara en förmån')
    .option('--limit <number>', 'högst så många ändringar', idOf)
    .option('--offset <number>', 'hoppa över så många', idOf)
    .action((from: number, to: number | undefined, options: DiffOptions) =>
      inSession((session) => showChanges(session, from, to, options)),
    );
}

function idOf(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('ett heltal');
  return Number(text);
}
