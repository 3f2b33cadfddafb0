/** Whatever went wrong in the page itself, as a fault that can be told. */
import { FaultError } from '../shared/fault.ts';

/** A file of the user's that the browser cannot read is the one thing that fails here and is no answer of the service. */
export const faultErrorFrom = (error: unknown): FaultError =>
  error instanceof FaultError ? error : new FaultError('input.unreadable');
