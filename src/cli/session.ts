/** One command's connection to the service: opened on the profile, called through the contract, closed afterwards. */
import { assemble } from '../main/assemble.ts';
import { dispatch } from '../main/dispatch.ts';
import type { CallName, Input, Output } from '../shared/contract.ts';
import { FaultError } from '../shared/fault.ts';
import type { Result } from '../shared/result.ts';
import { showProgress } from './progress.ts';
import { en } from './text/en.ts';
import { sv, type Text } from './text/sv.ts';

export type Globals = {
  readonly profile: string;
  readonly json: boolean;
  readonly now: string | undefined;
};

export type Session = {
  call<C extends CallName>(name: C, input: Input<C>): Promise<Output<C>>;
  readonly text: Text;
};

/** What a command has to say: a JSON document, the same in words, and whether something needs a person. */
export type Outcome = {
  readonly json: unknown;
  readonly words: string;
  /** What is printed instead of the words, just as it is. */
  readonly bytes?: Uint8Array;
  readonly flagged?: boolean;
  /** Nothing of it could be done. */
  readonly failed?: boolean;
};

/** Prints an outcome at once, for commands that go on afterwards. */
export type Tell = (outcome: Outcome) => void;

export const textOf = (language: 'sv' | 'en'): Text => (language === 'en' ? en : sv);

/** Opens the profile, runs one command on it and closes it, whatever happens. Throws FaultError. */
export async function withSession<T>(globals: Globals, work: (session: Session) => Promise<T>): Promise<T> {
  const service = await assemble({ profile: globals.profile, host: 'cli', now: globals.now });
  const call: Session['call'] = async (name, input) => {
    const result = (await dispatch(service.handlers, name, input, 'local', reportUnexpected)) as Result<never>;
    if (!result.ok) throw new FaultError(result.fault.code, result.fault.detail);
    return result.value;
  };
  try {
    const text = textOf(service.language);
    const progress = showProgress(service.events, text);
    return await work({ call, text }).finally(progress.stop);
  } finally {
    await service.close();
  }
}

/** The frames alone: a message could quote what was being worked on. */
export const reportUnexpected = (unexpected: { readonly kind: string; readonly frames: readonly string[] }): void =>
  void process.stderr.write(`${unexpected.kind}\n${unexpected.frames.join('\n')}\n`);
