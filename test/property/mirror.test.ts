/** The mirror against the model: any sequence of nights ends in what plain maps say. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyToModel, comparable, type ModelPerson, modelDocument } from '../support/model.ts';
import { testProfile } from '../support/profile.ts';
import { type Node, type PersonXml, responseXml } from '../support/response-xml.ts';

const persons = ['199001012385', '198507122393', '197712319871'].map((digits) => withCheckDigit(digits.slice(0, 11)));
const benefits = ['sjukpenning', 'foraldrapenning', 'utbetalning', 'sjukpenninggrundandeInkomst', 'levnadsintyg'];
const orderedFrom = '2024-01-01';

function withCheckDigit(eleven: string): string {
  const sum = [...eleven.slice(2)].reduce((total, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return eleven + ((10 - (sum % 10)) % 10);
}

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

const block: fc.Arbitrary<PersonXml> = fc
  .record({
    personnummer: fc.constantFrom(...persons),
    type: fc.constantFrom('0', '1'),
    status: fc.option(
      fc.record({ code: fc.constantFrom('1', '1', '0', '9'), benefits: fc.subarray(benefits, { minLength: 1 }) }),
      { nil: undefined },
    ),
    benefits: fc
      .subarray(benefits)
      .chain((chosen) =>
        fc.tuple(
          ...chosen.map((name) => (container[name] as fc.Arbitrary<Node[]>).map((inner): Node => [name, inner])),
        ),
      ),
  })
  .map(({ status, ...rest }) => (status ? { ...rest, status } : rest));

/** A night: its persons, or the same file again, or a damaged one. */
const night = fc.oneof(
  { weight: 6, arbitrary: fc.record({ is: fc.constant('new' as const), persons: fc.array(block, { maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('again' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('cut' as const),
      persons: fc.array(block, { minLength: 1, maxLength: 2 }),
      share: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    }),
  },
);

test('after any nights, every person is what the model says, and what was known before stays known', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(night, { minLength: 1, maxLength: 6 }), async (nights) => {
      const profile = await testProfile();
      try {
        await play(profile, nights);
      } finally {
        await profile.remove();
      }
    }),
    { numRuns: Number(process.env.LEFI_RUNS ?? 200) },
  );
}, 240_000);

type Profile = Awaited<ReturnType<typeof testProfile>>;
type Night = typeof night extends fc.Arbitrary<infer T> ? T : never;

type Past = { readonly knownAt: string; readonly answers: ReadonlyMap<string, string> };

async function play(profile: Profile, nights: readonly Night[]): Promise<void> {
  const model = await subscribe(profile);
  const past: Past[] = [];
  const files: string[] = [];
  for (const [index, given] of nights.entries()) {
    const xml = given.is === 'again' ? files.at(-1) : fileOf(given.persons, files.length, index);
    if (xml === undefined) continue;
    const knownAt = await expectNight(profile, model, given, { name: `${index}.xml`, xml });
    if (given.is !== 'new') continue;
    files.push(xml);
    past.push({ knownAt, answers: await answersAt(profile, knownAt) });
  }
  for (const { knownAt, answers } of past) expect(await answersAt(profile, knownAt)).toEqual(answers);
}

/** One file arrives; afterwards the mirror and the model agree. Gives the delivery's number. */
async function expectNight(
  profile: Profile,
  model: ReadonlyMap<string, ModelPerson>,
  given: Night,
  file: { readonly name: string; readonly xml: string },
): Promise<string> {
  const delivery = await profile.ingest(file.name, given.is === 'cut' ? cut(file.xml, given.share) : file.xml);
  expect(delivery.state).toBe(expectedState(given));
  if (given.is === 'new') takeEffect(model, given.persons);
  await expectAgreement(profile, model);
  return String(delivery.id);
}

async function subscribe(profile: Profile): Promise<Map<string, ModelPerson>> {
  const lines = persons.map((personnummer) => ({ personnummer, benefits, from: orderedFrom }));
  await profile.service.handlers['order.add']({ kind: 'new', lines });
  const ordered = () => new Map(benefits.map((name) => [name, { from: orderedFrom, state: 'ordered' }]));
  return new Map(persons.map((number) => [number, { ordered: ordered(), held: new Map() }]));
}

const fileOf = (blocks: readonly PersonXml[], earlier: number, index: number): string =>
  responseXml({ lopnummer: 100 + earlier, skapad: `2026-11-${10 + index}T02:00:00`, persons: blocks });

const cut = (xml: string, share: number): Uint8Array =>
  Buffer.from(xml).subarray(0, Math.floor(Buffer.byteLength(xml) * share));

function takeEffect(model: ReadonlyMap<string, ModelPerson>, blocks: readonly PersonXml[]): void {
  for (const person of blocks) applyToModel(model.get(person.personnummer) as ModelPerson, person);
}

async function expectAgreement(profile: Profile, model: ReadonlyMap<string, ModelPerson>): Promise<void> {
  for (const [number, person] of model) {
    expect(comparable(await profile.document(number))).toEqual(comparable(modelDocument(person)));
  }
}

async function answersAt(profile: Profile, knownAt: string): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const number of persons) {
    const { cases, payments, statements } = await profile.document(number, { knownAt });
    answers.set(number, JSON.stringify({ cases, payments, statements }));
  }
  return answers;
}

const expectedState = (given: Night): string => {
  if (given.is === 'cut') return 'quarantined';
  if (given.is === 'again') return 'duplicate';
  return given.persons.length === 0 ? 'empty' : 'applied';
};
