/** Sees to it that nobody finds missing what is only gathered yet (gathered.ts). */
import type { StoreWriter } from '../service/store-port.ts';

/**
 * What is asked and done for each person of a delivery, and neither looks at what is gathered (orders' fates,
 * subscriptions' states, who was touched) nor changes it; or sees to it itself (order-answers.ts, subscriptions.ts,
 * record-writer.ts).
 */
const unconcerned: readonly (keyof StoreWriter)[] = [
  'ensurePerson',
  'isRegistered',
  'currentRecords',
  'holdsAny',
  'applyPlan',
  'keepAside',
  'liveRecords',
  'isSound',
  'noteSound',
  'openFlagSubjects',
  'raiseFlag',
  'settleFlag',
  'subscriptions',
  'setSubscriptionStates',
  'closeLines',
];

/** The same methods; all but those do what is still to be done before anything else. */
export function gatheredFirst(writer: StoreWriter, settle: () => void): StoreWriter {
  const concerned = (method: (...args: unknown[]) => unknown) => {
    return (...args: unknown[]) => {
      settle();
      return method(...args);
    };
  };
  const quiet: ReadonlySet<string> = new Set(unconcerned);
  const entries = Object.entries(writer).map(([name, method]) => [name, quiet.has(name) ? method : concerned(method)]);
  return Object.fromEntries(entries);
}
