/** How a call of the contract is written down: its kind, its reach, its input's schema and its output's type. */
import { z } from 'zod';

/** Where a call may come from: `local` calls name files on this machine and are for the CLI alone. */
export type Reach = 'any' | 'local';

export type Call<I extends z.ZodType, O> = {
  readonly kind: 'query' | 'command';
  readonly reach: Reach;
  readonly input: I;
  /** Never set: carries the output type only. */
  readonly output?: O;
};

export const query =
  <O>() =>
  <I extends z.ZodType>(input: I): Call<I, O> => ({ kind: 'query', reach: 'any', input });
export const command =
  <O>() =>
  <I extends z.ZodType>(input: I, reach: Reach = 'any'): Call<I, O> => ({ kind: 'command', reach, input });

export const nothing = z.strictObject({});
export const text = z.string().max(200);
export const reason = z.string().trim().min(1).max(2000);
