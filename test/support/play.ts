/** Plays a mirror's life on the product and on the model, and expects them to agree after every step. */
import { expect } from 'vitest';
import type { BenefitName } from '../../src/shared/identifier.ts';
import { chosen, type FkFiles, fkFiles } from './fk-files.ts';
import { benefits, persons } from './generators/blocks.ts';
import type { Step } from './generators/steps.ts';
import { expectAgreement, expectPast, type Past, remembered } from './mirror-agreement.ts';
import type { ModelFile } from './model-order.ts';
import { createWorld, type ModelDelivery, type ModelWorld } from './model-world.ts';
import { type MovingProfile, movingProfile } from './moving-profile.ts';

export type Life = {
  readonly profile: MovingProfile;
  readonly world: ModelWorld;
  readonly fk: FkFiles;
  readonly past: Past[];
  day: number;
};

export const orderedFrom = '2024-01-01';
export const dateOf = (day: number): string => `2026-11-${String(day).padStart(2, '0')}`;

/** The first persons are subscribed before the first night; the last one is a stranger. */
export async function begin(): Promise<Life> {
  const profile = await movingProfile(dateOf(1));
  const life: Life = { profile, world: createWorld(), fk: fkFiles(), past: [], day: 1 };
  for (const person of persons.slice(0, -1)) await order(life, person, benefits, orderedFrom);
  return life;
}

/** Everything agrees after every step; at the end every earlier answer about an earlier time is given again. */
export async function play(steps: readonly Step[]): Promise<void> {
  const life = await begin();
  try {
    for (const step of steps) {
      await takeStep(life, step);
      await expectAgreement(life);
      await remembered(life);
    }
    await expectPast(life);
  } finally {
    await life.profile.remove();
  }
}

export async function takeStep(life: Life, step: Step): Promise<void> {
  if (step.is === 'late') return arrive(life, lyingOf(life, step.picks));
  if (step.is === 'again')
    return arrive(
      life,
      pickFrom(life.world.deliveries, step.pick).map(({ file }) => file),
    );
  if (step.is === 'order') return order(life, step.person, step.benefits, step.from);
  if (step.is === 'release') return release(life, step.pick);
  if (step.is === 'reread') return reread(life, step.pick);
  if (step.is === 'restart') return restart(life);
  if (step.is === 'rebuild') return rebuild(life);
  if (step.is === 'night' || step.is === 'damaged') moveTo(life, life.day + 1);
  const file = life.fk.make(step, dateOf(life.day));
  if (!file) return;
  if (step.is === 'damaged' || step.comes) return arrive(life, [file]);
  life.fk.lying.push(file);
}

const pickFrom = <T>(all: readonly T[], pick: number): T[] => {
  const one = chosen(all, pick);
  return one === undefined ? [] : [one];
};

const today = (life: Life): string => dateOf(life.day);

function moveTo(life: Life, day: number): void {
  life.day = day;
  life.profile.moveTo(dateOf(day));
}

/** Takes them from what lies at FK, each once, in the order picked. */
function lyingOf({ fk }: Life, picks: readonly number[]): ModelFile[] {
  return picks.flatMap((pick) => (fk.lying.length === 0 ? [] : fk.lying.splice(pick % fk.lying.length, 1)));
}

export async function arrive(life: Life, files: readonly ModelFile[]): Promise<void> {
  if (files.length === 0) return;
  await life.profile.ingest(files);
  life.world.arrive(files, today(life));
}

/** A line that waits for its answer already is not taken again; nothing of these lives' orders is ever sent. */
async function order(life: Life, person: string, named: readonly string[], from: string): Promise<void> {
  const { profile, world } = life;
  const fresh = named.filter((benefit) => !world.hasLine(person, benefit, from));
  if (fresh.length === 0) return;
  const before = new Map((await profile.document(person)).subscriptions.map(({ benefit, state }) => [benefit, state]));
  const lines = [{ personnummer: person, benefits: fresh, from }];
  const { refused } = await profile.handlers()['order.add']({ kind: 'new', lines });
  expect(refused).toEqual([]);
  const begins = (benefit: string): boolean => before.get(benefit as BenefitName) !== 'active';
  world.order({ person, benefits: fresh, from, begins, today: today(life) });
}

const waiting = (life: Life): ModelDelivery[] =>
  life.world.deliveries.filter(({ state }) => state === 'quarantined' || state === 'held');

async function release(life: Life, pick: number): Promise<void> {
  // What a cut file has left is for the tests of the quarantine: here its persons would have to be counted out.
  const delivery = chosen(
    waiting(life).filter(({ file }) => file.soundness !== 'broken'),
    pick,
  );
  if (!delivery) return;
  await life.profile.handlers()['quarantine.release']({ id: delivery.id, reason: 'prövad' });
  life.world.release(delivery.id, today(life));
}

async function reread(life: Life, pick: number): Promise<void> {
  const delivery = chosen(waiting(life), pick);
  if (!delivery) return;
  await life.profile.handlers()['quarantine.reread']({ ids: [delivery.id] });
  life.world.reread(delivery.id, today(life));
}

async function restart(life: Life): Promise<void> {
  moveTo(life, life.day + 1);
  await life.profile.restart();
}

async function rebuild(life: Life): Promise<void> {
  const before = await everything(life);
  await life.profile.handlers()['mirror.rebuild']({});
  expect(await everything(life)).toEqual(before);
}

/** Byte for byte what anybody can be answered about a person, now and as known at any delivery. */
async function everything({ profile, world }: Life): Promise<string[]> {
  const answers: string[] = [];
  for (const person of persons) {
    answers.push(JSON.stringify(await profile.person(person)));
    for (const { id } of world.deliveries) answers.push(JSON.stringify(await profile.person(person, String(id))));
  }
  return answers;
}
