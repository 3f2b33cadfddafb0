/** Arbitrary persons of a delivery: few keys, so that what one night says meets what another said. */
import fc from 'fast-check';
import type { Node, PersonXml } from '../response-xml.ts';
import { numbered } from './personnummer.ts';

/** The last two are strangers until a step orders them. */
export const persons = [
  numbered('19900101', 238),
  numbered('19850712', 239),
  numbered('19771231', 987),
  numbered('19660606', 111),
] as const;
export const benefits = [
  'sjukpenning',
  'foraldrapenning',
  'utbetalning',
  'sjukpenninggrundandeInkomst',
  'levnadsintyg',
];

const day = fc.constantFrom('2023-02-01', '2023-11-30', '2024-02-29', '2025-06-15', '2025-12-31', '2026-03');
const amount = fc.constantFrom('100.00', '250.50', '0.00');
const text = fc.constantFrom('A', 'Åäö & <co>', ' mellan ');
const leaf = (name: string, value: fc.Arbitrary<string>): fc.Arbitrary<Node[]> =>
  fc.option(value, { nil: undefined }).map((found) => (found === undefined ? [] : [[name, found]]));
const nodes = (...parts: fc.Arbitrary<readonly Node[]>[]): fc.Arbitrary<Node[]> =>
  fc.tuple(...parts).map((found) => found.flat());
const many = (name: string, content: fc.Arbitrary<readonly Node[]>, maxLength: number): fc.Arbitrary<Node[]> =>
  fc.array(content, { maxLength }).map((found) => found.map((inner): Node => [name, inner]));

const period = nodes(
  day.map((from): Node[] => [['from', from]]),
  leaf('tom', day),
  leaf('omfattning', fc.constant('0.50')),
  leaf('okant', text),
);
const clawback = nodes(
  day.map((date): Node[] => [['beslutsdatum', date]]),
  leaf('from', day),
  leaf('belopp', amount),
);
const children = many(
  'barn',
  fc.constantFrom('202001011234', '202202022345').map((number): Node[] => [['personnummer', number]]),
  2,
);
const caseNodes = nodes(
  leaf('startades', fc.constantFrom('2023-02-01', '2025-01-01')),
  children,
  many('period', period, 3),
  many('aterkrav', clawback, 2),
);
const payment = nodes(
  leaf('from', day),
  leaf('tom', day),
  leaf('utbetalningsdatum', fc.constantFrom('2025-01-25', '2026-01-25')),
  leaf('nettobelopp', amount),
  leaf('formansfamilj', fc.constant('DAG')),
  many('utbetalningen', nodes(leaf('delforman', fc.constant('SJP')), leaf('bruttobelopp', amount)), 2),
);
const sgi = nodes(
  leaf('faststalldes', fc.constantFrom('2025-01-01', '2026-01-01')),
  leaf('typ', fc.constantFrom('0', '1')),
  leaf('anstallning', amount),
);
const lint = nodes(
  leaf('uppdaterades', fc.constantFrom('2025-05-01', '2026-05-01')),
  leaf('status', fc.constantFrom('1', '5')),
);

const container: Record<string, fc.Arbitrary<Node[]>> = {
  sjukpenning: many('sjpArende', caseNodes, 3),
  foraldrapenning: many('fpArende', caseNodes, 3),
  utbetalning: many('period', payment, 3),
  sjukpenninggrundandeInkomst: many('sgiUppgift', sgi, 2),
  levnadsintyg: many('levnadsintygsuppgift', lint, 2),
};

const code = fc.constantFrom('1', '1', '0', '9');
/** An answer may name no benefits: it is about all. */
const statusOf = (among: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ code, benefits: fc.subarray([...among], { minLength: 1 }) }) },
    { weight: 1, arbitrary: fc.record({ code }) },
  );

/** Whom and what a life is about. */
export type Scene = { readonly persons: readonly string[]; readonly benefits: readonly string[] };

export const wide: Scene = { persons, benefits };
/** One of the subscribed, the stranger, and little to say: nearly everything said meets something said before. */
export const narrow: Scene = {
  persons: [persons[0], persons[3]],
  benefits: ['levnadsintyg', 'sjukpenninggrundandeInkomst'],
};

/** A person's element of any kind: answer, full statement, changes; what it states and what it names need not agree. */
export function blockOf({ persons: about, benefits: among }: Scene): fc.Arbitrary<PersonXml> {
  return fc
    .record({
      personnummer: fc.constantFrom(...about),
      type: fc.constantFrom('0', '1', '1'),
      status: fc.option(statusOf(among), { nil: undefined }),
      benefits: fc
        .subarray([...among])
        .chain((chosen) =>
          fc.tuple(
            ...chosen.map((name) => (container[name] as fc.Arbitrary<Node[]>).map((inner): Node => [name, inner])),
          ),
        ),
    })
    .map(({ status: answer, ...rest }) => (answer ? { ...rest, status: answer } : rest));
}
