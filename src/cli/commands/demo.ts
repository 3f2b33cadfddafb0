/** `lefi demo`: the whole main job against the simulator, on a throw-away profile, told as it goes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  firstOrders,
  type OrderList,
  organisation,
  refreshOrders,
  scripts,
  seed,
  watchedBefore,
} from '../../demo/story.ts';
import { setUpProfile } from '../../main/assemble/set-up.ts';
import { type LocalDate, localDateOf } from '../../shared/local-date.ts';
import { type Simulator, startSimulator } from '../../simulator/simulator.ts';
import { openWindow } from '../desktop.ts';
import { type Globals, type Session, type Tell, textOf, withSession } from '../session.ts';
import { lines } from '../words.ts';
import { examplesOf } from './diff.ts';
import { runNight } from './night.ts';
import { composeOrders, sendOrders } from './outbox.ts';
import { serveView } from './serve.ts';

const orderDay = localDateOf('2026-11-16');
const nights = ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'].map(localDateOf);
const orderedFrom = '2023-11-17';

const persons = 200;

type Demo = { readonly simulator: Simulator; readonly profile: string; readonly tell: Tell };

/** Plays the demo and opens the app on what it left, unless `once`. */
export async function playDemo(once: boolean, tell: Tell, until: () => Promise<unknown>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'lefi-demo-'));
  const upTo = localDateOf('2026-11-13');
  const population = { seed, persons, subscribed: watchedBefore, upTo };
  const simulator = await startSimulator({ directory: join(directory, 'fk'), organisation, ...population });
  try {
    const demo: Demo = { simulator, profile: join(directory, 'profile'), tell };
    await makeProfile(demo);
    await orderEverybody(demo);
    for (const [index, night] of nights.entries()) await playNight(demo, night, index);
    if (!once) await openApp(demo, until);
  } finally {
    await simulator.close();
    await rm(directory, { recursive: true, force: true });
  }
}

const text = textOf('sv').demo;

/** The morning of a day, after FK's delivery; Stockholm's time. */
const morning = (profile: string, day: LocalDate): Globals => ({ profile, json: false, now: `${day}T08:15` });

async function makeProfile({ simulator, profile, tell }: Demo): Promise<void> {
  const { url, layout, fingerprint, userKeyFile } = simulator;
  const transport = `${url}?orders=${layout.orders}&responses=${layout.responses}`;
  await setUpProfile({ directory: profile, organisation, transport, hostKeys: [fingerprint], key: userKeyFile });
  tell({ json: null, words: text.started(url, fingerprint, profile) });
}

async function orderEverybody(demo: Demo): Promise<void> {
  await withSession(morning(demo.profile, orderDay), async (session) => {
    await importRows(session, demo, firstOrders(demo.simulator.population, orderedFrom));
    return send(session, demo, orderDay);
  });
}

async function importRows(session: Session, { tell }: Demo, { csv, rows }: OrderList): Promise<void> {
  const { added, refused } = await session.call('order.import', { csv });
  tell({ json: null, words: text.ordered(rows, added, refused.length) });
}

async function send(session: Session, { profile, tell }: Demo, day: LocalDate) {
  tell(await composeOrders(session, morning(profile, day)));
  return tell(await sendOrders(session, {}));
}

async function playNight(demo: Demo, night: LocalDate, index: number): Promise<void> {
  const script = scripts[index] ?? {};
  if (index === nights.length - 1) await orderRefresh(demo, nights[index - 1] ?? orderDay);
  await demo.simulator.runNight(night, script);
  demo.tell({ json: null, words: text.night(night) });
  await withSession(morning(demo.profile, night), async (session) => {
    demo.tell(await runNight(session, {}));
    await tellExamples(session, demo.tell);
  });
}

async function tellExamples(session: Session, tell: Tell): Promise<void> {
  const [newest] = await session.call('delivery.list', { limit: 1 });
  if (newest === undefined) return;
  const { changes } = await session.call('delivery.changes', { from: newest.id, limit: 10_000 });
  const examples = examplesOf(changes, 6).map((sentence) => `  ${sentence}`);
  if (examples.length > 0) tell({ json: null, words: lines(session.text.examples, examples) });
}

/** The last night answers a full refresh: what FK no longer has is withdrawn in it. */
async function orderRefresh(demo: Demo, day: LocalDate): Promise<void> {
  await withSession(morning(demo.profile, day), async (session) => {
    await importRows(session, demo, refreshOrders(demo.simulator.population, orderedFrom));
    return send(session, demo, day);
  });
}

async function openApp({ profile, tell }: Demo, until: () => Promise<unknown>): Promise<void> {
  const last = morning(profile, nights.at(-1) ?? orderDay);
  const code = await openWindow(profile, (words) => tell({ json: null, words }));
  if (code === undefined) await serveView(last, 0, tell, until());
}
