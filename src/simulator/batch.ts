/** FK's nightly batch for one customer: orders in, one response file out, state kept. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenefitName, Personnummer } from '../shared/identifier.ts';
import type { LocalDate } from '../shared/local-date.ts';
import { addDays } from './days.ts';
import { type Delivery, deliver, deliverRerun, type Folders, release } from './deliver.ts';
import { beginNight, type Customer, playEvents, type Stage, tellings } from './night.ts';
import { takeOrderFiles } from './order-box.ts';
import { benefitsOf } from './population.ts';
import type { NightScript } from './script.ts';
import { customerOf, type HeldFile, keptOf, readKept, writeKept } from './state-file.ts';
import { type World, worldOf } from './world.ts';
import type { PersonAnswer } from './write-response.ts';

export type BatchOptions = {
  readonly folders: Folders;
  readonly stateFile: string;
  readonly organisation: string;
  readonly seed: number;
  readonly persons: number;
  readonly upTo: LocalDate;
  /** So many persons, from the end of the population, are watched for all they have before the first order. */
  readonly subscribed: number;
};

/** `file` is null when nothing was delivered under tonight's own name. */
export type NightResult = { readonly file: string | null; readonly persons: number };

/** One person as the caller may see it: what there is to order, and what FK watches. */
export type PersonHere = {
  readonly personnummer: Personnummer;
  readonly benefits: readonly BenefitName[];
  readonly watched: readonly { readonly benefit: BenefitName; readonly from: LocalDate }[];
};

export type Batch = {
  readonly population: () => readonly PersonHere[];
  run(night: LocalDate, script: NightScript): Promise<NightResult>;
};

type State = { readonly world: World; readonly customer: Customer; sequence: number; held: readonly HeldFile[] };

/** Three years back: what somebody ordered long ago would have as its from-date. */
const watchedSince = (upTo: LocalDate): LocalDate => addDays(upTo, -3 * 365);

function watchEarly(world: World, customer: Customer, count: number): void {
  const from = watchedSince(world.options.upTo);
  for (const number of count === 0 ? [] : world.numbers.slice(-count)) {
    customer.watched.set(number, new Map(benefitsOf(world.life(number)).map((benefit) => [benefit, from])));
  }
}

async function stateOf(options: BatchOptions): Promise<State> {
  const kept = await readKept(options.stateFile);
  if (kept !== undefined) {
    if (kept.organisation !== options.organisation) throw new RangeError('the directory serves another organisation');
    const { sequence, held } = kept;
    return { world: worldOf(kept.population, kept.changed), customer: customerOf(kept), sequence, held };
  }
  const { seed, persons: size, upTo } = options;
  const [world, customer] = [worldOf({ seed, size, upTo }), customerOf({ watched: [], untold: [] })];
  watchEarly(world, customer, options.subscribed);
  return { world, customer, sequence: 0, held: [] };
}

function* counted(persons: Iterable<PersonAnswer>, count: (number: number) => void): Generator<PersonAnswer> {
  let number = 0;
  for (const person of persons) {
    number += 1;
    yield person;
  }
  count(number);
}

async function deliverNight(options: BatchOptions, state: State, stage: Stage, script: NightScript) {
  let persons = 0;
  state.sequence += 1;
  const told = () =>
    counted(tellings(stage, script), (number) => {
      persons = number;
    });
  const head = { organisation: options.organisation, created: `${stage.night}T02:14:07`, sequence: state.sequence };
  const delivery: Delivery = { head, night: stage.night, persons: told, faults: new Set(script.faults) };
  const { file, held } = await deliver(options.folders, delivery);
  state.held = [...state.held, ...held];
  const result = { file, persons };
  if (script.faults?.includes('rerun') === true) {
    playEvents(stage, [{ event: 'payment' }]);
    await deliverRerun(options.folders, delivery);
  }
  stage.customer.untold.clear();
  return result;
}

/** Opens the batch on its directory: the kept state rules, the options only make a new one. */
export async function openBatch(options: BatchOptions): Promise<Batch> {
  const { folders, stateFile, organisation } = options;
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  const state = await stateOf(options);
  const { world, customer } = state;
  const keep = (): Promise<void> => writeKept(stateFile, keptOf(organisation, world, customer, state));
  await keep();
  return {
    population: () =>
      world.numbers.map((personnummer) => ({
        personnummer,
        benefits: benefitsOf(world.life(personnummer)),
        watched: [...(customer.watched.get(personnummer) ?? [])].map(([benefit, from]) => ({ benefit, from })),
      })),
    async run(night, script) {
      const noFile = script.faults?.includes('no-file') === true;
      const orders = noFile ? [] : await takeOrderFiles(folders, organisation);
      const stage = beginNight(world, customer, night, orders, script);
      const due = state.held;
      state.held = [];
      const result = noFile ? { file: null, persons: 0 } : await deliverNight(options, state, stage, script);
      const stillHeld = noFile ? due : await release(folders, due, script.repair === true);
      state.held = [...stillHeld, ...state.held];
      await keep();
      return result;
    },
  };
}

/** The folders of a simulator: the customer's two inside the served root, FK's own outside it. */
export const foldersIn = (directory: string, root: string, orders: string, responses: string): Folders => ({
  orders: join(root, orders),
  responses: join(root, responses),
  taken: join(directory, 'behandlade'),
  refused: join(directory, 'avvisade'),
  held: join(directory, 'ej-levererade'),
});
