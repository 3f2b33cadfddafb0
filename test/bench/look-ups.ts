/** How fast questions are answered on a loaded profile, warm, and while a delivery is read in. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { assemble, type Service } from '../../src/main/assemble.ts';
import { locationsOf } from '../../src/main/files/locations.ts';
import { openStore } from '../../src/main/store/open.ts';
import type { Personnummer } from '../../src/shared/identifier.ts';
import { randomFrom } from '../../src/simulator/random.ts';
import { inWords, type Latency, latency, latencyWhile } from './latency.ts';
import { writePaidNight } from './paid-night.ts';
import type { Row } from './row.ts';
import { count } from './words.ts';

const times = 1000;
/** Milliseconds between two questions during a load. */
const every = 20;

/** Reads one more delivery into the profile. All times are of one process that asks and answers. */
export async function measureLookUps(profile: string): Promise<readonly Row[]> {
  const numbers = numbersIn(locationsOf(profile).mirror);
  const random = randomFrom(7, 'look-ups');
  const any = (): Personnummer => random.pick(numbers);
  const service = await assemble({ profile, host: 'serve', now: '2026-11-27T12:00:00Z' });
  try {
    return [
      ...(await inStore(profile, any)),
      ...(await throughService(service, any)),
      await duringLoad(service, numbers.length, any),
    ];
  } finally {
    await service.close();
  }
}

/** Everybody in a mirror. */
export function numbersIn(mirror: string): Personnummer[] {
  const db = new Database(mirror, { readonly: true });
  const numbers = db.prepare<[], Personnummer>('SELECT personnummer FROM person').pluck().all();
  db.close();
  return numbers;
}

/** All that a person's view asks the store. */
async function inStore(profile: string, any: () => Personnummer): Promise<Row[]> {
  const store = openStore(locationsOf(profile).mirror);
  const { read } = store;
  const whole = (moment: number | null): void => {
    const person = read.person(any());
    if (person === undefined) throw new Error('a number that was just read is gone');
    read.recordViews(person.id, moment);
    read.subscriptions(person.id);
    read.flags({ personId: person.id, state: 'open' });
    read.disputedDeliveries();
  };
  try {
    return [
      row('A whole person, in the store', await latency(times, () => whole(null)), '< 5 ms'),
      row(
        'As known on a date, in the store',
        await latency(times, () => whole(read.momentBy('2026-11-20' as never).moment)),
        '< 10 ms',
      ),
    ];
  } finally {
    store.close();
  }
}

/** The access log's entry, which is on disk before a person is shown, takes the disk's own time. */
async function throughService({ handlers }: Service, any: () => Personnummer): Promise<Row[]> {
  const person = (asked: object) => latency(times / 5, () => handlers['person.get']({ personnummer: any(), ...asked }));
  const digits = async (from: number, to: number): Promise<Row> => {
    const ask = () => handlers['person.list']({ text: any().slice(from, to), limit: 20 });
    const name = `${to - from} digit${to - from === 1 ? '' : 's'}${from > 0 ? ' without the century' : ''}`;
    return row(`Search by ${name}`, await latency(times, ask), '< 5 ms');
  };
  const start = (): Promise<unknown> =>
    Promise.all([
      handlers['app.about']({}),
      handlers['status.get']({ nights: 30 }),
      handlers['flag.list']({ state: 'open' }),
      handlers['delivery.list']({ limit: 60 }),
      handlers['order.list']({ limit: 1 }),
    ]);
  return [
    row('A whole person, with the entry in the access log', await person({})),
    row('As valid on a date, with the entry', await person({ validAt: '2024-05-01' })),
    row('As known at the first delivery, with the entry', await person({ knownAt: '1' })),
    await digits(0, 1),
    await digits(0, 3),
    await digits(0, 8),
    await digits(2, 6),
    await digits(8, 12),
    row('All that the start page asks', await latency(50, start), '< 50 ms'),
  ];
}

async function duringLoad({ handlers }: Service, persons: number, any: () => Personnummer): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'lefi-bench-look-ups-'));
  try {
    const night = await writePaidNight(folder, persons);
    const load = handlers['inbox.ingest-files']({ files: [night.path] });
    const taken = await latencyWhile(load, every, () => handlers['person.get']({ personnummer: any() }));
    const [delivery] = await load;
    if (delivery?.state !== 'applied') throw new Error(`the delivery was not applied, but ${delivery?.state}`);
    return row(`A whole person while a delivery of ${count(night.persons)} persons is read in`, taken, '< 50 ms');
  } finally {
    await rm(folder, { recursive: true });
  }
}

const row = (what: string, taken: Latency, target?: string): Row => ({
  what: `${what}, 95th percentile`,
  value: inWords(taken),
  ...(target !== undefined && { target }),
});
