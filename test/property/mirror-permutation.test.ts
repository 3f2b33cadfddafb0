/** The same files in any order of arrival end in the same mirror, or in an explicit hold (format.md §4.5). */
import { expect, test } from 'vitest';
import { benefits, persons } from '../support/generators/blocks.ts';
import { comparable, modelDocument } from '../support/model.ts';
import type { ModelFile } from '../support/model-order.ts';
import { createWorld } from '../support/model-world.ts';
import { type MovingProfile, movingProfile } from '../support/moving-profile.ts';
import { type Node, type PersonXml, responseXml } from '../support/response-xml.ts';

const [anna, bertil, , stranger] = persons;
const today = '2026-11-20';

const sick = (startades: string, aktivt: string): Node => [
  'sjpArende',
  [
    ['startades', startades],
    ['aktivt', aktivt],
  ],
];
const paid = (utbetalningsdatum: string, nettobelopp: string): Node => [
  'period',
  [
    ['from', '2026-01-01'],
    ['tom', '2026-01-31'],
    ['utbetalningsdatum', utbetalningsdatum],
    ['nettobelopp', nettobelopp],
  ],
];
const full = (personnummer: string, ...cases: Node[]): PersonXml => ({
  personnummer,
  type: '0',
  status: { code: '1', benefits: ['sjukpenning'] },
  benefits: [['sjukpenning', cases]],
});
const news = (personnummer: string, ...containers: Node[]): PersonXml => ({
  personnummer,
  type: '1',
  benefits: containers,
});
const ended = (personnummer: string): PersonXml => ({
  personnummer,
  type: '1',
  status: { code: '0', benefits: ['utbetalning'] },
});

function file(
  name: string,
  number: number | null,
  skapad: string,
  given: readonly PersonXml[],
  night = skapad.slice(0, 10),
): ModelFile {
  const xml = responseXml({ lopnummer: number ?? 0, skapad, persons: given });
  const bytes = number === null ? xml.replace(/<lopnummer>\d+<\/lopnummer>/, '') : xml;
  return { name, bytes, number, skapad, night, persons: given, soundness: 'sound' };
}

const named = (day: string, number: number): string => `LEFI_SVAR_5560360793_202611${day}_${number}.xml`;

/** Every pair of them says something different about the same thing. */
const filesWith = (rerun: Pick<ModelFile, 'name' | 'night'>): ModelFile[] => [
  file(named('10', 101), 101, '2026-11-10T02:00:00', [
    full(anna, sick('2025-01-01', '101'), sick('2025-02-01', '101')),
    full(bertil, sick('2025-01-01', '101')),
    news(stranger, ['sjukpenning', [sick('2025-01-01', '101')]]),
  ]),
  file(named('11', 102), 102, '2026-11-11T02:00:00', [
    full(anna, sick('2025-01-01', '102'), sick('2025-03-01', '102')),
    news(bertil, ['utbetalning', [paid('2026-02-25', '102')]]),
    ended(bertil),
    news(stranger, ['sjukpenning', [sick('2025-02-01', '102')]]),
  ]),
  file(
    rerun.name,
    102,
    '2026-11-13T05:00:00',
    [
      news(anna, ['sjukpenning', [sick('2025-02-01', '102 omkörd')]]),
      news(bertil, ['utbetalning', [paid('2026-03-25', '102 omkörd')]]),
      news(stranger, ['sjukpenning', [sick('2025-03-01', '102 omkörd')]]),
    ],
    rerun.night,
  ),
  file('utan-nummer.xml', null, '2026-11-10T12:00:00', [
    full(anna, sick('2025-01-01', 'utan nummer')),
    news(bertil, ['utbetalning', [paid('2026-02-25', 'utan nummer')]]),
    full(stranger, sick('2025-04-01', 'utan nummer')),
  ]),
  file(named('12', 103), 103, '2026-11-12T02:00:00', [
    news(anna, ['sjukpenning', [sick('2025-03-01', '103')]]),
    full(bertil, sick('2025-05-01', '103')),
  ]),
];

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));

const orderOf = (profile: MovingProfile, personnummer: string) =>
  profile.handlers()['order.add']({ kind: 'new', lines: [{ personnummer, benefits, from: '2024-01-01' }] });

async function mirrorAfter(files: readonly ModelFile[]): Promise<{ held: string[]; documents: unknown }> {
  const profile = await movingProfile(today);
  try {
    for (const person of [anna, bertil]) await orderOf(profile, person);
    for (const one of files) await profile.ingest([one]);
    await orderOf(profile, stranger);
    const deliveries = await profile.handlers()['delivery.list']({});
    const held = deliveries.filter(({ state }) => state === 'held').map(({ sha256 }) => sha256);
    const documents = [];
    for (const person of [anna, bertil, stranger]) documents.push(comparable(await profile.document(person)));
    return { held, documents };
  } finally {
    await profile.remove();
  }
}

function modelAfter(files: readonly ModelFile[]) {
  const world = createWorld();
  const order = (person: string) => world.order({ person, benefits, from: '2024-01-01', begins: () => true, today });
  for (const person of [anna, bertil]) order(person);
  world.arrive(files, today);
  order(stranger);
  return [anna, bertil, stranger].map((person) => comparable(modelDocument(world.person(person))));
}

test('five files, a re-run and one without a number among them, say the same in all 120 orders', async () => {
  const files = filesWith({ name: named('11', 102), night: '2026-11-11' });
  const expected = modelAfter(files);
  for (const order of permutations(files)) {
    const { held, documents } = await mirrorAfter(order);
    expect({ held, documents }, order.map(({ skapad }) => skapad).join(' ')).toEqual({ held: [], documents: expected });
  }
}, 240_000);

test('a re-run that passes for a newer night is held where its number is not the next, and else says the same', async () => {
  const files = filesWith({ name: 'omkörning.xml', night: '2026-11-13' });
  const expected = modelAfter(files.toSpliced(3, 1));
  const outcomes = { held: 0, placed: 0 };
  for (const order of permutations(files.toSpliced(3, 1))) {
    const { held, documents } = await mirrorAfter(order);
    outcomes[held.length > 0 ? 'held' : 'placed']++;
    if (held.length === 0) expect(documents, order.map(({ skapad }) => skapad).join(' ')).toEqual(expected);
  }
  expect(outcomes.held).toBeGreaterThan(0);
  expect(outcomes.placed).toBeGreaterThan(0);
}, 240_000);
