/** Reads one `person` element into a block: number, answer to an order, and the records of every benefit. */
import { FaultError } from '../../shared/fault.ts';
import type { BenefitName, Personnummer } from '../../shared/identifier.ts';
import type { Benefit, RecordRule, SchemaProfile } from '../../shared/schema-profile.ts';
import type { OrderStatus, PersonBlock, StatedRecord } from '../mirror/records.ts';
import type { Reading } from './content.ts';
import { childOf, childText, type Element } from './element.ts';
import { readRecord } from './record.ts';

/** Benefits by element name, former names included. */
export type Catalogue = ReadonlyMap<string, Benefit>;

export const catalogueOf = (profile: SchemaProfile): Catalogue =>
  new Map(
    profile.benefits.flatMap((benefit) => [benefit.element, ...(benefit.aliases ?? [])].map((name) => [name, benefit])),
  );

/** Throws `response.person-unidentified` where the number is missing or not twelve digits. */
export function readPerson(reading: Reading, catalogue: Catalogue, from: Element): PersonBlock<StatedRecord> {
  const names = reading.profile.response;
  const number = childText(from, names.number);
  if (!number || !/^\d{12}$/.test(number)) throw new FaultError('response.person-unidentified', { byte: from.from });
  noteUnknownAttributes(reading, from);
  const ordinal = counter();
  const records: StatedRecord[] = [];
  const benefits: BenefitName[] = [];
  for (const child of from.children) {
    if (child.name === names.benefits) readBenefits(reading, catalogue, child, { benefits, records, ordinal });
    else if (child.name !== names.number && child.name !== names.status.element) {
      reading.drift.note('element', [names.person, child.name], child.text);
      records.push(readRecord(reading, child, { benefit: names.person, path: [child.name], rule: undefined }, ordinal));
    }
  }
  return {
    personnummer: number as Personnummer,
    informationType: informationType(reading, from),
    status: readStatus(reading, catalogue, from),
    benefits,
    records,
  };
}

type Found = {
  readonly benefits: BenefitName[];
  readonly records: StatedRecord[];
  readonly ordinal: (key: string) => number;
};

function readBenefits(reading: Reading, catalogue: Catalogue, container: Element, found: Found): void {
  for (const child of container.children) {
    const benefit = catalogue.get(child.name);
    const name = benefit?.element ?? child.name;
    if (!benefit) reading.drift.note('element', [child.name], child.text);
    if (!found.benefits.includes(name)) found.benefits.push(name);
    for (const inner of child.children) collect(reading, inner, name, [inner.name], benefit?.records ?? [], found);
    if (child.children.length === 0 && child.text.trim() !== '') {
      reading.drift.note('value', [name], child.text);
      found.records.push(readRecord(reading, child, { benefit: name, path: [], rule: undefined }, found.ordinal));
    }
  }
}

/** Follows the profile's record paths down; what lies on no path is kept as an unknown statement. */
function collect(
  reading: Reading,
  from: Element,
  benefit: BenefitName,
  path: readonly string[],
  rules: readonly RecordRule[],
  found: Found,
): void {
  const towards = rules.filter((rule) => path.every((step, index) => rule.path[index] === step));
  const rule = towards.find((candidate) => candidate.path.length === path.length);
  if (!rule && towards.length > 0 && from.children.length > 0) {
    for (const inner of from.children) collect(reading, inner, benefit, [...path, inner.name], rules, found);
    return;
  }
  if (!rule && rules.length > 0) reading.drift.note('element', [benefit, ...path], from.text);
  found.records.push(readRecord(reading, from, { benefit, path, rule }, found.ordinal));
}

function informationType(reading: Reading, from: Element): 0 | 1 | null {
  const text = from.attributes[reading.profile.response.informationType]?.trim();
  if (text === '0') return 0;
  return text === '1' ? 1 : null;
}

/** A benefit in the answer counts only when it says `1`: what else it may say is not known (facts.md §4.1). */
function readStatus(reading: Reading, catalogue: Catalogue, from: Element): OrderStatus | null {
  const names = reading.profile.response.status;
  const status = childOf(from, names.element);
  if (!status) return null;
  const listed = childOf(status, names.benefits);
  const benefits = listed?.children.filter((child) => {
    if (child.text.trim() === reading.profile.order.wanted) return true;
    reading.drift.note('value', [names.element, child.name], child.text);
    return false;
  });
  return {
    code: childText(status, names.code) ?? '',
    benefits: benefits?.map((child) => catalogue.get(child.name)?.element ?? child.name) ?? null,
  };
}

function noteUnknownAttributes(reading: Reading, from: Element): void {
  for (const [name, value] of from.own) {
    if (name !== reading.profile.response.informationType)
      reading.drift.note('attribute', [from.name, `@${name}`], value);
  }
}

/** Counts equals within one block: 0, 1, … */
export function counter(): (key: string) => number {
  const seen = new Map<string, number>();
  return (key) => {
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return ordinal;
  };
}
