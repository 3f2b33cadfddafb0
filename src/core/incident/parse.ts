/**
 * Reads a criterion: conditions over a person, joined by `and`, `or`, `not` and brackets (docs/formats.md, Incidents).
 * `and` binds stronger than `or`. Words may have any case; benefits have any of their names.
 */
import type { BenefitName } from '../../shared/identifier.ts';
import type { Benefit } from '../../shared/schema-profile.ts';
import { createBenefitLookup } from '../order/benefit-names.ts';
import { countryCode } from './countries.ts';
import type { Begun, Condition, Criterion } from './criterion.ts';
import { catalogueName } from './notice-names.ts';
import { type Reader, readerOf } from './reader.ts';

/** Throws `incident.criterion` with the `position` of what could not be read, from 1, and as `reason` what was expected. */
export type ParseCriterion = (text: string) => Criterion;

export function criterionParser(catalogue: readonly Benefit[]): ParseCriterion {
  const lookup = createBenefitLookup(catalogue);
  const benefitNamed = (name: string): BenefitName | undefined =>
    (lookup(name) ?? lookup(catalogueName(name) ?? ''))?.element;
  return (text) => {
    const reader = readerOf(text);
    const found = anyOf(reader, benefitNamed);
    if (!reader.isAtEnd()) reader.fail('criterion-and-or');
    return found;
  };
}

type Named = (name: string) => BenefitName | undefined;

const anyOf = (reader: Reader, named: Named): Criterion => joined('or', reader, () => allOf(reader, named));
const allOf = (reader: Reader, named: Named): Criterion => joined('and', reader, () => one(reader, named));

function joined(is: 'and' | 'or', reader: Reader, part: () => Criterion): Criterion {
  const first = part();
  const rest: Criterion[] = [];
  while (reader.take(is)) rest.push(part());
  return rest.length === 0 ? first : { is, of: [first, ...rest] };
}

function one(reader: Reader, named: Named): Criterion {
  if (reader.take('not')) return { is: 'not', of: one(reader, named) };
  if (!reader.take('(')) return condition(reader, named);
  const inner = anyOf(reader, named);
  if (!reader.take(')')) reader.fail('criterion-close');
  return inner;
}

function condition(reader: Reader, named: Named): Condition {
  const { take } = reader;
  if (take('whole')) {
    reader.expect('stock');
    return { is: 'everybody' };
  }
  if (take('subscribed')) return subscribed(reader, named);
  if (take('at')) return atLeast(reader, named);
  if (take('born')) return born(reader);
  if (take('country')) return country(reader);
  if (take('payment')) return payment(reader);
  return reader.fail('criterion-condition');
}

function country(reader: Reader): Condition {
  const outside = reader.take('not');
  reader.expect('in');
  const of = unique(reader.list().map((item) => known(reader, countryCode(item.text), item.at)));
  return { is: 'country', of, outside };
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

function known(reader: Reader, found: string | undefined, at: number): string {
  return found ?? reader.fail('criterion-known-country', undefined, at);
}

function benefits(reader: Reader, named: Named): BenefitName[] {
  return unique(
    reader.list().map(({ text, at }) => named(text) ?? reader.fail('criterion-known-benefit', undefined, at)),
  );
}

function subscribed(reader: Reader, named: Named): Condition {
  if (!reader.take('to')) {
    const begun = begunOf(reader) ?? reader.fail('criterion-benefits');
    return { is: 'subscribed', of: null, atLeast: 1, begun };
  }
  const every = reader.take('all');
  if (every || reader.take('any')) {
    reader.expect('of');
    const of = benefits(reader, named);
    return { is: 'subscribed', of, atLeast: every ? of.length : 1, begun: begunOf(reader) };
  }
  const { text, at } = reader.next();
  const benefit = named(text) ?? reader.fail('criterion-known-benefit', undefined, at);
  return { is: 'subscribed', of: [benefit], atLeast: 1, begun: begunOf(reader) };
}

/** A number that no set can reach is a slip, not a wish. */
function atLeast(reader: Reader, named: Named): Condition {
  reader.expect('least');
  const place = reader.at();
  const count = reader.number();
  reader.expect('of');
  const of = benefits(reader, named);
  if (count < 1 || count > of.length) reader.fail('criterion-fewer', undefined, place);
  return { is: 'subscribed', of, atLeast: count, begun: begunOf(reader) };
}

function begunOf(reader: Reader): Begun | null {
  if (reader.take('since')) return { when: 'since', date: reader.date() };
  return reader.take('before') ? { when: 'before', date: reader.date() } : null;
}

function born(reader: Reader): Condition {
  if (reader.take('after')) return { is: 'born', when: 'after', date: reader.date() };
  reader.expect('before');
  return { is: 'born', when: 'before', date: reader.date() };
}

function payment(reader: Reader): Condition {
  if (reader.take('since')) return { is: 'payment', from: reader.date(), to: null };
  if (reader.take('until')) return { is: 'payment', from: null, to: reader.date() };
  reader.expect('between');
  const from = reader.date();
  reader.expect('and');
  return { is: 'payment', from, to: reader.date() };
}
