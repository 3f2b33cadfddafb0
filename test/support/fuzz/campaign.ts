/** Sets the plain parser against the strict one, saxes and libxml2, document by document. */
import { NotPlain } from '../../../src/main/service/plain-port.ts';
import { createPlainParser } from '../../../src/main/xml/plain-parser.ts';
import { createXmlParser } from '../../../src/main/xml/xml-parser.ts';
import { FaultError } from '../../../src/shared/fault.ts';
import { type Create, canonical, type Event, eventsOf, withoutBlanks } from './events.ts';
import { mostAtOnce, readByLibxml2 } from './libxml2.ts';
import { described, type Mutant, mutants } from './mutants.ts';
import { piecesOf } from './pieces.ts';
import { readBySaxes } from './saxes.ts';

const parsers = ['plain', 'strict', 'saxes', 'libxml2'] as const;

/** How many documents each of the four accepts, and what is wrong. */
export type Outcome = Record<'documents' | (typeof parsers)[number], number> & { readonly faults: string[] };

/** `count` documents from number `first` on. */
export async function campaign(count: number, first = 0): Promise<Outcome> {
  const outcome: Outcome = { documents: 0, plain: 0, strict: 0, saxes: 0, libxml2: 0, faults: [] };
  let batch: Mutant[] = [];
  for (const mutant of mutants(count, first)) {
    batch.push(mutant);
    if (batch.length < mostAtOnce) continue;
    await judgeAll(batch, outcome);
    batch = [];
  }
  await judgeAll(batch, outcome);
  return outcome;
}

async function judgeAll(batch: readonly Mutant[], outcome: Outcome): Promise<void> {
  const asked = readByLibxml2(batch.map(({ document }) => document));
  const ours = batch.map(read);
  const forms = await asked;
  for (const [index, mutant] of batch.entries()) {
    const readings: Readings = { ...(ours[index] as Ours), libxml2: forms[index] ?? null };
    const wrong = judge(readings);
    if (wrong) outcome.faults.push(`${wrong}: ${described(mutant)}`);
    for (const parser of parsers) outcome[parser] += Number(readings[parser] !== null);
    outcome.documents += 1;
  }
}

type Ours = {
  readonly plain: readonly Event[] | null;
  readonly inPieces: readonly Event[] | null;
  readonly strict: readonly Event[] | null;
  readonly saxes: string | null;
};

type Readings = Ours & { readonly libxml2: string | null };

const read = ({ document, dice }: Mutant): Ours => ({
  plain: readOr(createPlainParser, [document], NotPlain),
  inPieces: readOr(createPlainParser, piecesOf(document, dice), NotPlain),
  strict: readOr(createXmlParser, [document], FaultError),
  saxes: readBySaxes(document),
});

/** What is wrong about the plain parser's reading of one document. */
function judge({
  plain,
  inPieces,
  strict,
  saxes,
  libxml2,
}: Ours & { readonly libxml2: string | null }): string | undefined {
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
