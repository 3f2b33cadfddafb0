/** An insurer who lives through one of FK's incidents: a profile of its own, FK's nights, and FK's truth to compare with. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setUpProfile } from '../../src/main/assemble/set-up.ts';
import { assemble, type Service } from '../../src/main/assemble.ts';
import type { LocalDate } from '../../src/shared/local-date.ts';
import type { NightReport } from '../../src/shared/night-views.ts';
import { personDocument } from '../../src/shared/person-document.ts';
import type { FlagView } from '../../src/shared/views.ts';
import { type Batch, foldersIn, openBatch, type PersonHere } from '../../src/simulator/batch.ts';
import { type Cohort, isIn } from '../../src/simulator/cohort.ts';
import type { CalledFor, Incident } from '../../src/simulator/incidents/incident.ts';
import type { NightScript } from '../../src/simulator/script.ts';
import { readKept } from '../../src/simulator/state-file.ts';
import { worldOf } from '../../src/simulator/world.ts';
import { readFkSide } from './fk-side.ts';
import { makeHome } from './main-job.ts';
import { comparable } from './model.ts';
import { organisation } from './simulator.ts';

/** Before anything that FK knows of, so that a full statement restates everything. */
const orderedFrom = '1990-01-01';

/** A personnummer with the benefits to order for it. */
export type Wish = { readonly personnummer: string; readonly benefits: readonly string[] };

export type Replay = {
  readonly directory: string;
  readonly batch: Batch;
  /** The service with the clock at the instant; Stockholm's time. */
  within<T>(now: string, work: (handlers: Service['handlers']) => Promise<T>): Promise<T>;
  /** Orders and sends in the morning of the day. */
  order(kind: 'new' | 'refresh', day: string, wishes: readonly Wish[]): Promise<void>;
  /** FK's batch for the night, and then our own work in the morning. */
  play(night: LocalDate, script?: NightScript): Promise<NightReport>;
  /** Our own work, at the instant. */
  fetch(now: string): Promise<NightReport>;
  flags(): Promise<readonly FlagView[]>;
  /** Persons whose mirror is not what FK has. */
  differing(): Promise<readonly string[]>;
  members(cohort: Cohort): Promise<readonly PersonHere[]>;
  close(): Promise<void>;
};

export type ReplayOptions = Pick<Incident, 'upTo'> & { readonly persons?: number; readonly seed?: number };

/** FK and an insurer with nothing ordered yet. */
export async function openReplay({ upTo, persons = 40, seed = 5 }: ReplayOptions): Promise<Replay> {
  const directory = await makeHome();
  const [fk, profile] = [join(directory, 'fk'), join(directory, 'profile')];
  const root = join(fk, 'sftp');
  const stateFile = join(fk, 'simulator.json');
  const folders = foldersIn(fk, root, 'till-fk', 'fran-fk');
  const batch = await openBatch({ folders, stateFile, organisation, seed, persons, subscribed: 0, upTo });
  const transport = `folder:${root}?orders=till-fk&responses=fran-fk`;
  await setUpProfile({ directory: profile, organisation, transport });
  const within: Replay['within'] = async (now, work) => {
    const service = await assemble({ profile, host: 'cli', now });
    return work(service.handlers).finally(() => service.close());
  };
  const fetch = (now: string): Promise<NightReport> => within(now, (handlers) => handlers['night.run']({}));
  return {
    directory,
    batch,
    within,
    fetch,
    order: (kind, day, wishes) => within(`${day}T10:00`, (handlers) => sendOrder(handlers, kind, wishes)),
    async play(night, script = { events: [] }) {
      await batch.run(night, script);
      return fetch(`${night}T08:15`);
    },
    flags: () => within(someDay, (handlers) => handlers['flag.list']({ state: 'open' })),
    differing: () => within(someDay, (handlers) => differingFrom(fk, handlers)),
    members: (cohort) => membersOf(stateFile, batch, cohort),
    close: () => rm(directory, { recursive: true }),
  };
}

/** Nothing that is asked on it depends on the day. */
const someDay = '2030-01-01T12:00';

async function sendOrder(handlers: Service['handlers'], kind: string, wishes: readonly Wish[]): Promise<void> {
  const rows = wishes.map(
    ({ personnummer, benefits }) => `${personnummer};${orderedFrom};${benefits.join(',')};${kind}`,
  );
  const { refused } = await handlers['order.import']({ csv: ['personnummer;from;benefits;kind', ...rows].join('\n') });
  if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused[0])}`);
  await handlers['order.compose']({});
  await handlers['order.send']({});
}

async function differingFrom(fk: string, handlers: Service['handlers']): Promise<string[]> {
  const truth = await readFkSide(fk);
  const differing: string[] = [];
  for (const personnummer of truth.watched) {
    const mirrored = personDocument(await handlers['person.get']({ personnummer }));
    const [ours, theirs] = [mirrored, truth.documents(personnummer)].map((document) =>
      JSON.stringify(comparable({ ...document, subscriptions: [] })),
    );
    if (ours !== theirs) differing.push(personnummer);
  }
  return differing;
}

async function membersOf(stateFile: string, batch: Batch, cohort: Cohort): Promise<PersonHere[]> {
  const kept = await readKept(stateFile);
  if (kept === undefined) throw new Error('no simulator has been here');
  const world = worldOf(kept.population, kept.changed);
  const isMember = ({ personnummer, watched }: PersonHere): boolean =>
    isIn(
      cohort,
      world.life(personnummer),
      watched.map(({ benefit }) => benefit),
    );
  return batch.population().filter(isMember);
}

/** What somebody must look at, sorted: not the persons with a protected identity, who are nobody's incident. */
export const alarms = async (replay: Replay): Promise<string[]> =>
  (await replay.flags())
    .map(({ code }) => code)
    .filter((code) => code !== 'person.protected')
    .sort();

/** Everybody, for everything that FK has of them. */
export const everybody = (replay: Replay): readonly Wish[] => replay.batch.population();

/** The incident's night of that number, the first being 0. */
export function playNight(replay: Replay, { nights }: Incident, index: number): Promise<NightReport> {
  const found = nights[index];
  if (found === undefined) throw new RangeError(`no night ${index}`);
  const { night, ...script } = found;
  return replay.play(night, script);
}

/** Orders what the incident calls for, and lets the night pass that answers it. */
export async function playRefresh(replay: Replay, called: CalledFor): Promise<NightReport> {
  const { ordered, answered, benefits, of = {} } = called;
  const wishes = (await replay.members(of)).map(({ personnummer, watched }) => ({
    personnummer,
    benefits: watched.map(({ benefit }) => benefit).filter((benefit) => benefits?.includes(benefit) ?? true),
  }));
  await replay.order(
    'refresh',
    ordered,
    wishes.filter((wish) => wish.benefits.length > 0),
  );
  return replay.play(answered);
}
