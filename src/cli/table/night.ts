/** Commands for the scheduled night. */
import { type Command, InvalidArgumentError } from 'commander';
import { isSafeAddress, type NightOptions } from '../commands/night.ts';
import { printSchedule, type ScheduleOptions, schedulerOf, timeOf } from '../commands/schedule.ts';
import type { Alone, InSession } from './ways.ts';

export function addNightCommands(program: Command, alone: Alone, inSession: InSession): void {
  program
    .command('night')
    .description('hämtar, läser in och stämmer av kalendern')
    .option('--wait', 'försöker igen tills nattens leverans har kommit, längst tills den är sen')
    .option('--webhook <url>', 'får sammanfattningen som JSON (https, eller den här datorn)', addressOf)
    .option('--then <command>', 'ett kommando som får sammanfattningen på standard in')
    .action((options: NightOptions) =>
      inSession(async (session) => (await import('../commands/night.ts')).runNight(session, options)),
    );
  program
    .command('schedule')
    .description('det datorns schemaläggare behöver')
    .command('install')
    .description('visar filerna som kör natten tisdag till lördag; inget installeras')
    .requiredOption('--print', 'skriver ut dem')
    .option('--for <scheduler>', 'systemd, cron eller windows', schedulerOf)
    .option('--at <time>', 'klockslag, HH:MM svensk tid (07:05)', timeOf)
    .action((options: ScheduleOptions) => alone((globals) => printSchedule(globals, options)));
}

function addressOf(text: string): string {
  if (!isSafeAddress(text)) throw new InvalidArgumentError('https://…');
  return text;
}
