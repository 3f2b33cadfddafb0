/** Sees to it that nobody finds an answer missing that is only gathered (gathered.ts). */
import type { StoreWriter } from '../service/store-port.ts';

/**
 * What is asked for each person of a delivery and neither looks at orders' fates and subscriptions' states nor changes
 * them. Those that do (order-answers.ts, subscriptions.ts) see to it themselves.
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

/** The same methods; all but those books what was gathered before anything else. */
export function answersFirst(writer: StoreWriter, settle: () => void): StoreWriter {
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
