/** A process with the real thing in it: FK's simulator over SFTP, a profile with an order sent to it, the browser view on top. Ends with its standard input. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setUpProfile } from '../../src/main/assemble/set-up.ts';
import { assemble } from '../../src/main/assemble.ts';
import { serve } from '../../src/main/serve/serve.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';

const organisation = '5560360793';

/** An order for everybody was sent the day before, and tonight's delivery waits to be fetched. */
async function prepare(directory: string, simulator: Simulator): Promise<void> {
  const transport = `${simulator.url}?orders=${simulator.layout.orders}&responses=${simulator.layout.responses}`;
  const { fingerprint, userKeyFile: key } = simulator;
  await setUpProfile({ directory, organisation, transport, hostKeys: [fingerprint], key });
  const service = await assemble({ profile: directory, host: 'cli', now: '2026-11-16T09:00' });
  const rows = simulator.population.map(
    ({ personnummer, benefits }) => `${personnummer};2023-01-01;${benefits.join(',')};new`,
  );
  await service.handlers['order.import']({ csv: ['personnummer;from;benefits;kind', ...rows].join('\n') });
  await service.handlers['order.compose']({});
  await service.handlers['order.send']({});
  await service.close();
  await simulator.runNight(localDateOf('2026-11-17'), { events: [] });
}

const directory = await mkdtemp(join(tmpdir(), 'lefi-served-'));
const upTo = localDateOf('2026-11-13');
const simulator = await startSimulator({ directory: join(directory, 'fk'), organisation, seed: 3, persons: 20, upTo });
const profile = join(directory, 'profile');
await prepare(profile, simulator);
const service = await assemble({ profile, host: 'serve', now: '2026-11-17T08:30' });
const view = await serve({ service, assets: resolve('dist/renderer'), log: () => undefined });
const orders = join(simulator.root, simulator.layout.orders);
const somebody = simulator.population[0]?.personnummer;
process.stdout.write(`${JSON.stringify({ url: view.url, somebody, orders })}\n`);

process.stdin.resume().once('end', async () => {
  await view.close();
  await service.close();
  await simulator.close();
  await rm(directory, { recursive: true });
});
