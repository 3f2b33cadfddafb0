/** The command that takes facts out of the mirror as a file. */
import { type Command, Option } from 'commander';
import { exportedKinds } from '../../shared/export-views.ts';
import type { ExportOptions } from '../commands/export.ts';
import type { InSession } from './ways.ts';

export function addExportCommand(program: Command, inSession: InSession): void {
  program
    .command('export')
    .description('skriver ärenden, utbetalningar eller återkrav till en fil; allt som lämnar spegeln loggas först')
    .addOption(new Option('--what <what>', 'vad').choices(exportedKinds).makeOptionMandatory())
    .addOption(new Option('--format <format>', 'filens form').choices(['csv', 'xlsx']).makeOptionMandatory())
    .requiredOption('--out <file>', 'en ny fil')
    .option('--person <personnummer>', 'bara en person')
    .option('--benefit <names>', 'bara dessa förmåner, med komma emellan')
    .option('--from <date>', 'rader som rör denna dag eller senare')
    .option('--to <date>', 'rader som rör denna dag eller tidigare')
    .option('--known-at <delivery>', 'som vi visste vid en leverans eller ett datum')
    .action((options: ExportOptions) =>
      inSession(async (session) => (await import('../commands/export.ts')).exportFacts(session, options)),
    );
}
