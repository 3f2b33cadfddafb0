/** Takes the steps of a trial one after the other, and tells what became of each. */
import { FaultError, faultOf } from '../../shared/fault.ts';
import type { TransportStep, TransportStepName, TransportTestView } from '../../shared/settings-views.ts';

export type Findings = Pick<TransportTestView, 'hostKeys' | 'waiting' | 'writable'>;

/** What a step's work has found out; `waiting` stops the way without a fault. */
export type Outcome = Partial<Findings> & { readonly isWaiting?: boolean };

export type Work = readonly (readonly [name: TransportStepName, work: () => Promise<Outcome>])[];

/** One step after the other; after one that does not succeed the rest is skipped. */
export async function goThrough(work: Work, onStep: (name: TransportStepName) => void): Promise<TransportTestView> {
  const steps: TransportStep[] = [];
  let findings: Findings = { hostKeys: [], waiting: null, writable: 'unknown' };
  let isOver = false;
  for (const [name, run] of work) {
    if (isOver) {
      steps.push({ name, state: 'skipped', fault: null });
      continue;
    }
    onStep(name);
    const { step, found } = await taken(name, run);
    steps.push(step);
    findings = { ...findings, ...found };
    isOver = step.state !== 'ok';
  }
  return { ok: !isOver, steps, ...findings };
}

async function taken(
  name: TransportStepName,
  run: () => Promise<Outcome>,
): Promise<{ step: TransportStep; found: Partial<Findings> }> {
  try {
    const { isWaiting, ...found } = await run();
    return { step: { name, state: isWaiting ? 'waiting' : 'ok', fault: null }, found };
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return { step: { name, state: 'failed', fault: faultOf(error) }, found: {} };
  }
}
