/** Commands for the register of subscriptions. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { purposes } from '../../shared/identifier.ts';
import { type OrderedDifference, orderedDifferences, registerStates } from '../../shared/register-views.ts';
import type { ReconcileOptions } from '../commands/reconcile.ts';
import type { ListOptions } from '../commands/register.ts';
import { type InSession, idOf } from './ways.ts';

export function addRegisterCommands(register: Command, inSession: InSession): void {
  register
    .command('list')
    .description('visar bevakningarna; varje person som visas loggas')
    .addOption(new Option('--state <state>', 'läge').choices([...registerStates]))
    .option('--benefit <name>', 'bara en förmån')
    .option('--limit <number>', 'högst så många personer (100)', idOf)
    .option('--after <number>', 'går vidare där förra sidan slutade (next)', idOf)
    .action((options: ListOptions) =>
      inSession(async (session) => (await import('../commands/register.ts')).listRegister(session, options)),
    );
  register
    .command('count')
    .description('räknar bevakningarna per läge och förmån')
    .action(() => inSession(async (session) => (await import('../commands/register.ts')).countRegister(session)));
  register
    .command('reconcile')
    .description('jämför en egen lista (personnummer;benefits;from) med registret och Försäkringskassans svar')
    .argument('<file>')
    .option('--out <file>', 'skriver skillnaderna till en ny CSV-fil')
    .option('--order <kinds>', 'gör utkast av dessa skillnader: missing,extra,from,ended,rejected', kindsOf)
    .addOption(new Option('--purpose <purpose>', 'ändamål för utkasten').choices([...purposes]))
    .option('--consent <text>', 'samtycke: datum och referens, inga personuppgifter')
    .option('--limit <number>', 'så många skillnader visas en och en (100)', idOf)
    .action((file: string, options: ReconcileOptions) =>
      inSession(async (session) => (await import('../commands/reconcile.ts')).reconcile(session, file, options)),
    );
}

function kindsOf(text: string): readonly OrderedDifference[] {
  const names = text.split(',').map((name) => name.trim());
  const kinds = orderedDifferences.filter((kind) => names.includes(kind));
  if (names.some((name) => !kinds.some((kind) => kind === name)))
    throw new InvalidArgumentError(orderedDifferences.join(', '));
  return kinds;
}
