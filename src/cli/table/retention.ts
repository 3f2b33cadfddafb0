/** Commands for persons whom the rule of retention no longer lets us keep. */
import { type Command, InvalidArgumentError } from 'commander';
import { type InSession, idOf } from './ways.ts';

const retention = () => import('../commands/retention.ts');

export function addRetentionCommands(command: Command, inSession: InSession): void {
  command
    .command('list')
    .description('visar vilka som kan gallras; varje person som visas loggas')
    .action(() => inSession(async (session) => (await retention()).listDue(session)));
  command
    .command('apply')
    .description('gallrar dem ur spegeln')
    .requiredOption('--count <number>', 'så många som retention list visade att gallra', countOf)
    .action(({ count }: { count: number }) =>
      inSession(async (session) => (await retention()).applyRetention(session, count)),
    );
  command
    .command('set <months>')
    .description('sätter regeln: månader efter sista bevakning och uppgift, eller none')
    .action((months: string) => {
      const set = months === 'none' ? null : countOf(months);
      return inSession(async (session) => (await retention()).setRetention(session, set));
    });
}

function countOf(text: string): number {
  const count = idOf(text);
  if (count === 0) throw new InvalidArgumentError('minst 1');
  return count;
}
