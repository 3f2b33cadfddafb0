/** What product and model must agree on, now and about the past. */
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { FlagView, RecordView } from '../../src/shared/views.ts';
import { persons } from './generators/blocks.ts';
import { comparable, type ModelPerson, modelDocument } from './model.ts';
import { type Doc, keyOf } from './model-records.ts';
import type { ModelWorld } from './model-world.ts';
import type { MovingProfile } from './moving-profile.ts';

type Mirror = { readonly profile: MovingProfile; readonly world: ModelWorld };

/** An answer that was given about an earlier time. */
export type Past = {
  readonly knownAt: string;
  readonly person: string;
  readonly answer: unknown;
  readonly age: number;
};

export async function expectAgreement(mirror: Mirror): Promise<void> {
  await expectDeliveries(mirror);
  await expectFlags(mirror);
  for (const person of persons) {
    const view = await mirror.profile.document(person);
    const readings = (['in effect', 'made'] as const).map((reading) => mirror.world.person(person, reading));
    const expected = readings.map((reading) => comparable(modelDocument(reading)));
    const other = expected.find((one) => isDeepStrictEqual(one, comparable(view)));
    expect(comparable(view)).toEqual(other ?? expected[0]);
    await expectWithdrawn(mirror, person);
  }
}

async function expectDeliveries({ profile, world }: Mirror): Promise<void> {
  const views = await profile.handlers()['delivery.list']({});
  const said = views.map(({ id, state, supersededBy }) => ({ id, state, supersededBy })).sort((a, b) => a.id - b.id);
  const expected = world.deliveries.map(({ id, state }) => ({ id, state, supersededBy: world.supersededBy(id) }));
  expect(said).toEqual(expected);
  expect((await profile.handlers()['status.get']({})).gaps).toEqual(world.gaps());
}

/** A gap is flagged until it closes, and whoever a held delivery speaks of is doubtful while it is held. */
async function expectFlags({ profile, world }: Mirror): Promise<void> {
  const open = await profile.handlers()['flag.list']({ state: 'open' });
  const said = (code: FlagView['code']) => open.filter((flag) => flag.code === code);
  expect(said('response.gap')).toHaveLength(world.gaps().length);
  const held = world.deliveries.filter(({ state }) => state === 'held');
  const doubtful = held.flatMap(({ id, file }) =>
    [...new Set(file.persons.map(({ personnummer }) => personnummer))].map((person) => `${id} ${person}`),
  );
  expect(
    said('person.doubtful')
      .map((flag) => `${flag.delivery} ${flag.personnummer}`)
      .sort(),
  ).toEqual(doubtful.sort());
}

/** What was shown and holds no more is shown as withdrawn; nothing is that no delivery in effect has stated. */
async function expectWithdrawn({ profile, world }: Mirror, person: string): Promise<void> {
  const { records } = await profile.person(person);
  const withdrawn = records.filter((record) => record.withdrawn !== null).map(keyOfView);
  const now = world.person(person).held;
  const gone = [...world.everShown(person)].filter((key) => !now.has(key)).map((key) => key.replace(/#\d+$/, ''));
  expect(counted(withdrawn)).toMatchObject(counted(gone));
  const stated = world.everStated(person);
  expect(withdrawn.filter((key) => !stated.has(key))).toEqual([]);
}

const keyOfView = ({ benefit, content }: RecordView): string => keyOf(benefit, content as Doc);

function counted(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** Subscriptions are not history: they are shown as they are now. */
function factsOf(documented: Parameters<typeof comparable>[0]) {
  const { subscriptions: _now, ...facts } = comparable(documented);
  return facts;
}

const expectedFacts = (person: ModelPerson) => factsOf(modelDocument(person));

/** Checks what is known at the newest delivery and by yesterday against the model, and keeps both answers. */
export async function remembered(life: Mirror & { readonly past: Past[]; readonly day: number }): Promise<void> {
  const { profile, world, past, day } = life;
  const yesterday = `2026-11-${String(day - 1).padStart(2, '0')}`;
  for (const person of persons) {
    if (day > 1)
      past.push({
        knownAt: yesterday,
        person,
        answer: factsOf(await profile.document(person, yesterday)),
        age: world.age(),
      });
    for (const { id } of world.deliveries) {
      const known = world.knownAtDelivery(id, person);
      const isNew = !past.some((one) => one.knownAt === String(id) && one.person === person);
      if (!known || !isNew) continue;
      const answer = factsOf(await profile.document(person, String(id)));
      expect(answer).toEqual(expectedFacts(known));
      past.push({ knownAt: String(id), person, answer, age: world.age() });
    }
  }
}

/** Every answer about the past is given again, and every day is what the model says. */
export async function expectPast({ profile, world, past, day }: Mirror & { past: Past[]; day: number }): Promise<void> {
  for (const { knownAt, person, answer, age } of past) {
    if (knownAt.includes('-') && world.reachedBack(age, knownAt)) continue;
    expect(factsOf(await profile.document(person, knownAt)), `known at ${knownAt}`).toEqual(answer);
  }
  for (let date = 1; date <= day; date++) {
    const knownAt = `2026-11-${String(date).padStart(2, '0')}`;
    for (const person of persons) {
      const said = factsOf(await profile.document(person, knownAt));
      expect(said, `known at ${knownAt}`).toEqual(expectedFacts(world.knownAtDate(knownAt, person)));
    }
  }
}
