/** Lets every call work with the schema that rules when it is made, from its beginning to its end. */
import { callNames, type Handlers } from '../../shared/contract.ts';
import type { Context } from '../service/context.ts';
import { withSchema } from '../service/schemas.ts';

export type SchemaFree = Omit<Context, 'schema' | 'schemaDigest'>;

/**
 * `make` builds the handlers for one schema; it is asked again when another one rules. A schema that another program
 * has added is noticed at the next call, and told to whoever shows what the schema says.
 */
export function followSchema(free: SchemaFree, make: (ctx: Context) => Handlers): Handlers {
  let digest = '';
  let handlers: Handlers;
  const follow = (): Handlers => {
    const active = free.schemas.active();
    if (active.digest !== digest) {
      const isFirst = digest === '';
      handlers = make(withSchema(free, active));
      digest = active.digest;
      if (!isFirst) free.events.emit('changed', { topics: ['schema'] });
    }
    return handlers;
  };
  follow();
  // Each entry has the type of the handler that it passes its input on to, which the compiler cannot see here.
  const call = (name: keyof Handlers) => async (input: never) => (follow()[name] as (input: never) => unknown)(input);
  return Object.fromEntries(callNames.map((name) => [name, call(name)])) as Handlers;
}
