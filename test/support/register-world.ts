/** A profile with persons in every state of the register, and the log of who was looked at. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openContext } from './context.ts';
import { type FolderProfile, folderProfile } from './folder-profile.ts';
import { numbered } from './generators/personnummer.ts';
import { seeded } from './random.ts';

/** A Monday morning: what is sent now is due in the night of Tuesday the 17th. */
export const now = '2026-11-16T09:00:00Z';
export const benefits = ['sjukpenning', 'foraldrapenning', 'pension', 'utbetalning'] as const;
const days = ['2020-01-01', '2022-05-01'];
/** `unanswered` is `sent` until the night has come. */
export const states = ['active', 'ended', 'rejected', 'unanswered', 'composed', 'draft'] as const;
export const random = seeded(4711);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const some = () => benefits.filter(() => random() < 0.5);

/** More persons than are looked at or compared in one go, and in no order of theirs. */
export const people = Array.from({ length: 260 }, (_, index) => {
  const personnummer = numbered(`19${50 + (index % 50)}0${1 + (index % 9)}1${index % 10}`, 100 + index);
  const state = states[Math.floor(index / 44)] ?? 'draft';
  return { personnummer, held: some(), from: pick(days), state, listed: some() };
}).sort(() => random() - 0.5);
type Someone = (typeof people)[number];

export const entries = people.flatMap(({ personnummer, held, from, state }) =>
  held.map((benefit) => ({ personnummer, benefit, from, state })),
);

export const sorted = (list: readonly object[]) =>
  list.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort();

export async function registerProfile(): Promise<FolderProfile> {
  const profile = await folderProfile({ now });
  const { handlers } = profile.service;
  const add = (group: readonly Someone[]) =>
    handlers['order.import']({ csv: ['personnummer;from;benefits;kind', ...group.flatMap(rowOf)].join('\n') });
  const compose = async (...of: readonly string[]) => {
    await add(people.filter(({ state }) => of.includes(state)));
    await handlers['order.compose']({});
  };
  await compose('active', 'ended', 'rejected', 'unanswered');
  await handlers['order.send']({});
  await compose('composed');
  await add(people.filter(({ state }) => state === 'draft'));
  await answer(profile);
  return profile;
}

const rowOf = ({ personnummer, from, held }: Someone): string[] =>
  held.length === 0 ? [] : [`${personnummer};${from};${held.join(',')};new`];

/** As a delivery would, by the same writer. */
async function answer(profile: FolderProfile): Promise<void> {
  const { ctx, close } = await openContext(profile.directory, now);
  await ctx.store.write((tx) => {
    for (const { personnummer, state, held } of people) {
      if (state !== 'active' && state !== 'ended' && state !== 'rejected') continue;
      tx.setSubscriptionStates(tx.ensurePerson(personnummer as never).id, held.length % 2 === 0 ? 'all' : held, state);
    }
  });
  close();
}

/** Personnummer of the access log's rows of an action, in their order. */
export function traced(profile: FolderProfile, action: string): (string | null)[] {
  const db = new Database(join(profile.directory, 'access.sqlite'), { readonly: true });
  try {
    const rows = db.prepare<[string], string | null>('SELECT personnummer FROM access WHERE action = ? ORDER BY id');
    return rows.pluck().all(action);
  } finally {
    db.close();
  }
}
