/** What a list and the register differ in, told by looking at everybody and every benefit in turn. */
import type { Personnummer } from '../../src/shared/identifier.ts';
import type { DifferenceView } from '../../src/shared/register-views.ts';
import { benefits, entries, people } from './register-world.ts';

export type ListRow = { personnummer: string; from: string | null; benefits: readonly string[] };

type Held = (typeof entries)[number] | undefined;

function kindOf(row: ListRow | undefined, held: Held): DifferenceView['kind'] | 'agreed' | 'underWay' | 'nothing' {
  const over = held?.state === 'ended' || held?.state === 'rejected';
  if (row === undefined) return held === undefined || over ? 'nothing' : 'extra';
  if (held === undefined) return 'missing';
  if (over || held.state === 'unanswered') return held.state as DifferenceView['kind'];
  if (row.from !== null && row.from !== held.from) return 'from';
  return held.state === 'active' ? 'agreed' : 'underWay';
}

export function expectedOf(rows: readonly ListRow[]) {
  const persons = [...new Set([...people, ...rows].map(({ personnummer }) => personnummer))].sort();
  const pairs = persons.flatMap((personnummer) =>
    benefits.map((benefit) => {
      const held = entries.find((entry) => entry.personnummer === personnummer && entry.benefit === benefit);
      const place = rows.findIndex((row) => row.personnummer === personnummer && row.benefits.includes(benefit));
      return { personnummer, benefit, held, place, row: rows[place], kind: kindOf(rows[place], held) };
    }),
  );
  const count = (holds: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(holds).length;
  const found = pairs.filter(({ kind }) => kind !== 'agreed' && kind !== 'underWay' && kind !== 'nothing');
  return {
    found: found.map(({ personnummer, benefit, held, place, row, kind }) => ({
      ...{ personnummer: personnummer as Personnummer, benefit, kind, row: row === undefined ? null : place + 2 },
      ...{ listFrom: row?.from ?? null, registerFrom: held?.from ?? null, registerState: held?.state ?? null },
      answered: held?.state === 'active',
    })),
    counts: {
      listed: count(({ row }) => row !== undefined),
      registered: count(({ held }) => held !== undefined && held.state !== 'ended' && held.state !== 'rejected'),
      answered: count(({ held }) => held?.state === 'active'),
      agreed: count(({ kind }) => kind === 'agreed'),
      underWay: count(({ kind }) => kind === 'underWay'),
    },
  };
}
