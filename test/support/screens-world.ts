/** The world that the pictures in docs/screens are taken of: FK's simulator, five nights of which the last came cut off, and a dispute. */
import { join } from 'node:path';
import { setUpProfile } from '../../src/main/assemble/set-up.ts';
import { assemble, type Service } from '../../src/main/assemble.ts';
import type { Personnummer } from '../../src/shared/identifier.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import { demoScript, type NightScript } from '../../src/simulator/script.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';

const organisation = '5560360793';
const upTo = localDateOf('2026-11-13');
/** Records of somebody whose timeline fits in a picture. */
const readable = 8;
const nights = ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'].map(localDateOf);

/** As the demo has it, but for the last night. */
const script: readonly NightScript[] = [...demoScript.slice(0, 4), { faults: ['truncated'] }];

export type ScreensWorld = {
  readonly service: Service;
  /** Somebody with much to see, also from the disputed delivery. */
  readonly somebody: Personnummer;
  close(): Promise<void>;
};

export async function screensWorld(directory: string): Promise<ScreensWorld> {
  const simulator = await startSimulator({ directory: join(directory, 'fk'), organisation, seed: 20_261_122, upTo });
  const profile = join(directory, 'profile');
  await orderEverybody(profile, simulator);
  for (const [index, night] of nights.entries()) {
    await simulator.runNight(night, script[index] ?? {});
    await atEight(profile, night, (service) => service.handlers['night.run']({}));
    // A case handler who was away from the nineteenth on.
    if (night === nights[1]) await atEight(profile, night, markSeen);
  }
  const service = await assemble({ profile, host: 'serve', now: `${nights.at(-1)}T08:30` });
  await service.handlers['delivery.dispute']({
    id: 3,
    reason: 'FK har meddelat att nattens återkrav kan vara fel och skickas om.',
  });
  return {
    service,
    somebody: await somebodyIn(service, simulator),
    close: async () => {
      await service.close();
      await simulator.close();
    },
  };
}

async function orderEverybody(directory: string, simulator: Simulator): Promise<void> {
  const transport = `${simulator.url}?orders=${simulator.layout.orders}&responses=${simulator.layout.responses}`;
  await setUpProfile({
    ...{ directory, organisation, transport },
    hostKeys: [simulator.fingerprint],
    key: simulator.userKeyFile,
  });
  const rows = simulator.population.map(
    ({ personnummer, benefits }) => `${personnummer};2023-11-17;${benefits.join(',')};new`,
  );
  await atEight(directory, '2026-11-16', async ({ handlers }) => {
    await handlers['order.import']({ csv: ['personnummer;from;benefits;kind', ...rows].join('\n') });
    await handlers['order.compose']({});
    await handlers['order.send']({});
  });
}

async function markSeen({ handlers }: Service): Promise<void> {
  const { seen } = await handlers['attention.get']({});
  await handlers['attention.seen'](seen);
}

async function atEight(profile: string, day: string, act: (service: Service) => Promise<unknown>): Promise<void> {
  const service = await assemble({ profile, host: 'cli', now: `${day}T08:15` });
  await act(service);
  await service.close();
}

/** Somebody with claw-backs and something disputed, nothing protected, and about as much as one screen holds. */
async function somebodyIn({ handlers }: Service, { population }: Simulator): Promise<Personnummer> {
  const views = await Promise.all(population.map(({ personnummer }) => handlers['person.get']({ personnummer })));
  const [best] = views
    .filter(({ disputes, protectedIdentity }) => disputes.length > 0 && !protectedIdentity)
    .filter(({ records }) => records.some(({ kind, content }) => kind === 'case' && 'aterkrav' in content))
    .sort((a, b) => Math.abs(a.records.length - readable) - Math.abs(b.records.length - readable));
  if (!best) throw new Error('nobody has what the pictures should show');
  return best.personnummer;
}
