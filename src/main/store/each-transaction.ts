/** What holds within one transaction only: what one that was undone has left behind is nobody's. */
import type { Effects } from './effects.ts';

/** Gives the running transaction's own state, which `begin` makes where it is first asked for. */
export function eachTransaction<State>(effects: Effects, begin: () => State): () => State {
  let made: { readonly transaction: number; readonly state: State } | undefined;
  return () => {
    const transaction = effects.transaction();
    if (made?.transaction !== transaction) made = { transaction, state: begin() };
    return made.state;
  };
}
