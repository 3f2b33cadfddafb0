/** Judges a response file's envelope: is it whole, does it count right, is it ours? */
import { type Fault, fault } from '../../shared/fault.ts';
import type { ResponseState } from './reader.ts';

/** Faults for which nothing of the delivery may be applied (design: quarantine, not guess). Empty when it is sound. */
export function envelopeFaults(state: ResponseState, organisation: string): Fault[] {
  const faults: Fault[] = [];
  if (!state.start) faults.push(fault('response.start-missing'));
  else if (!sameOrganisation(state.start.organisationsnummer, organisation))
    faults.push(fault('response.wrong-organisation'));
  if (!state.end) faults.push(fault('response.end-missing', { persons: state.persons }));
  else if (state.end.antalPersoner !== state.persons) {
    faults.push(fault('response.count-mismatch', { expected: state.end.antalPersoner, counted: state.persons }));
  }
  return faults;
}

/** The twelve-digit form is `16` before the ten digits (facts.md §9). */
const sameOrganisation = (found: string, ours: string): boolean => {
  const digits = found.replace('-', '');
  return digits === ours || digits === `16${ours}`;
};
