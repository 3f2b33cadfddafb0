/** An invented register for incidents: who is subscribed to what, lives where and was paid when, and criteria with what they mean. */
import type { OrderKind } from '../../src/shared/identifier.ts';
import { numbered } from './generators/personnummer.ts';
import { seeded } from './random.ts';
import type { Node, PersonXml } from './response-xml.ts';

export type Somebody = {
  readonly number: string;
  readonly born: string;
  /** From-date by benefit. */
  readonly ordered: Readonly<Record<string, string>>;
  /** `ended` ends all; `answered` answers the benefits in `active`, the others wait. */
  readonly state: 'answered' | 'ended' | 'unanswered';
  readonly active: readonly string[];
  /** As FK writes it, and the code it means. */
  readonly country: readonly [text: string, code: string] | null;
  readonly paid: readonly string[];
};

/** A criterion as text, and whom it means, said anew. */
export type Meaning = { readonly text: string; readonly holds: (one: Somebody) => boolean };

const cases = ['sjukpenning', 'foraldrapenning', 'graviditetspenning', 'aktivitetsstod'] as const;
const births = ['1962-02-28', '1999-12-30', '1999-12-31', '2000-01-01', '2000-01-02', '2003-07-15'] as const;
const froms = ['2024-01-01', '2024-05-31', '2024-06-01', '2025-01-01'] as const;
const paydays = ['2024-05-17', '2024-05-18', '2024-06-16', '2024-06-17', '2024-06-18'] as const;
const lands = [
  ['Belgien', 'BE'],
  ['BE', 'BE'],
  ['USA', 'US'],
  ['Sverige', 'SE'],
] as const;

type Dice = ReturnType<typeof diceOf>;

function diceOf(seed: number) {
  const next = seeded(seed);
  const below = (count: number): number => Math.floor(next() * count);
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T;
  const some = <T>(of: readonly T[]): T[] => of.filter(() => next() < 0.5);
  return { below, one, some };
}

/** Every other has a samordningsnummer, whose day is 60 more. */
export function population(seed: number, count: number): Somebody[] {
  const dice = diceOf(seed);
  return Array.from({ length: count }, (_, place): Somebody => {
    const born = dice.one(births);
    const day = String(Number(born.slice(8)) + (place % 2) * 60).padStart(2, '0');
    const number = numbered(`${born.slice(0, 4)}${born.slice(5, 7)}${day}`, 100 + place);
    return { number, born, ...lifeOf(dice) };
  });
}

/** Only of those whom FK has answered anything is known. */
function lifeOf(dice: Dice): Omit<Somebody, 'number' | 'born'> {
  const state = dice.one(['answered', 'answered', 'answered', 'ended', 'unanswered'] as const);
  const knows = state === 'answered';
  const country = knows && dice.below(3) > 0 ? dice.one(lands) : null;
  const paid = knows ? dice.some(paydays).slice(0, 2) : [];
  const about = [...(country ? ['generellPersonInformation'] : []), 'utbetalning'];
  const benefits = [...dice.some(cases), ...about];
  const active = knows ? benefits.filter((one) => about.includes(one) || dice.below(4) > 0) : [];
  const ordered = Object.fromEntries(benefits.map((benefit) => [benefit, dice.one(froms)]));
  return { state, country, paid, ordered, active };
}

/** Order lines for all of them. */
export const linesOf = (people: readonly Somebody[]) =>
  people.flatMap(({ number, ordered }) =>
    Object.entries(ordered).map(([benefit, from]) => ({ personnummer: number, benefits: [benefit], from })),
  );
export const kind: OrderKind = 'new';

/** FK's answers. */
export const answersOf = (people: readonly Somebody[]): PersonXml[] =>
  people.flatMap(({ number, state, active, ordered, country, paid }): PersonXml[] => {
    if (state === 'unanswered') return [];
    if (state === 'ended')
      return [{ personnummer: number, type: '0', status: { code: '9', benefits: Object.keys(ordered) }, benefits: [] }];
    const benefits: Node[] = [
      ...(country ? [['generellPersonInformation', [['personuppgift', [['land', country[0]]]]]] as Node] : []),
      ...(paid.length > 0
        ? [['utbetalning', paid.map((day): Node => ['period', [['utbetalningsdatum', day]]])] as Node]
        : []),
    ];
    return [{ personnummer: number, type: '0', status: { code: '1', benefits: active }, benefits }];
  });

const held = ({ state, ordered }: Somebody) => (state === 'ended' ? [] : Object.entries(ordered));

function condition(dice: Dice): Meaning {
  const date = dice.one([...births, '2001-01-01']);
  const from = dice.one(froms);
  const of = dice.some(cases).concat(dice.one(cases));
  const set = [...new Set(of)];
  const count = 1 + dice.below(set.length);
  const has = (one: Somebody): number => set.filter((benefit) => held(one).some(([its]) => its === benefit)).length;
  const [first, second] = [dice.one(paydays), dice.one(paydays)].sort() as [string, string];
  return dice.one<Meaning>([
    { text: 'whole stock', holds: () => true },
    { text: `at least ${count} of (${set.join(', ')})`, holds: (one) => has(one) >= count },
    { text: `subscribed to all of (${set.join(', ')})`, holds: (one) => has(one) === set.length },
    { text: `subscribed to ${set[0]}`, holds: (one) => held(one).some(([its]) => its === set[0]) },
    { text: `subscribed since ${from}`, holds: (one) => held(one).some(([, its]) => its >= from) },
    {
      text: `subscribed to any of (${set.join(', ')}) before ${from}`,
      holds: (one) => held(one).some(([its, day]) => set.includes(its as never) && day < from),
    },
    { text: `born after ${date}`, holds: ({ born }) => born > date },
    { text: `born before ${date}`, holds: ({ born }) => born < date },
    { text: 'country in (Belgien, US)', holds: ({ country }) => country?.[1] === 'BE' || country?.[1] === 'US' },
    { text: 'country not in (Sverige)', holds: ({ country }) => ['BE', 'US'].includes(country?.[1] ?? '') },
    {
      text: `payment between ${first} and ${second}`,
      holds: ({ paid }) => paid.some((day) => day >= first && day <= second),
    },
    { text: `payment since ${first}`, holds: ({ paid }) => paid.some((day) => day >= first) },
    { text: `payment until ${first}`, holds: ({ paid }) => paid.some((day) => day <= first) },
  ]);
}

function combined(dice: Dice, depth: number): Meaning {
  if (depth === 0) return condition(dice);
  const [a, b] = [combined(dice, depth - 1), combined(dice, depth - 1)];
  return dice.one<Meaning>([
    a,
    { text: `(${a.text}) and (${b.text})`, holds: (one) => a.holds(one) && b.holds(one) },
    { text: `(${a.text}) or (${b.text})`, holds: (one) => a.holds(one) || b.holds(one) },
    { text: `not (${a.text})`, holds: (one) => !a.holds(one) },
    // Without brackets `and` binds stronger.
    {
      text: `whole stock and (${a.text}) or born after 1999-12-31 and (${b.text})`,
      holds: (one) => a.holds(one) || (one.born > '1999-12-31' && b.holds(one)),
    },
  ]);
}

export function criteria(seed: number, count: number): Meaning[] {
  const dice = diceOf(seed);
  return Array.from({ length: count }, (_, place) => combined(dice, place % 3));
}
