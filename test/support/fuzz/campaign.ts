/** Sets the plain parser, with persons read whole and without, against the strict one, saxes and libxml2. */
import { NotPlain } from '../../../src/main/service/plain-port.ts';
import { createPlainParser } from '../../../src/main/xml/plain-parser.ts';
import { createXmlParser } from '../../../src/main/xml/xml-parser.ts';
import { FaultError } from '../../../src/shared/fault.ts';
import type { SchemaProfile } from '../../../src/shared/schema-profile.ts';
import { inBlocks, strictly, type Told } from './blocks.ts';
import { type Create, canonical, type Event, eventsOf, withoutBlanks } from './events.ts';
import { type Libxml2, mostAtOnce, openLibxml2 } from './libxml2.ts';
import { described, type Mutant, mutants } from './mutants.ts';
import { piecesOf } from './pieces.ts';
import { readBySaxes } from './saxes.ts';

const parsers = ['plain', 'blocks', 'strict', 'saxes', 'libxml2'] as const;

/** How many documents each accepts, in how many of them a person was read whole, and what is wrong. */
export type Outcome = Record<'documents' | 'whole' | (typeof parsers)[number], number> & { readonly faults: string[] };

/** `count` documents from number `first` on. */
export async function campaign(schema: SchemaProfile, count: number, first = 0): Promise<Outcome> {
  const outcome: Outcome = { documents: 0, whole: 0, plain: 0, blocks: 0, strict: 0, saxes: 0, libxml2: 0, faults: [] };
  const [read, libxml2] = [reader(schema), openLibxml2()];
  try {
    for (const batch of batches(mutants(count, first))) await judgeAll(batch, read, libxml2, outcome);
  } finally {
    await libxml2.close();
  }
  return outcome;
}

function* batches(all: Iterable<Mutant>): Generator<readonly Mutant[]> {
  let batch: Mutant[] = [];
  for (const mutant of all) {
    batch.push(mutant);
    if (batch.length < mostAtOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function judgeAll(
  batch: readonly Mutant[],
  read: (mutant: Mutant) => Ours,
  libxml2: Libxml2,
  outcome: Outcome,
): Promise<void> {
  const asked = libxml2.read(batch.map(({ document }) => document));
  const ours = batch.map(read);
  const forms = await asked;
  for (const [index, mutant] of batch.entries()) {
    const readings: Readings = { ...(ours[index] as Ours), libxml2: forms[index] ?? null };
    const wrong = judgeEvents(readings) ?? judgeBlocks(readings);
    if (wrong) outcome.faults.push(`${wrong}: ${described(mutant)}`);
    for (const parser of parsers) outcome[parser] += Number(readings[parser] !== null);
    if ((readings.blocks?.whole ?? 0) > 0) outcome.whole += 1;
    outcome.documents += 1;
  }
}

type Ours = {
  readonly plain: readonly Event[] | null;
  readonly inPieces: readonly Event[] | null;
  readonly strict: readonly Event[] | null;
  readonly saxes: string | null;
  readonly blocks: Told;
  /** Asked only what the blocks say. */
  readonly generally: Told;
};

type Readings = Ours & { readonly libxml2: string | null };

function reader(schema: SchemaProfile): (mutant: Mutant) => Ours {
  const [ours, general] = [inBlocks(schema), strictly(schema)];
  return ({ document, dice }) => {
    // A person that is cut is begun again with every piece.
    const blocks = ours(piecesOf(document, dice, document.length >> 5));
    return {
      plain: readOr(createPlainParser, [document], NotPlain),
      inPieces: readOr(createPlainParser, piecesOf(document, dice), NotPlain),
      strict: readOr(createXmlParser, [document], FaultError),
      saxes: readBySaxes(document),
      blocks,
      generally: blocks && general([document]),
    };
  };
}

/** What is wrong about the plain parser's reading of one document. */
function judgeEvents({ plain, inPieces, strict, saxes, libxml2 }: Readings): string | undefined {
  if (JSON.stringify(plain) !== JSON.stringify(inPieces)) return 'read otherwise in pieces';
  if (!plain) return undefined;
  if (!strict) return 'refused by the strict parser';
  if (JSON.stringify(plain) !== JSON.stringify(withoutBlanks(strict))) return 'read otherwise by the strict parser';
  if (saxes === null) return 'refused by saxes';
  if (libxml2 === null) return 'refused by libxml2';
  const form = canonical(strict);
  if (saxes !== form) return 'read otherwise by saxes';
  return withoutMarks(libxml2) === withoutMarks(form) ? undefined : 'read otherwise by libxml2';
}

/** What is wrong about the persons that were read whole. They may be refused, but only as the events are accepted. */
function judgeBlocks({ blocks, generally, plain }: Readings): string | undefined {
  if (!blocks) return undefined;
  if (!plain) return 'read in blocks though it is not plain';
  if (!generally) return 'read in blocks though the strict way refuses it';
  return blocks.said === generally.said ? undefined : 'read otherwise in blocks';
}

/** The runtime around libxml2 loses a byte order mark that stands first in a line. */
const withoutMarks = (form: string): string => form.replaceAll('\uFEFF', '');

/** Null where the parser throws what it may throw; anything else is a fault of the parser. */
function readOr(
  create: Create,
  pieces: Iterable<Uint8Array>,
  expected: typeof NotPlain | typeof FaultError,
): readonly Event[] | null {
  try {
    return eventsOf(create, pieces);
  } catch (error) {
    if (error instanceof expected) return null;
    throw error;
  }
}
