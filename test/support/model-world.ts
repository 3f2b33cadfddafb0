/** What the whole product must know after anything that can happen: deliveries in their places, persons, and the past. */
import type { ModelPerson } from './model.ts';
import { contradicts, gapsAmong, logicalOrder, type ModelFile } from './model-order.ts';
import { recordsOf } from './model-records.ts';
import { createRegister, type Order, type Reading } from './model-register.ts';

export type ModelDelivery = {
  readonly id: number;
  readonly file: ModelFile;
  state: 'applied' | 'empty' | 'duplicate' | 'quarantined' | 'held';
  /** Place in `moments` of the state right after it took effect; null before. */
  moment: number | null;
};

/** The state of all persons after something took effect, and from which day on that was known. */
type Moment = { readonly known: string; readonly on: string; readonly persons: ReadonlyMap<string, ModelPerson> };

export type ModelWorld = {
  readonly deliveries: readonly ModelDelivery[];
  order(order: Omit<Order, 'moment'>): void;
  hasLine(person: string, benefit: string, from: string): boolean;
  /** Files that come in one call. */
  arrive(files: readonly ModelFile[], today: string): void;
  release(id: number, today: string): void;
  reread(id: number, today: string): void;
  supersededBy(id: number): number | null;
  gaps(): { from: number; to: number }[];
  person(personnummer: string, reading?: Reading): ModelPerson;
  /** What was known right after a delivery took effect; undefined for one that has not. */
  knownAtDelivery(id: number, personnummer: string): ModelPerson | undefined;
  knownAtDate(date: string, personnummer: string): ModelPerson;
  /** How many times anything took effect. */
  age(): number;
  /** True when, since an age, something came in turn after its night, and so counts as known on days gone by. */
  reachedBack(since: number, date: string): boolean;
  /** Keys (with ordinals) that the mirror has shown of a person at any time. */
  everShown(personnummer: string): ReadonlySet<string>;
  /** Keys (without ordinals) that any delivery in effect states of a person, superseded ones included. */
  everStated(personnummer: string): ReadonlySet<string>;
};

const nothing: ModelPerson = { ordered: new Map(), held: new Map() };

const tookEffect = ({ state }: ModelDelivery): boolean => state === 'applied' || state === 'empty';

export function createWorld(): ModelWorld {
  const register = createRegister();
  const deliveries: ModelDelivery[] = [];
  const moments: Moment[] = [];
  const inEffect = (): ModelDelivery[] => deliveries.filter(tookEffect);
  const order = () => logicalOrder(inEffect());

  const person = (one: string, reading: Reading = 'in effect'): ModelPerson =>
    register.fold(one, order().counting, reading);

  function remember(known: string, on: string): void {
    moments.push({ known, on, persons: new Map(register.persons().map((one) => [one, person(one)])) });
  }

  function take(delivery: ModelDelivery, today: string): void {
    delivery.state = delivery.file.persons.length === 0 ? 'empty' : 'applied';
    const { counting, superseded } = order();
    const supersedes = [...superseded.values()].includes(delivery.id);
    const inTurn = counting.at(-1)?.id === delivery.id && !supersedes;
    // Answers were given on the days before today if anything had taken effect by then.
    const isLate = delivery.file.night < today && moments.some(({ on }) => on < today);
    remember(inTurn && !isLate ? delivery.file.night : today, today);
    delivery.moment = moments.length - 1;
  }

  function judge(delivery: ModelDelivery, today: string): void {
    if (delivery.file.soundness !== 'sound') delivery.state = 'quarantined';
    else if (contradicts(delivery.file, inEffect())) delivery.state = 'held';
    else take(delivery, today);
  }

  /** A file with the bytes of an earlier one: of one in effect it is a duplicate, any other is looked at again. */
  function journal(file: ModelFile): ModelDelivery | null {
    const same = deliveries.filter((one) => areAlike(one.file, file) && one.state !== 'duplicate');
    const unsettled = same.find((one) => !tookEffect(one));
    if (unsettled && !same.some(tookEffect)) return unsettled;
    const added: ModelDelivery = { id: deliveries.length + 1, file, state: 'quarantined', moment: null };
    deliveries.push(added);
    if (same.length === 0) return added;
    added.state = 'duplicate';
    return null;
  }

  return {
    deliveries,
    person,
    order(ordered) {
      const isFirst = register.order({ ...ordered, moment: moments.length });
      const adopts = order().counting.some((delivery) => speaksOf(delivery, ordered.person));
      if (isFirst && adopts) remember(ordered.today, ordered.today);
    },
    hasLine: register.hasLine,
    arrive(files, today) {
      const waiting = files.flatMap((file) => journal(file) ?? []);
      for (const delivery of [...waiting].sort(byPlace)) judge(delivery, today);
    },
    release: (id, today) => take(deliveries[id - 1] as ModelDelivery, today),
    reread: (id, today) => judge(deliveries[id - 1] as ModelDelivery, today),
    supersededBy: (id) => order().superseded.get(id) ?? null,
    gaps: () => gapsAmong(inEffect()),
    knownAtDelivery(id, personnummer) {
      const moment = deliveries[id - 1]?.moment ?? null;
      return moment === null ? undefined : (moments[moment]?.persons.get(personnummer) ?? nothing);
    },
    knownAtDate(date, personnummer) {
      const after = moments.findIndex(({ known }) => known > date);
      return moments[after === -1 ? moments.length - 1 : after - 1]?.persons.get(personnummer) ?? nothing;
    },
    age: () => moments.length,
    reachedBack: (since, date) => moments.slice(since).some(({ known }) => known <= date),
    everShown: (one) => new Set(moments.flatMap(({ persons }) => [...(persons.get(one)?.held.keys() ?? [])])),
    everStated: (one) =>
      new Set(
        inEffect().flatMap(({ file }) =>
          file.persons
            .filter(({ personnummer }) => personnummer === one)
            .flatMap(recordsOf)
            .map(({ key }) => key),
        ),
      ),
  };
}

/** Files cut off in their first lines can be alike, whatever they were. */
const areAlike = (a: ModelFile, b: ModelFile): boolean =>
  Buffer.compare(Buffer.from(a.bytes), Buffer.from(b.bytes)) === 0;

const speaksOf = ({ file }: ModelDelivery, one: string): boolean =>
  file.persons.some(({ personnummer }) => personnummer === one);

/** In one call deliveries take effect by number, those without one last. */
function byPlace(a: ModelDelivery, b: ModelDelivery): number {
  const [first, second] = [a.file.number ?? Number.MAX_VALUE, b.file.number ?? Number.MAX_VALUE];
  if (first !== second) return first - second;
  if (a.file.skapad !== b.file.skapad) return a.file.skapad < b.file.skapad ? -1 : 1;
  return a.id - b.id;
}
