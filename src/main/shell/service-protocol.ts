/** Messages between the window's process and the service process. */
import type { Events } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';

export type ServiceEvent = {
  readonly [E in keyof Events]: { readonly event: E; readonly value: Events[E] };
}[keyof Events];

/** `name` and `input` come from the renderer as they are: the service process checks them against the contract. */
export type ToService =
  | { readonly kind: 'call'; readonly id: number; readonly name: unknown; readonly input: unknown }
  /** The machine has woken up. */
  | { readonly kind: 'wake' }
  | { readonly kind: 'close' };

export type FromService =
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | ({ readonly kind: 'event' } & ServiceEvent);
