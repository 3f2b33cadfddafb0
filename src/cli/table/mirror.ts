/** Commands that ask the mirror. */
import type { Command } from 'commander';
import type { DiffOptions } from '../commands/diff.ts';
import { type PersonOptions, showPerson } from '../commands/person.ts';
import type { VerifyOptions } from '../commands/verify.ts';
import { type InSession, idOf } from './ways.ts';

export function addMirrorCommands(program: Command, inSession: InSession): void {
  program
    .command('person <personnummer>')
    .description('visar en person')
    .option('--known-at <delivery>', 'som vi visste vid en leverans eller ett datum')
    .option('--valid-at <date>', 'det som gällde en dag')
    .action((number: string, options: PersonOptions) => inSession((session) => showPerson(session, number, options)));
  program
    .command('rebuild')
    .description('bygger om spegeln ur arkivet')
    .action(() => inSession(async (session) => (await import('../commands/rebuild.ts')).rebuildMirror(session)));
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
      inSession(async (session) => (await import('../commands/diff.ts')).showChanges(session, from, to, options)),
    );
  program
    .command('verify')
    .description('kontrollerar arkiv, databaser, journal och belägg')
    .option('--sample <number>', 'så många uppgifter läses om ur arkivet', idOf)
    .action((options: VerifyOptions) =>
      inSession(async (session) => (await import('../commands/verify.ts')).verifyMirror(session, options)),
    );
  program
    .command('backup <file>')
    .description('skriver en säkerhetskopia medan allt är igång')
    .action((file: string) =>
      inSession(async (session) => (await import('../commands/backup.ts')).backUp(session, file)),
    );
}
