/**
 * A process with a world in it for the suite of the app: FK's simulator, a profile with two nights read in, one cut off
 * in the middle, one that nobody may read, and one that never came. `serve` as its argument: the browser view on top.
 * Says where everything is; runs FK's night for each date that standard input names, and says so; ends with it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setUpProfile } from '../../../src/main/assemble/set-up.ts';
import { assemble, type Service } from '../../../src/main/assemble.ts';
import { serve } from '../../../src/main/serve/serve.ts';
import { localDateOf } from '../../../src/shared/local-date.ts';
import type { NightScript } from '../../../src/simulator/script.ts';
import { type Simulator, startSimulator } from '../../../src/simulator/simulator.ts';

const organisation = '5560360793';
const now = '2026-11-23T09:00';
const nights: readonly (readonly [night: string, script: NightScript])[] = [
  ['2026-11-17', { events: [] }],
  [
    '2026-11-18',
    {
      events: [
        { event: 'payment', times: 60 },
        { event: 'clawback', times: 4 },
        { event: 'new-period', times: 8 },
      ],
    },
  ],
  ['2026-11-19', { events: [{ event: 'shortened-period', times: 12 }], faults: ['truncated'] }],
  ['2026-11-20', { events: [{ event: 'payment', times: 8 }], faults: ['doctype'] }],
];

const say = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value)}\n`);

async function at(profile: string, instant: string, act: (handlers: Service['handlers']) => Promise<unknown>) {
  const service = await assemble({ profile, host: 'cli', now: instant });
  await act(service.handlers);
  await service.close();
}

/** Everybody but the last, whom the suite orders itself. The folders are FK's own: no server needs to run for them. */
async function playNights(profile: string, simulator: Simulator): Promise<void> {
  const { root, layout, population } = simulator;
  const transport = `folder:${root}?orders=${layout.orders}&responses=${layout.responses}`;
  await setUpProfile({ directory: profile, organisation, transport });
  const rows = population
    .slice(0, -1)
    .map(({ personnummer, benefits }) => `${personnummer};2023-01-01;${benefits.join(',')};new`);
  await at(profile, '2026-11-16T09:00', async (handlers) => {
    await handlers['order.import']({ csv: ['personnummer;from;benefits;kind', ...rows].join('\n') });
    await handlers['order.compose']({});
    await handlers['order.send']({});
  });
  for (const [night, script] of nights) {
    await simulator.runNight(localDateOf(night), script);
    await at(profile, `${night}T08:15`, (handlers) => handlers['night.run']({}));
  }
}

/** Who has most payments, of those that are not protected. */
async function richest(profile: string, { population }: Simulator) {
  const found: { personnummer: string; payments: number }[] = [];
  await at(profile, now, async (handlers) => {
    for (const { personnummer } of population.slice(0, -1)) {
      const { records, protectedIdentity } = await handlers['person.get']({ personnummer });
      if (!protectedIdentity)
        found.push({ personnummer, payments: records.filter(({ kind }) => kind === 'payment').length });
    }
  });
  return found.sort((a, b) => b.payments - a.payments)[0]?.personnummer;
}

const directory = await mkdtemp(join(tmpdir(), 'lefi-world-'));
const upTo = localDateOf('2026-11-13');
const simulator = await startSimulator({ directory: join(directory, 'fk'), organisation, seed: 3, persons: 20, upTo });
const profile = join(directory, 'profile');
await playNights(profile, simulator);
const known = await richest(profile, simulator);
const newcomer = simulator.population.at(-1);
const isServed = process.argv.includes('serve');
const service = isServed ? await assemble({ profile, host: 'serve', now }) : undefined;
const view = service && (await serve({ service, assets: resolve('dist/renderer'), log: () => undefined }));
say({ profile, url: view?.url, known, newcomer: newcomer?.personnummer, benefits: newcomer?.benefits });

for await (const night of createInterface(process.stdin)) {
  await simulator.runNight(localDateOf(night), { events: [] });
  say({ night });
}
await view?.close();
await service?.close();
await simulator.close();
await rm(directory, { recursive: true });
