/** Commands that show the app or play FK's side. */
import type { Command } from 'commander';
import type { SimulateOptions } from '../commands/simulate.ts';
import { stopAsked } from '../stop-asked.ts';
import { idOf, type Telling } from './ways.ts';

/**
 * Commands that go on for a while and tell what they do meanwhile. Each is loaded when it is run: the simulator brings
 * the SSH library along, which no other command should wait for.
 */
export function addHostCommands(program: Command, telling: Telling): void {
  program
    .command('serve')
    .description('visar appen i webbläsaren på den här datorn')
    .option('--port <number>', 'port, annars en ledig', idOf, 0)
    .action(({ port }: { port: number }) =>
      telling(async (tell, globals) => {
        const { serveView } = await import('../commands/serve.ts');
        await serveView(globals, port, tell, stopAsked());
      }),
    );
  program
    .command('simulate')
    .description('FK:s sida på den här datorn, för övning')
    .requiredOption('--directory <dir>', 'simulatorns mapp')
    .option('--org <number>', 'kundens organisationsnummer', '5560360793')
    .option('--port <number>', 'port, annars en ledig', idOf, 0)
    .option('--persons <number>', 'antal påhittade personer', idOf, 200)
    .option('--seed <number>', 'frö', idOf, 1)
    .option('--night <date>', 'kör den nattens batch och sluta')
    .action((options: SimulateOptions) =>
      telling(async (tell) => {
        const { simulate } = await import('../commands/simulate.ts');
        await simulate(options, tell, stopAsked);
      }),
    );
  program
    .command('demo')
    .description('visar hela jobbet mot simulatorn')
    .option('--once', 'öppna inte appen efteråt')
    .action(({ once }: { once?: boolean }) =>
      telling(async (tell) => {
        const { playDemo } = await import('../commands/demo.ts');
        await playDemo(once ?? false, tell, stopAsked);
      }),
    );
}
