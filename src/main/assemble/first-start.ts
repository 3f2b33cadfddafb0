/** A host without a profile: a few calls to make one, and the whole service behind the same door as soon as it is there. */
import { rename, rm, rmdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { callNames, type Handlers, type Input } from '../../shared/contract.ts';
import { createEvents, type EventSink, type EventSource } from '../../shared/events.ts';
import { FaultError } from '../../shared/fault.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { Profile } from '../../shared/settings.ts';
import type { SetupView } from '../../shared/settings-views.ts';
import { type AssembleOptions, assemble, type Service } from '../assemble.ts';
import { fixedClock, systemClock } from '../files/clock.ts';
import { systemCode } from '../files/disk-fault.ts';
import { locationsOf } from '../files/locations.ts';
import { requireNoProfile } from '../files/profile.ts';
import { createSecrets } from '../files/secrets.ts';
import { testTransport, traceSettings } from '../service/settings.ts';
import { changesBetween } from '../service/settings-trace.ts';
import { todayOf } from '../service/today.ts';
import { openAccessLog } from '../store/access-log.ts';
import { createTrial } from '../transport/trial.ts';
import { makeProfile } from './set-up.ts';

export type Demo = {
  /** The last night is this day, or the one before it that FK delivers on. */
  readonly today: LocalDate;
  readonly language: 'sv' | 'en';
  /** Told as each night begins. */
  readonly onNight: (night: LocalDate, done: number, total: number) => void;
};

/**
 * Makes a whole profile for training in a folder that is not there. The hosts bring it: no service knows the simulator.
 */
export type MakeDemo = (directory: string, demo: Demo) => Promise<void>;

export type SetUpOptions = AssembleOptions & {
  /** Null: this host has none. */
  readonly demo: MakeDemo | null;
};

/**
 * As assemble; where there is no profile yet, a service that knows `setup.state`, `transport.test`, `profile.create`
 * and `profile.demo` and answers `profile.missing` to everything else. A profile that is there and cannot be used is
 * thrown as its fault: nothing is ever put in its place.
 */
export async function assembleOrSetUp(options: SetUpOptions): Promise<Service> {
  return (await assembleIfThere(options)) ?? setupService(options);
}

/** Undefined where there is no profile. Throws as assemble does. */
async function assembleIfThere(options: AssembleOptions): Promise<Service | undefined> {
  try {
    return await assemble(options);
  } catch (error) {
    if (error instanceof FaultError && error.fault.code === 'profile.missing') return undefined;
    throw error;
  }
}

type Events = EventSource & EventSink;

function setupService(options: SetUpOptions): Service {
  const events = createEvents();
  const whole = onceThere(options, events);
  const own = setupCalls(options, events);
  const call = (name: keyof Handlers) => async (input: never) => {
    // Somebody may have made the profile elsewhere, with `lefi init`.
    const there = await whole.service();
    const handler = there === undefined ? own[name] : there.handlers[name];
    if (handler === undefined) throw new FaultError('profile.missing', { directory: options.profile });
    const answer = await (handler as (input: never) => unknown)(input);
    if (there === undefined && (name === 'profile.create' || name === 'profile.demo')) await whole.begin();
    return answer;
  };
  const handlers = Object.fromEntries(callNames.map((name) => [name, call(name)])) as Handlers;
  return {
    handlers,
    events,
    wake: () =>
      void whole.opened().then(
        (there) => there?.wake(),
        () => undefined,
      ),
    close: async () => (await whole.opened())?.close(),
  };
}

/** The whole service, opened at the first asking at which there is a profile, and then kept. */
function onceThere(options: AssembleOptions, events: EventSink) {
  let opening: Promise<Service | undefined> | undefined;
  const service = (): Promise<Service | undefined> => {
    opening ??= assembleIfThere(options).then(
      (there) => {
        if (there === undefined) opening = undefined;
        else passOn(there.events, events);
        return there;
      },
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  };
  /** All that was asked before there was a profile is to be asked again. */
  const begin = async (): Promise<void> => {
    await service();
    events.emit('changed', { topics: ['settings', 'schema', 'deliveries', 'orders', 'persons', 'flags'] });
  };
  return { service, begin, opened: async () => opening };
}

function passOn(from: EventSource, to: EventSink): void {
  from.on('progress', (value) => to.emit('progress', value));
  from.on('changed', (value) => to.emit('changed', value));
}

/** What can be asked before there is a profile. */
function setupCalls(options: SetUpOptions, events: Events): Partial<Handlers> {
  const directory = options.profile;
  const secrets = createSecrets(locationsOf(directory).secrets);
  return {
    'setup.state': async (): Promise<SetupView> => ({ state: 'new', directory, demo: options.demo !== null }),
    'transport.test': (input) => testTransport({ tryTransport: createTrial(), secrets, events }, input),
    'profile.create': async (input: Input<'profile.create'>): Promise<SetupView> => {
      traceCreation(options, await makeProfile(directory, input));
      return { state: 'ready', directory, demo: false };
    },
    'profile.demo': async ({ language }: Input<'profile.demo'>): Promise<SetupView> => {
      await playDemo(options, language, events);
      return { state: 'ready', directory, demo: false };
    },
  };
}

/**
 * Played beside the profile's place and moved there when it is whole: what is left of an interrupted one is in no way.
 */
async function playDemo({ profile: directory, demo, now }: SetUpOptions, language: 'sv' | 'en', events: EventSink) {
  if (demo === null) throw new FaultError('profile.missing', { directory });
  await requireNoProfile(directory);
  const beside = `${directory}.demo`;
  await rm(beside, { recursive: true, force: true });
  const clock = now === undefined ? systemClock() : fixedClock(now);
  const onNight: Demo['onNight'] = (file, done, total) =>
    events.emit('progress', { task: 'demo', file, done, total, unit: 'files' });
  const played: Promise<void> = demo(beside, { today: todayOf({ clock }), language, onNight });
  await played;
  await moveInto(beside, directory);
}

/** An empty folder may be there: a first start makes one for itself. */
async function moveInto(from: string, to: string): Promise<void> {
  await rmdir(to).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw new FaultError('profile.exists', { directory: to });
  });
  await rename(from, to);
}

/** Who decided with what the profile began. */
function traceCreation({ profile: directory, host, now }: AssembleOptions, profile: Profile): void {
  const access = openAccessLog(locationsOf(directory).access);
  const clock = now === undefined ? systemClock() : fixedClock(now);
  try {
    traceSettings({ access, clock, host, actor: userInfo().username }, changesBetween(null, profile));
  } finally {
    access.close();
  }
}
