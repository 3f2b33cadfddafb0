/** Commands for deliveries and flags. */
import type { Command } from 'commander';
import { type InSession, idOf, type Work } from './ways.ts';

const inbox = () => import('../commands/inbox.ts');

export function addInboxCommands(program: Command, inSession: InSession): void {
  const simple: readonly [name: string, about: string, work: Work][] = [
    ['fetch', 'hämtar och arkiverar det som är nytt', async (session) => (await inbox()).fetchDeliveries(session)],
    ['deliveries', 'visar leveranserna', async (session) => (await inbox()).listDeliveries(session)],
  ];
  for (const [name, about, work] of simple)
    program
      .command(name)
      .description(about)
      .action(() => inSession(work));
  program
    .command('ingest [files...]')
    .description('läser in arkiverade leveranser, eller de här filerna')
    .action((files: string[]) => inSession(async (session) => (await inbox()).ingestDeliveries(session, files)));
  const flags = program
    .command('flags')
    .description('visar flaggor')
    .action(() => inSession(async (session) => (await inbox()).listFlags(session)));
  flags
    .command('resolve <id>')
    .description('avslutar en flagga')
    .requiredOption('--note <text>', 'varför')
    .action((id: string, { note }: { note: string }) =>
      inSession(async (session) => (await inbox()).resolveFlag(session, idOf(id), note)),
    );
}
