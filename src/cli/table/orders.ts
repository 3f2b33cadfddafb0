/** Commands for orders. */
import { type Command, Option } from 'commander';
import { orderKinds, purposes } from '../../shared/identifier.ts';
import type { AddOptions } from '../commands/order.ts';
import type { ListedOptions } from '../commands/outbox.ts';
import { sv } from '../text/sv.ts';
import { type InSession, idOf } from './ways.ts';

const order = () => import('../commands/order.ts');
const outbox = () => import('../commands/outbox.ts');

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
  addOutboxCommands(orders, inSession);
}

function addOutboxCommands(orders: Command, inSession: InSession): void {
  orders
    .command('list')
    .description('visar beställningarna')
    .option('--limit <number>', 'högst så många rader, de nyaste (1000)', idOf)
    .option('--person <personnummer>', 'bara en persons rader')
    .action((options: ListedOptions) => inSession(async (session) => (await outbox()).listOrders(session, options)));
  orders
    .command('compose')
    .description('skapar beställningsfiler')
    .action(() => inSession(async (session, globals) => (await outbox()).composeOrders(session, globals)));
  orders
    .command('send')
    .description('skickar beställningsfiler, eller köar dem när Försäkringskassan har stängt')
    .option('--force', 'skickar även när Försäkringskassan har stängt')
    .action((options: { force?: boolean }) =>
      inSession(async (session) => (await outbox()).sendOrders(session, options)),
    );
  orders
    .command('recall <file>')
    .description('återkallar en fil som inte har börjat skickas; dess rader blir utkast igen')
    .option('--note <text>', 'varför')
    .action((file: string, { note }: { note?: string }) =>
      inSession(async (session) => (await outbox()).recallFile(session, file, note)),
    );
  orders
    .command('remove <line>')
    .description('tar bort ett utkast')
    .option('--note <text>', 'varför')
    .action((line: string, { note }: { note?: string }) =>
      inSession(async (session) => (await outbox()).removeLine(session, idOf(line), note)),
    );
}
