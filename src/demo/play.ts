/** Makes a profile for training: five nights of the simulator's played into it, and no way to FK. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../core/calendar/day.ts';
import type { MakeDemo } from '../main/assemble/first-start.ts';
import { setUpProfile } from '../main/assemble/set-up.ts';
import { assemble } from '../main/assemble.ts';
import type { Handlers } from '../shared/contract.ts';
import type { LocalDate } from '../shared/local-date.ts';
import { type Simulator, startSimulator } from '../simulator/simulator.ts';
import { nightsUpTo, uploadDayBefore } from './days.ts';
import { firstOrders, type OrderList, organisation, refreshOrders, scripts, seed, watchedBefore } from './story.ts';

/** Enough to look around in, and done while somebody waits. */
const persons = 120;
/** Days: what was before the first order is ordered with it. */
const orderedBack = 3 * 365;

type Play = { readonly directory: string; readonly simulator: Simulator };

/** The simulator runs only meanwhile; what FK's side knew is gone afterwards. */
export const makeDemo: MakeDemo = async (directory, { today, language, onNight }) => {
  const nights = nightsUpTo(today, scripts.length);
  const ordered = uploadDayBefore(nights[0] ?? today);
  const fk = await mkdtemp(join(tmpdir(), 'lefi-demo-'));
  const upTo = addDays(ordered, -3);
  const simulator = await startSimulator({
    directory: fk,
    organisation,
    seed,
    persons,
    subscribed: watchedBefore,
    upTo,
  });
  try {
    const play = { directory, simulator };
    await makeProfile(play, language);
    await order(play, ordered, firstOrders(simulator.population, addDays(ordered, -orderedBack)));
    for (const [index, night] of nights.entries()) {
      onNight(night, index, nights.length);
      await playNight(play, night, index);
    }
    await at(play, nights.at(-1) ?? today, (call) => call['transport.set']({ transport: null }));
  } finally {
    await simulator.close();
    await rm(fk, { recursive: true, force: true });
  }
};

async function makeProfile({ directory, simulator }: Play, language: 'sv' | 'en'): Promise<void> {
  const { url, layout, fingerprint, userKeyFile } = simulator;
  const transport = `${url}?orders=${layout.orders}&responses=${layout.responses}`;
  await setUpProfile({
    ...{ directory, organisation, transport, language },
    ...{ hostKeys: [fingerprint], key: userKeyFile, demo: true },
  });
}

async function playNight(play: Play, night: LocalDate, index: number): Promise<void> {
  if (index === scripts.length - 1) {
    const day = uploadDayBefore(night);
    await order(play, day, refreshOrders(play.simulator.population, addDays(day, -orderedBack)));
  }
  await play.simulator.runNight(night, scripts[index] ?? {});
  await at(play, night, (call) => call['night.run']({}));
}

const order = (play: Play, day: LocalDate, { csv }: OrderList): Promise<unknown> =>
  at(play, day, async (call) => {
    await call['order.import']({ csv });
    await call['order.compose']({});
    return call['order.send']({});
  });

/** On the morning of a day, after FK's delivery and while FK takes files; Stockholm's time. */
async function at({ directory }: Play, day: LocalDate, work: (call: Handlers) => Promise<unknown>): Promise<void> {
  const service = await assemble({ profile: directory, host: 'cli', now: `${day}T09:45` });
  try {
    await work(service.handlers);
  } finally {
    await service.close();
  }
}
