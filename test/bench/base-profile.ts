/** A profile as it is on the eve of the first night: everybody ordered, for every benefit, and the orders sent. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setUpProfile } from '../../src/main/assemble/set-up.ts';
import { assemble } from '../../src/main/assemble.ts';
import { identityAt } from '../../src/simulator/population.ts';
import { organisation } from '../support/simulator.ts';
import { allBenefits, populationOf } from './files.ts';

/** So many persons go into one order file: a file of all of them would be larger than its check against the XSD can hold. */
const personsPerFile = 1000;

/** Makes the profile in `directory`, with `fk` as the place where FK takes the order files. */
export async function makeBaseProfile(directory: string, fk: string, persons: number): Promise<void> {
  for (const place of ['ut', 'in']) await mkdir(join(fk, place), { recursive: true });
  await setUpProfile({ directory, organisation, transport: `folder:${fk}?orders=ut&responses=in` });
  const { handlers, close } = await assemble({ profile: directory, host: 'cli', now: '2026-11-16T09:00:00Z' });
  const all = (await allBenefits()).join(',');
  for (let from = 0; from < persons; from += personsPerFile) {
    await handlers['order.import']({ csv: linesFor(persons, from, all), kind: 'new' });
    await handlers['order.compose']({});
    await handlers['order.send']({});
  }
  await close();
}

function linesFor(persons: number, from: number, benefits: string): string {
  const count = Math.min(personsPerFile, persons - from);
  const population = populationOf(persons);
  const lines = Array.from({ length: count }, (_, index) => {
    const { personnummer } = identityAt(population, from + index);
    return `${personnummer};2010-01-01;${benefits}`;
  });
  return ['personnummer;from;benefits', ...lines].join('\n');
}
