/** Sets a reader of whole persons against the general path: strict parser, response reader, blocks. */
import type { PersonBlock, StatedRecord } from '../../../src/core/mirror/records.ts';
import { createResponseReader } from '../../../src/core/response/reader.ts';
import { createXmlParser } from '../../../src/main/xml/xml-parser.ts';
import { FaultError } from '../../../src/shared/fault.ts';
import type { SchemaProfile } from '../../../src/shared/schema-profile.ts';
import { described, mutants } from './mutants.ts';

/** Everything that one way of reading tells of a document, in values that JSON can tell apart; 'refused' leaves it to another. */
export type ReadBlocks<Told = readonly PersonBlock<StatedRecord>[]> = (document: Uint8Array) => Told | 'refused';

/** The general path. */
export function readGenerally(profile: SchemaProfile): ReadBlocks {
  return (document) => {
    const blocks: PersonBlock<StatedRecord>[] = [];
    const parser = createXmlParser(
      profile.namespace,
      createResponseReader(profile, (block) => void blocks.push(block)),
    );
    try {
      parser.write(document);
      parser.end();
    } catch (error) {
      if (error instanceof FaultError) return 'refused';
      throw error;
    }
    return blocks;
  };
}

export type BlockOutcome = { readonly documents: number; readonly read: number; readonly faults: readonly string[] };

/** `subject` may refuse what it likes; what it reads, `reference` must read too, and the same. */
export function compareReaders<Told>(
  subject: ReadBlocks<Told>,
  reference: ReadBlocks<Told>,
  count: number,
  first = 0,
): BlockOutcome {
  const faults: string[] = [];
  let read = 0;
  for (const mutant of mutants(count, first)) {
    const told = subject(mutant.document);
    if (told === 'refused') continue;
    read += 1;
    const expected = reference(mutant.document);
    if (expected === 'refused') faults.push(`refused by the general path: ${described(mutant)}`);
    else if (JSON.stringify(told) !== JSON.stringify(expected)) faults.push(`read otherwise: ${described(mutant)}`);
  }
  return { documents: count, read, faults };
}
