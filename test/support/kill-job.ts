/** A whole job of an insurer's, in steps that can each be done again: orders, nights in order and out of it, backup. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setUpProfile } from '../../src/main/assemble/set-up.ts';
import { assemble, type Service } from '../../src/main/assemble.ts';
import type { Handlers } from '../../src/shared/contract.ts';
import { faultOf } from '../../src/shared/fault.ts';
import {
  crowd,
  doris,
  type FkDelivery,
  fkDelivers,
  fkTakesOrders,
  miscounted,
  prepareFk,
  transportOf,
} from './kill-fk.ts';
import { anna, bertil, cecilia } from './nights.ts';
import { testOrganisation } from './profile.ts';

export type Scene = { readonly home: string; readonly handlers: Handlers };
/** `now`: what the clock shows. */
export type Step = { readonly name: string; readonly now: string; readonly run: (scene: Scene) => Promise<unknown> };

/** Called before and after each step. */
export type Tell = { readonly begins?: (step: number) => void; readonly done: (step: number) => void };

export const backupIn = (home: string): string => join(home, 'kopia.lefi');
export const profileIn = (home: string): string => join(home, 'profil');

const order =
  (kind: 'new' | 'refresh' | 'cancel', numbers: readonly string[], from: string): Step['run'] =>
  ({ handlers }) =>
    handlers['order.add']({
      kind,
      lines: numbers.map((personnummer) => ({ personnummer, benefits: ['sjukpenning', 'utbetalning'], from })),
    });
const compose: Step['run'] = ({ handlers }) => handlers['order.compose']({});
const send: Step['run'] = ({ handlers }) => handlers['order.send']({});
const fetch: Step['run'] = ({ handlers }) => handlers['inbox.fetch']({});
const ingest: Step['run'] = ({ handlers }) => handlers['inbox.ingest']({});
const night: Step['run'] = ({ handlers }) => handlers['night.run']({});
/** Done again it finds it released, and perhaps not read yet. */
const release: Step['run'] = async ({ handlers }) => {
  const waiting = await handlers['quarantine.list']({});
  const held = waiting.find(({ file }) => file === miscounted);
  if (held) await handlers['quarantine.release']({ id: held.id, reason: 'FK has counted wrong' });
  else await handlers['inbox.ingest']({});
};
const rebuild: Step['run'] = async ({ handlers }) => {
  const { identical } = await handlers['mirror.rebuild']({});
  if (!identical) throw new Error('rebuilt, the mirror differs');
};
const verify: Step['run'] = async ({ handlers }) => {
  const { ok, checks } = await handlers['mirror.verify']({ sample: 1000 });
  if (!ok) throw new Error(JSON.stringify(checks.filter((check) => !check.ok)));
};
/** Done again it finds the backup there. */
const backUp: Step['run'] = async ({ home, handlers }) => {
  await handlers['mirror.backup']({ file: backupIn(home) }).catch((error: unknown) => {
    if (faultOf(error).code !== 'backup.exists') throw error;
  });
};
const fk =
  (delivery: FkDelivery): Step['run'] =>
  async ({ home }) => {
    await fkTakesOrders(home);
    await fkDelivers(home, delivery);
  };

const at = (now: string, ...runs: readonly (readonly [string, Step['run']])[]): Step[] =>
  runs.map(([name, run]) => ({ name, now, run }));

export const steps: readonly Step[] = [
  ...at(
    '2026-11-16T09:00:00.000Z',
    ['order', order('new', [anna, bertil, cecilia, ...crowd], '2024-01-01')],
    ['compose', compose],
    ['send', send],
  ),
  ...at('2026-11-17T07:15:00.000Z', ['fk: first', fk('first')], ['fetch first', fetch], ['ingest first', ingest]),
  ...at('2026-11-19T07:15:00.000Z', ['fk: two nights', fk('pair')], ['two nights', night]),
  ...at(
    '2026-11-19T09:00:00.000Z',
    ['order one who came unasked', order('new', [doris], '2024-01-01')],
    ['order a refresh', order('refresh', [anna], '2025-01-01')],
    ['compose both', compose],
    ['send both', send],
  ),
  ...at('2026-11-21T07:15:00.000Z', ['fk: after a gap', fk('afterGap')], ['night after a gap', night]),
  ...at('2026-11-21T09:15:00.000Z', ['fk: late', fk('late')], ['fetch late', fetch], ['ingest late', ingest]),
  ...at('2026-11-21T10:15:00.000Z', ['fk: re-run', fk('rerun')], ['night with re-run', night]),
  ...at('2026-11-23T09:00:00.000Z', ['cancel', order('cancel', [bertil], '2026-11-23')], ['compose it', compose]),
  ...at('2026-11-23T09:05:00.000Z', ['send it', send]),
  ...at(
    '2026-11-24T07:15:00.000Z',
    ['fk: doubled, cut', fk('doubledAndCut')],
    ['fetch bad', fetch],
    ['read bad', ingest],
  ),
  ...at('2026-11-24T08:15:00.000Z', ['fk: mended', fk('mended')], ['night mended', night]),
  ...at(
    '2026-11-25T08:15:00.000Z',
    ['fk: miscounted', fk('miscounted')],
    ['night miscounted', night],
    ['release', release],
    ['rebuild', rebuild],
    ['verify', verify],
    ['backup', backUp],
  ),
];

/** A home for one run of the job: the profile as `lefi init` leaves it, and FK's folders. */
export async function prepareJob(home: string): Promise<void> {
  await mkdir(home, { recursive: true });
  await prepareFk(home);
  await setUpProfile({
    directory: profileIn(home),
    organisation: testOrganisation,
    transport: transportOf(home),
  });
}

/** Does the steps from `first` on, each with the clock at its time; a new time is a new start of the program. */
export async function doSteps(home: string, first: number, tell: Tell): Promise<void> {
  let service: Service | undefined;
  let clock = '';
  for (const [index, { now, run }] of steps.entries()) {
    if (index < first) continue;
    tell.begins?.(index);
    if (service === undefined || clock !== now) {
      await service?.close();
      service = await assemble({ profile: profileIn(home), host: 'cli', now });
      clock = now;
    }
    await run({ home, handlers: service.handlers });
    tell.done(index);
  }
  await service?.close();
}
