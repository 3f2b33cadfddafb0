/** Commands for the state of the nights: shown, settled, reopened, and how much they told. */
import { type Command, InvalidArgumentError } from 'commander';
import type { SettleOptions, VolumeOptions, Which } from '../commands/status.ts';
import { type InSession, idOf } from './ways.ts';

const status = () => import('../commands/status.ts');

export function addStatusCommands(program: Command, inSession: InSession): void {
  const shown = program
    .command('status')
    .description('visar nätter, flaggor och luckor')
    .action(() => inSession(async (session) => (await status()).showStatus(session)));
  shown
    .command('settle')
    .description('avslutar en natt som saknas, eller löpnummer som saknas')
    .argument('<which>', 'natten ÅÅÅÅ-MM-DD, eller löpnumren, 3-5', whichOf)
    .requiredOption('--note <text>', 'vad ni har kommit fram till')
    .option('--contained-in <delivery>', 'leveransen som hade nattens innehåll', idOf)
    .action((which: Which, options: SettleOptions) =>
      inSession(async (session) => (await status()).settleNight(session, which, options)),
    );
  shown
    .command('reopen')
    .description('öppnar igen det som avslutats')
    .argument('<which>', 'natten ÅÅÅÅ-MM-DD, eller löpnumren, 3-5', whichOf)
    .requiredOption('--note <text>', 'varför')
    .action((which: Which, { note }: { note: string }) =>
      inSession(async (session) => (await status()).reopenNight(session, which, note)),
    );
  program
    .command('volume')
    .description('visar hur mycket nätterna förde med sig')
    .option('--benefit <name>', 'bara en förmån')
    .option('--nights <number>', 'så många nätter (40)', idOf)
    .action((options: VolumeOptions) => inSession(async (session) => (await status()).showVolume(session, options)));
}

/** A date, a number, or numbers from one to another. */
function whichOf(text: string): Which {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { night: text };
  const [, from, to] = /^(\d{1,9})(?:[-–](\d{1,9}))?$/.exec(text) ?? [];
  if (from === undefined) throw new InvalidArgumentError('ÅÅÅÅ-MM-DD, 3, 3-5');
  return { gap: { from: Number(from), to: Number(to ?? from) } };
}
