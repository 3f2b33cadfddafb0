/** `lefi person`: one person's mirrored state, on both time axes. */
import { personDocument } from '../../shared/person-document.ts';
import type { Outcome, Session } from '../session.ts';
import { lines, personWords } from '../words.ts';

export type PersonOptions = { readonly knownAt?: string; readonly validAt?: string };

export async function showPerson(session: Session, personnummer: string, options: PersonOptions): Promise<Outcome> {
  const { knownAt, validAt } = options;
  const view = await session.call('person.get', {
    personnummer,
    ...(knownAt && { knownAt }),
    ...(validAt && { validAt }),
  });
  return { json: personDocument(view), words: lines(personWords(session.text, view)) };
}
