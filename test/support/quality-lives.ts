/** Persons of the simulator as the mirror has them, and what FK might get wrong about them. */
import type { LiveRecord } from '../../src/core/quality/finding.ts';
import { createResponseReader } from '../../src/core/response/reader.ts';
import { createXmlParser } from '../../src/main/xml/xml-parser.ts';
import type { SubscriptionView } from '../../src/shared/views.ts';
import { benefitsOf, lifeAt } from '../../src/simulator/population.ts';
import { personText } from '../../src/simulator/write-response.ts';
import { schema } from './quality-records.ts';
import { namespace } from './response-xml.ts';
import { date } from './simulator.ts';

export const populationSize = 4000;

export type Person = { readonly records: readonly LiveRecord[]; readonly subscriptions: readonly SubscriptionView[] };

/** A person as the mirror has it after the answer to an order of everything. */
export function personAt(seed: number, index: number): Person {
  const life = lifeAt({ seed, size: populationSize, upTo: date('2026-11-13') }, index);
  const records: LiveRecord[] = [];
  const reader = createResponseReader(schema, (block) => records.push(...block.records));
  const parser = createXmlParser(namespace, reader);
  const { personnummer, facts } = life;
  const person = personText({ personnummer, informationType: 0, facts });
  const text = `<bestallningsvar xmlns="${namespace}"><informationsfalt>${person}</informationsfalt></bestallningsvar>`;
  parser.write(new TextEncoder().encode(text));
  parser.end();
  const active = { from: date('2010-01-01'), state: 'active' } as const;
  return { records, subscriptions: benefitsOf(life).map((benefit) => ({ benefit, ...active })) };
}
