/** The one door between a host and the handlers: name, reach and input are checked here, faults become results. */
import { type CallName, contract, type Handlers } from '../shared/contract.ts';
import { FaultError, fault, faultOf } from '../shared/fault.ts';
import { failed, ok, type Result } from '../shared/result.ts';

/** An error nobody expected, without its message: messages may quote what was being worked on. */
export type Unexpected = { readonly call: CallName; readonly kind: string; readonly frames: readonly string[] };

export type ReportUnexpected = (unexpected: Unexpected) => void;

/**
 * Answers one call. Never throws.
 * `reach` says where the call comes from: `local` is this machine's command line, which may name files; `any` is
 * everything else. Faults: `input.invalid` for unknown names, calls out of reach and input that the contract refuses
 * (with the field's path, never its value); what the handler threw otherwise.
 */
export async function dispatch(
  handlers: Handlers,
  name: unknown,
  input: unknown,
  reach: 'any' | 'local',
  report: ReportUnexpected = () => undefined,
): Promise<Result<unknown>> {
  if (!isCallName(name)) return refused('name');
  const call = contract[name];
  if (call.reach === 'local' && reach !== 'local') return refused('name');
  const checked = call.input.safeParse(input);
  if (!checked.success) return refused(fieldOf(checked.error.issues[0]));
  try {
    // The input was parsed by this very call's schema, which the compiler cannot follow through the index.
    return ok(await (handlers[name] as (input: unknown) => Promise<unknown>)(checked.data));
  } catch (error) {
    if (!(error instanceof FaultError)) report(unexpected(name, error));
    return failed(faultOf(error));
  }
}

const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(contract, name);

const refused = (field: string): Result<never> => failed(fault('input.invalid', { field }));

/** `lines.0.from`: names of the contract and positions only. */
const fieldOf = (issue: { readonly path: readonly PropertyKey[] } | undefined): string =>
  ['input', ...(issue?.path ?? [])].map(String).join('.');

function unexpected(call: CallName, error: unknown): Unexpected {
  if (!(error instanceof Error)) return { call, kind: typeof error, frames: [] };
  const stack = error.stack ?? '';
  const afterMessage = stack.slice(stack.indexOf(error.message) + error.message.length);
  return { call, kind: error.name, frames: afterMessage.split('\n').filter((line) => /^\s+at /.test(line)) };
}
