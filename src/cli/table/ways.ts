/** The ways a command can be run: with the profile alone, inside a session, or telling as it goes. */
import { InvalidArgumentError } from 'commander';
import type { Globals, Outcome, Session, Tell } from '../session.ts';

export type Work = (session: Session, globals: Globals) => Promise<Outcome>;
export type Alone = (run: (globals: Globals) => Promise<Outcome>) => Promise<void>;
export type InSession = (work: Work) => Promise<void>;
export type Telling = (run: (tell: Tell, globals: Globals) => Promise<void>) => Promise<void>;

/** A whole number given as an argument. Throws InvalidArgumentError. */
export function idOf(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('ett heltal');
  return Number(text);
}
