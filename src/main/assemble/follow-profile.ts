/** Lets every call work with the settings and the schema that rule when it is made, from its beginning to its end. */
import { callNames, type Handlers } from '../../shared/contract.ts';
import type { Context } from '../service/context.ts';
import { withSchema } from '../service/schema/schemas.ts';

export type SchemaFree = Omit<Context, 'schema' | 'schemaDigest'>;

/**
 * `make` builds the handlers for one schema and one state of the profile; it is asked again when another one rules. A
 * schema that another program has added is noticed at the next call, and told to whoever shows what the schema says.
 */
export function followProfile(present: () => SchemaFree, make: (ctx: Context) => Handlers): Handlers {
  let digest = '';
  let made: SchemaFree | undefined;
  let handlers: Handlers;
  const follow = (): Handlers => {
    const free = present();
    const active = free.schemas.active();
    if (active.digest === digest && free === made) return handlers;
    handlers = make(withSchema(free, active));
    if (digest !== '' && active.digest !== digest) free.events.emit('changed', { topics: ['schema'] });
    [digest, made] = [active.digest, free];
    return handlers;
  };
  follow();
  // Each entry has the type of the handler that it passes its input on to, which the compiler cannot see here.
  const call = (name: keyof Handlers) => async (input: never) => (follow()[name] as (input: never) => unknown)(input);
  return Object.fromEntries(callNames.map((name) => [name, call(name)])) as Handlers;
}
