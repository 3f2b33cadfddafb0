/** Commands for orders. */
import { type Command, Option } from 'commander';
import { orderKinds, purposes } from '../../shared/identifier.ts';
import type { AddOptions } from '../commands/order.ts';
import { sv } from '../text/sv.ts';
import type { InSession } from './ways.ts';

const order = () => import('../commands/order.ts');

export function addOrderCommands(orders: Command, inSession: InSession): void {
  orders
    .command('add')
    .description('lägger till beställningsrader')
    .addOption(new Option('--kind <kind>', 'sort').choices([...orderKinds]))
    .option('--person <personnummer>')
    .option('--benefit <names>', 'förmåner med komma emellan')
    .option('--from <date>', 'från och med, ÅÅÅÅ-MM-DD')
    .addOption(
      new Option('--csv <file>', 'fil med personnummer;from;benefits;kind;purpose;consent').conflicts([
        'person',
        'benefit',
        'from',
      ]),
    )
    .addOption(
      new Option('--xlsx <file>', 'Excelfil med samma kolumner').conflicts(['person', 'benefit', 'from', 'csv']),
    )
    .option('--check', 'prövar filen och lagrar inget')
    .option('--refused <file>', 'med --check: sparar de felaktiga raderna med orsak i en ny CSV-fil')
    .addOption(new Option('--purpose <purpose>', 'ändamål').choices([...purposes]))
    .option('--consent <text>', 'samtycke: datum och referens, inga personuppgifter')
    .action(async (options: AddOptions, command: Command) => {
      const { isIncomplete, addOrders } = await order();
      if (isIncomplete(options)) command.error(sv.incompleteOrder, { exitCode: 2 });
      const isFile = options.csv !== undefined || options.xlsx !== undefined;
      if (options.check === true && !isFile) command.error(sv.register.checkNeedsFile, { exitCode: 2 });
      return inSession((session) => addOrders(session, options));
    });
  orders
    .command('list')
    .description('visar beställningarna')
    .action(() => inSession(async (session) => (await order()).listOrders(session)));
  orders
    .command('compose')
    .description('skapar beställningsfil')
    .action(() => inSession(async (session, globals) => (await order()).composeOrders(session, globals)));
  orders
    .command('send')
    .description('skickar beställningsfiler')
    .action(() => inSession(async (session) => (await order()).sendOrders(session)));
}
