/** One night at FK: orders are taken, lives go on, and what the customer is to be told is put together. */
import type { BenefitName, Personnummer } from '../shared/identifier.ts';
import type { LocalDate } from '../shared/local-date.ts';
import { isIn } from './cohort.ts';
import { addDays } from './days.ts';
import { type EventKind, eventKinds, happen } from './events.ts';
import { type Fact, reachesFrom } from './facts.ts';
import { type Loss, spoiled } from './losses.ts';
import { type Random, randomFrom, shuffled } from './random.ts';
import type { OrderedPerson } from './read-order.ts';
import { type Ordered, type StatusCode, takeOrders, type Watched } from './register.ts';
import type { NightScript, ScriptedEvent } from './script.ts';
import type { World } from './world.ts';
import type { PersonAnswer } from './write-response.ts';

/** What FK keeps about one customer between nights. */
export type Customer = {
  readonly watched: Watched;
  /** Facts that the customer has not been told of yet, by person. */
  readonly untold: Map<Personnummer, Set<number>>;
};

export type Stage = {
  readonly world: World;
  readonly customer: Customer;
  readonly night: LocalDate;
  readonly answers: ReadonlyMap<Personnummer, Ordered>;
  /** Who was watched before tonight's orders. */
  readonly before: ReadonlySet<Personnummer>;
  readonly random: Random;
  /** Persons who have had their event tonight. */
  readonly used: Set<Personnummer>;
};

const refreshedBenefits = (stage: Stage, number: Personnummer): ReadonlySet<BenefitName> =>
  stage.answers.get(number)?.get('1') ?? new Set();

/** The benefits in which an event may happen: a withdrawal shows only in tonight's full statements. */
function allowedIn(stage: Stage, { event, benefit }: ScriptedEvent, number: Personnummer) {
  const watched = stage.customer.watched.get(number);
  const refreshed = refreshedBenefits(stage, number);
  return (name: BenefitName): boolean => {
    if (benefit !== undefined && name !== benefit && name !== 'utbetalning') return false;
    return event === 'withdrawal' ? refreshed.has(name) : watched?.has(name) === true;
  };
}

/** True when the customer watches the fact's benefit and the fact reaches the order's from-date. */
function hears({ watched }: Customer, number: Personnummer, fact: Fact): boolean {
  const from = watched.get(number)?.get(fact.benefit);
  return from !== undefined && reachesFrom(fact, from);
}

/** Lets the event happen in a life, if it has a place there and the customer would hear of it. */
function tryEvent(stage: Stage, scripted: ScriptedEvent, number: Personnummer): boolean {
  const { world, customer, night, random, used } = stage;
  if (used.has(number)) return false;
  const heard = (fact: Fact): boolean => hears(customer, number, fact);
  const life = world.life(number);
  if (scripted.of !== undefined && !isIn(scripted.of, life, customer.watched.get(number)?.keys() ?? [])) return false;
  const { status, reason } = scripted;
  const place = { life, day: addDays(night, -1), random, hears: heard, status, reason };
  const outcome = happen(scripted.event, { ...place, in: allowedIn(stage, scripted, number) });
  if (outcome === undefined) return false;
  const told = outcome.life.facts.filter((fact) => outcome.told.includes(fact.id));
  if (!told.every(heard)) return false;
  world.change(outcome.life);
  used.add(number);
  if (told.length > 0) {
    const before = customer.untold.get(number) ?? [];
    customer.untold.set(number, new Set([...before, ...outcome.told]));
  }
  return true;
}

/** Persons whom the event may find: for a withdrawal those watched before whose full statement goes out tonight. */
function candidates(stage: Stage, { event, personnummer }: ScriptedEvent): Personnummer[] {
  if (personnummer !== undefined) return [personnummer];
  const isRefreshed = (number: Personnummer): boolean => refreshedBenefits(stage, number).size > 0;
  const fits = (number: Personnummer): boolean =>
    event === 'withdrawal' ? isRefreshed(number) && stage.before.has(number) : !isRefreshed(number);
  return shuffled([...stage.customer.watched.keys()].filter(fits).sort(), stage.random);
}

function play(stage: Stage, scripted: ScriptedEvent): void {
  let left = scripted.times ?? 1;
  for (const number of candidates(stage, scripted)) {
    if (left === 0) return;
    if (tryEvent(stage, scripted, number)) left -= 1;
  }
}

/** FK tells of a withdrawal in full statements only, and recalculates everybody at once when it does. */
const uncommon: readonly EventKind[] = ['withdrawal', 'recalculated'];
const common: readonly EventKind[] = [
  ...eventKinds.filter((kind) => !uncommon.includes(kind)),
  'payment',
  'new-period',
];

/** About one person in thirty has news on an ordinary night. */
function ordinaryEvents(watched: Watched, random: Random): ScriptedEvent[] {
  const count = watched.size === 0 ? 0 : 1 + Math.floor((watched.size * (1 + random.next())) / 60);
  return Array.from({ length: count }, () => ({ event: random.pick(common) }));
}

/** Plays events on everybody who is watched. Also used to make a re-run differ. */
export function playEvents(stage: Stage, events: readonly ScriptedEvent[]): void {
  for (const scripted of events) play(stage, scripted);
}

/** Takes the orders and lets the night's events happen. */
export function beginNight(
  world: World,
  customer: Customer,
  night: LocalDate,
  orders: readonly OrderedPerson[],
  script: NightScript,
): Stage {
  const before = new Set(customer.watched.keys());
  const answers = takeOrders(customer.watched, orders, night, world.knows);
  const random = randomFrom(world.options.seed, 'night', night);
  const stage: Stage = { world, customer, night, answers, before, random, used: new Set() };
  playEvents(stage, script.events ?? ordinaryEvents(customer.watched, random));
  return stage;
}

const statuses: readonly StatusCode[] = ['1', '0', '9'];

type Hears = (number: Personnummer, fact: Fact) => boolean;

function* answersTo({ world, answers }: Stage, heard: Hears): Generator<PersonAnswer> {
  for (const [personnummer, ordered] of answers) {
    for (const code of statuses) {
      const benefits = ordered.get(code) ?? new Set();
      if (benefits.size === 0) continue;
      const status = { code, benefits: [...benefits] };
      if (code !== '1') yield { personnummer, informationType: 1, status, facts: [] };
      else {
        const isAnswer = (fact: Fact): boolean => benefits.has(fact.benefit) && heard(personnummer, fact);
        yield { personnummer, informationType: 0, status, facts: world.life(personnummer).facts.filter(isAnswer) };
      }
    }
  }
}

function* newsOf(stage: Stage, heard: Hears): Generator<PersonAnswer> {
  const { untold } = stage.customer;
  for (const personnummer of [...untold.keys()].sort()) {
    const ids = untold.get(personnummer) ?? new Set();
    const full = refreshedBenefits(stage, personnummer);
    const isNews = (fact: Fact): boolean => ids.has(fact.id) && !full.has(fact.benefit) && heard(personnummer, fact);
    const facts = stage.world.life(personnummer).facts.filter(isNews);
    if (facts.length > 0) yield { personnummer, informationType: 1, facts };
  }
}

function lossesOn({ world, customer }: Stage, number: Personnummer, losses: readonly Loss[]): readonly Loss[] {
  if (losses.length === 0 || !world.knows(number)) return [];
  const [life, watched] = [world.life(number), [...(customer.watched.get(number)?.keys() ?? [])]];
  return losses.filter(({ of = {} }) => isIn(of, life, watched));
}

/**
 * Everything the customer is told tonight: answers first, then news by personnummer. What a full statement holds is
 * not repeated as news. What the script's losses leave out is never told again.
 */
export function* tellings(stage: Stage, { silent = [], losses = [] }: NightScript): Generator<PersonAnswer> {
  const heard: Hears = (number, fact) => !silent.includes(fact.benefit) && hears(stage.customer, number, fact);
  for (const tell of [answersTo, newsOf]) {
    for (const answer of tell(stage, heard)) {
      const left = spoiled(answer, lossesOn(stage, answer.personnummer, losses));
      if (left !== undefined) yield left;
    }
  }
}
