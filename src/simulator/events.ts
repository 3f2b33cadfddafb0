/** What can happen in a life between one night and the next. */
import { endedCase, newCase, newPeriod, recalculated, shortenedPeriod } from './case-events.ts';
import { added, type Outcome, paidAfter, type Scene } from './event-scene.ts';
import { without } from './facts.ts';
import { clawback, clawbackLowered, payment, retroactivePayment } from './money-events.ts';
import { levnadsintyg } from './statements.ts';

export const eventKinds = [
  'new-case',
  'new-period',
  'shortened-period',
  'ended-case',
  'payment',
  'retroactive-payment',
  'clawback',
  'clawback-lowered',
  'life-certificate',
  'withdrawal',
  'recalculated',
] as const;

export type EventKind = (typeof eventKinds)[number];

/** Asked for, then sent, then complete; who does not answer is blocked. */
const nextStatus: Readonly<Record<string, readonly string[]>> = {
  '0': ['1'],
  '1': ['2', '2', '3', '5'],
  '3': ['2'],
  '5': ['10'],
};

function lifeCertificate({ life, day, random, in: allowed, status: told }: Scene): Outcome | undefined {
  const last = life.facts.findLast((fact) => fact.benefit === 'levnadsintyg');
  if (last?.kind !== 'statement' || !allowed('levnadsintyg')) return undefined;
  const fields = typeof last.node[1] === 'string' ? [] : last.node[1];
  const status = fields.find(([name]) => name === 'status')?.[1];
  const next = told ?? random.pick(nextStatus[typeof status === 'string' ? status : ''] ?? ['0']);
  const node = levnadsintyg(paidAfter(day), random.between(0, 59), next);
  return added(life, { kind: 'statement', benefit: 'levnadsintyg', group: null, node });
}

/** FK no longer has a record and never says so: only the next full statement lacks it. */
function withdrawal({ life, random, in: allowed, hears }: Scene): Outcome | undefined {
  const gone = life.facts.filter((fact) => fact.kind !== 'statement' && allowed(fact.benefit) && hears(fact));
  if (gone.length === 0) return undefined;
  return { life: without(life, random.pick(gone).id), told: [] };
}

const happenings: Readonly<Record<EventKind, (scene: Scene) => Outcome | undefined>> = {
  'new-case': newCase,
  'new-period': newPeriod,
  'shortened-period': shortenedPeriod,
  'ended-case': endedCase,
  payment,
  'retroactive-payment': retroactivePayment,
  clawback,
  'clawback-lowered': clawbackLowered,
  'life-certificate': lifeCertificate,
  withdrawal,
  recalculated,
};

/** Lets the event happen; undefined when this life has no place for it. */
export const happen = (kind: EventKind, scene: Scene): Outcome | undefined => happenings[kind](scene);
