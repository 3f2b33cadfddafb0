/** Persons whose blocks are read whole are read as by their events, drift included, or not whole at all. */
import { expect, test } from 'vitest';
import type { PersonBlock } from '../../src/core/mirror/records.ts';
import { readHere } from '../../src/main/service/inbox/read-here.ts';
import { NotPlain } from '../../src/main/service/plain-port.ts';
import type { Xml } from '../../src/main/service/ports.ts';
import type { DeliveryReading, ReadBlock } from '../../src/main/service/reading-port.ts';
import { xml } from '../../src/main/xml/xml.ts';
import type { SchemaProfile } from '../../src/shared/schema-profile.ts';
import type { Dice } from '../support/fuzz/dice.ts';
import { described, mutants } from '../support/fuzz/mutants.ts';
import { bytesOf } from '../support/fuzz/places.ts';
import { seeds } from '../support/fuzz/seeds.ts';
import { type Node, namespace, responseXml } from '../support/response-xml.ts';
import { runs, timeFor } from '../support/runs.ts';
import { shippedProfile } from '../support/schema-profile.ts';

type Whole = {
  readonly taken: number;
  readonly blocks: readonly ReadBlock[];
  readonly reading: DeliveryReading;
};

const schema = await shippedProfile();

/** The document in pieces; null when it is left to the strict parser. */
async function read(pieces: readonly Buffer[], isWhole: boolean, profile: SchemaProfile): Promise<Whole | null> {
  const blocks: ReadBlock[] = [];
  let taken = 0;
  const knownBlocks: Xml['knownBlocks'] = (by, onPerson) =>
    xml.knownBlocks(by, (person) => {
      taken += 1;
      onPerson(person);
    });
  const byEvents: Xml['knownBlocks'] = () => ({ begin: () => undefined, take: () => -1 });
  async function* open() {
    yield* pieces;
  }
  const tools = {
    bytes: open(),
    xml: { ...xml, knownBlocks: isWhole ? knownBlocks : byEvents },
    afterPiece: () => undefined,
  };
  const as = { parsing: 'plain', schema: profile, organisation: '5560360793', passable: [] } as const;
  try {
    const reading = await readHere(tools, as, (block) => void blocks.push(block));
    return { taken, blocks, reading };
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

function cut(document: Buffer, dice: Dice): Buffer[] {
  const places = [0, ...Array.from({ length: dice.below(4) }, () => dice.below(document.length)), document.length];
  places.sort((a, b) => a - b);
  return places.slice(1).map((to, index) => document.subarray(places[index], to));
}

/** How many blocks were read whole; throws when they are not what the events say. */
async function compare(document: Buffer, pieces: readonly Buffer[], profile = schema): Promise<number> {
  const whole = await read(pieces, true, profile);
  if (whole === null) return 0;
  const { taken, ...found } = whole;
  const byEvents = await read([document], false, profile);
  expect(found.reading).toEqual(byEvents?.reading);
  expect(found.blocks.map(withoutLook)).toEqual(byEvents?.blocks.map(withoutLook));
  // Without the days that periods list, a look may find more, never less.
  for (const [index, { look }] of found.blocks.entries()) {
    expect(['anyhow', byEvents?.blocks[index]?.look]).toContainEqual(look);
  }
  return taken;
}

const withoutLook = ({ look: _, ...block }: ReadBlock): PersonBlock => block;

test('everything that the simulator says of a person is read whole, and as by its events', async () => {
  for (const text of seeds().real) {
    const document = bytesOf(text);
    expect(await compare(document, [document])).toBeGreaterThan(0);
  }
});

const documents = 5 * runs();

test(`${documents} spoiled documents are read as by their events, wherever they are cut`, {
  timeout: timeFor(documents),
}, async () => {
  let taken = 0;
  for (const mutant of mutants(documents, 500_000)) {
    const { document, dice } = mutant;
    taken += await compare(document, cut(document, dice)).catch((error: unknown) => {
      throw new Error(described(mutant), { cause: error });
    });
  }
  expect(taken).toBeGreaterThan(documents / 10);
});

const odd: Readonly<Record<string, string>> = {
  'a child that comes twice': '<startades>2026-08-14</startades><startades>2026-08-14</startades>',
  'a list whose parts stand apart':
    '<barn><personnummer>201501012391</personnummer></barn><aktivt>true</aktivt><barn/>',
  'a child with more than its number': '<barn><personnummer>201501012391</personnummer><namn>A</namn></barn>',
  'a child without number': '<barn></barn>',
  'an empty text and an empty group': '<startades/><period></period><period/>',
  'letters beyond ASCII': '<startades>2026-08-14</startades><aktivt>sänt</aktivt>',
  'an element that nobody knows': '<constructor>1</constructor>',
  'an element called like a prototype': '<__proto__>1</__proto__>',
  'signs that JSON escapes': '<startades>"2026\\08"\t</startades>',
  references: '<startades>2026-08-14</startades><period><foretag>A &amp; B &lt;C&gt;</foretag></period>',
  'a day that no month has': '<startades>2026-02-30</startades>',
  'a last day of February': '<startades>2024-02-29</startades>',
  'a month': '<startades>2026-08</startades>',
  'an attribute': '<startades a="1">2026-08-14</startades>',
};

test.each(Object.entries(odd))('%s is read as by its events', async (_, inside) => {
  const persons = [
    { personnummer: '199001012385', type: '0', benefits: [['sjukpenning', [['sjpArende', 'X']]]] },
  ] as const;
  const written = responseXml({ lopnummer: 1, skapad: '2026-11-20T02:14:07', persons });
  const document = Buffer.from(written.replace('>X<', `>${inside}<`));
  const strict = await read([document], false, schema);
  expect(strict).not.toBeNull();
  await compare(document, [document]);
});

test('days, numbers and yes or no are what they are by events, to the last of them', async () => {
  const pairs = (numbers: readonly number[]): string[] => numbers.map((number) => String(number).padStart(2, '0'));
  const months = pairs([...Array(14).keys()]);
  const days = ['0000', '0001', '1900', '2023', '2024'].flatMap((year) =>
    months.flatMap((month) => pairs([0, 1, 28, 29, 30, 31, 32]).map((day) => `${year}-${month}-${day}`)),
  );
  const odd = ['', ' ', '2024-02', '24-02-01', '2024-02-1', '2024/02/01', '2024-02-01Z', '2024-0a-01', ' 2024-02-01 '];
  const numbers = ['0', '12', '1.5', '1.50', '1.500', '.50', '1.', '1,50', '-1.00', '+1.00', '1e3', '1.2.3', '12..50'];
  const long = [
    '123456789012',
    '1234567890123',
    '123456789012.50',
    '1234567890123.50',
    '0.00',
    'true',
    'false',
    'True',
  ];
  const values = [...days, ...odd, ...numbers, ...long];
  const persons = values.map((value) => ({
    personnummer: '199001012385',
    type: '1',
    benefits: [['sjukpenning', [['sjpArende', everywhere(value)]]]] as const,
  }));
  const document = Buffer.from(responseXml({ lopnummer: 1, skapad: '2026-11-20T02:14:07', persons }));
  expect(await compare(document, [document])).toBeGreaterThan(200);
});

/** One value as a date, a yes or no, an amount, a decimal and an integer. */
const everywhere = (value: string): readonly Node[] => [
  ['startades', value.includes('-') ? value : '2026-08-14'],
  ['aktivt', /^[tf]/i.test(value) ? value : 'true'],
  ['period', [['from', value.includes('-') ? value : '2026-08-14'], ...(value.includes('-') ? [] : amounts(value))]],
];

const amounts = (value: string): readonly Node[] =>
  ['omfattning', 'antalDagar', 'bruttobelopp'].map((name): Node => [name, value]);

test('a profile whose record lies on the way to others, and one with a path of three steps, are read as by events', async () => {
  const [benefit] = schema.benefits;
  const [rule] = benefit?.records ?? [];
  if (!benefit || !rule) throw new Error('the profile has no benefit');
  const records = [
    { ...rule, path: ['a', 'b'] },
    { ...rule, path: ['a'] },
    { ...rule, path: ['c', 'd', 'e'] },
  ];
  const profile = { ...schema, benefits: [{ ...benefit, records }] };
  const inside = ['<a><startades>2026-08-14</startades></a>', '<c><d><e/></d></c>', '<c><d/></c>', '<c/>'];
  for (const content of inside) {
    const text = `<${benefit.element}>${content}</${benefit.element}>`;
    const document = Buffer.from(
      `<bestallningsvar xmlns="${namespace}"><informationsfalt><person informationstyp="0"><personnummer>199001012385</personnummer><formansinformation>${text}</formansinformation></person></informationsfalt></bestallningsvar>`,
    );
    await compare(document, [document], profile);
  }
});
