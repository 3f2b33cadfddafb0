/** Results that cross a process border: a value, or one fault from the closed set. */
import type { Fault } from './fault.ts';

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const failed = (fault: Fault): Result<never> => ({ ok: false, fault });
