/** Takes whole persons' blocks that hold nothing but what the schema profile knows; all others it leaves. */
import type { KnownPerson } from '../../../core/response/known.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import type { Blocks } from '../../service/plain-port.ts';
import { maxBlock } from '../plain-syntax.ts';
import { PersonReader } from './person.ts';
import { refused, Source } from './source.ts';

/** Waiting for the rest of a larger block would keep more in memory than the scanner may. */
const longestWait = 64 * 1024;

export function createKnownBlocks(profile: SchemaProfile, onPerson: (person: KnownPerson) => void): Blocks {
  const source = new Source();
  const reader = new PersonReader(source, profile);
  const end = `</${profile.response.person}>`;
  let base = 0;
  const read = (from: number): KnownPerson | typeof refused => {
    try {
      return reader.read(from, base);
    } catch (error) {
      if (error === refused) return refused;
      throw error;
    }
  };
  return {
    begin(bytes, at) {
      source.fill(bytes);
      base = at;
    },
    take(from) {
      if (!source.choose(from, end)) return source.length - from > longestWait ? -1 : 0;
      const person = read(from);
      if (person === refused || reader.at - from > maxBlock) return -1;
      onPerson(person);
      return reader.at;
    },
  };
}
