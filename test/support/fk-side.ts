/** What the simulator knows, in the words of the person JSON: the truth that a mirror of it must show. */
import { join } from 'node:path';
import type { Personnummer } from '../../src/shared/identifier.ts';
import { reachesFrom } from '../../src/simulator/facts.ts';
import { customerOf, readKept } from '../../src/simulator/state-file.ts';
import { worldOf } from '../../src/simulator/world.ts';
import { factsText } from '../../src/simulator/write-facts.ts';
import { type Documents, documentsIn } from './reference.ts';

export type FkSide = {
  /** Everybody whom FK watches for us. */
  readonly watched: readonly string[];
  /** Everything that FK has and would tell about a person today. */
  documents(personnummer: string): Documents;
  /** The benefits that FK watches, as active subscriptions. */
  subscriptions(personnummer: string): { benefit: string; from: string; state: 'active' }[];
};

/** Reads the state that a simulator keeps in its directory, as of now. */
export async function readFkSide(directory: string): Promise<FkSide> {
  const kept = await readKept(join(directory, 'simulator.json'));
  if (kept === undefined) throw new Error('no simulator has been here');
  const world = worldOf(kept.population, kept.changed);
  const { watched } = customerOf(kept);
  return {
    watched: [...watched.keys()],
    documents(personnummer) {
      const wanted = watched.get(personnummer as Personnummer);
      const facts = world.life(personnummer as Personnummer).facts.filter((fact) => {
        const from = wanted?.get(fact.benefit);
        return from !== undefined && reachesFrom(fact, from);
      });
      return documentsIn(factsText(facts));
    },
    subscriptions: (personnummer) =>
      [...(watched.get(personnummer as Personnummer) ?? [])].map(([benefit, from]) => ({
        benefit,
        from,
        state: 'active',
      })),
  };
}
