/** `lefi rebuild`: the mirror built again from the archive. */
import type { Outcome, Session } from '../session.ts';

/** Flagged when the new mirror is not the old one: somebody must find out which of them was wrong. */
export async function rebuildMirror(session: Session): Promise<Outcome> {
  const rebuilt = await session.call('mirror.rebuild', {});
  return { json: rebuilt, words: session.text.rebuilt(rebuilt), flagged: !rebuilt.identical };
}
