/** Takes whole persons' blocks that hold nothing but what the schema profile knows; all others it leaves. */
import type { KnownPerson } from '../../../core/response/known.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import type { Blocks } from '../../service/plain-port.ts';
import { maxBlock } from '../plain-syntax.ts';
import { PersonReader } from './person.ts';
import { cutShort, refused, Source } from './source.ts';

/** Waiting for the rest of a larger block would keep more in memory than the scanner may. */
const longestWait = 64 * 1024;
/** Below the general reading's limit (core/response/limits.ts), which then has the word. */
const mostElements = 90_000;

export function createKnownBlocks(profile: SchemaProfile, onPerson: (person: KnownPerson) => void): Blocks {
  const source = new Source();
  const reader = new PersonReader(source, profile);
  const read = (byte: number): KnownPerson | typeof cutShort | typeof refused => {
    try {
      const person = reader.read(byte);
      return source.elements > mostElements ? refused : person;
    } catch (error) {
      if (error === cutShort || error === refused) return error;
      throw error;
    }
  };
  return {
    take(bytes, from, base) {
      source.start(bytes, from);
      const person = read(base);
      if (person === cutShort) return bytes.length - from > longestWait ? -1 : 0;
      if (person === refused || source.at - from > maxBlock) return -1;
      const end = source.at;
      onPerson(person);
      return end;
    },
  };
}
