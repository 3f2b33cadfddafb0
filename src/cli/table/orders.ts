/** Commands for orders. */
import { type Command, Option } from 'commander';
import { orderKinds, purposes } from '../../shared/identifier.ts';
import * as order from '../commands/order.ts';
import { sv } from '../text/sv.ts';
import type { InSession } from './ways.ts';

export function addOrderCommands(orders: Command, inSession: InSession): void {
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
