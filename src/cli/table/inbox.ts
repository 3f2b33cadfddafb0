/** Commands for deliveries, nights and flags. */
import type { Command } from 'commander';
import * as inbox from '../commands/inbox.ts';
import { type InSession, idOf, type Work } from './ways.ts';

export function addInboxCommands(program: Command, inSession: InSession): void {
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
