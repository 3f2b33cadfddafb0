/** What the checks go by for one kind of record: worked out once from the schema profile, for all persons. */
import type { BenefitName } from '../../shared/identifier.ts';
import { spanNames } from '../../shared/record-rule.ts';
import type { Fields, QualityRules, RecordRule, SchemaProfile } from '../../shared/schema-profile.ts';
import type { RecordKey } from '../mirror/records.ts';
import { hasSpan, type SpanNames } from '../mirror/span.ts';

/** Names of groups within groups, from the record inwards. */
export type Path = readonly string[];

export type KindRule = {
  /** Of the first and the last day in this kind of record's groups. */
  readonly names: SpanNames;
  /** Where a record of this kind has a first and a last day. */
  readonly spans: readonly Path[];
  /** Name of the list of periods, and of the claw-backs', in a case that has them. */
  readonly periods: string | undefined;
  readonly clawbacks: string | undefined;
  /** Outcomes of a period that say no to the person. */
  readonly refusals: readonly string[];
};

/** Undefined for what no rule knows. By benefit and path: thousands of persons ask. */
export function kindRules(
  profile: SchemaProfile,
): (record: Pick<RecordKey, 'benefit' | 'element'>) => KindRule | undefined {
  const byBenefit = new Map(
    profile.benefits.map(({ element, records }) => [
      element,
      new Map(records.map((rule) => [rule.path.join('/'), kindRule(rule, profile.quality)])),
    ]),
  );
  return ({ benefit, element }) => byBenefit.get(benefit)?.get(element);
}

/** The benefits that have cases. */
export const benefitsWithCases = ({ benefits }: SchemaProfile): ReadonlySet<BenefitName> =>
  new Set(benefits.filter(({ records }) => records.some(({ kind }) => kind === 'case')).map(({ element }) => element));

function kindRule(rule: RecordRule, quality: QualityRules | undefined): KindRule {
  const names = spanNames(rule);
  return {
    names,
    spans: spansIn(rule.fields, names, []),
    periods: rule.validity.over,
    clawbacks: rule.clawbacks,
    refusals: quality === undefined ? [] : refusalsOf(rule, quality),
  };
}

function spansIn(fields: Fields, names: SpanNames, path: Path): Path[] {
  const inside = Object.entries(fields).flatMap(([name, field]) =>
    field.fields === undefined ? [] : spansIn(field.fields, names, [...path, name]),
  );
  return hasSpan(fields, names) ? [path, ...inside] : inside;
}

/** The refusals of the code list that the outcome of this benefit's periods is from. */
function refusalsOf(rule: RecordRule, { period }: QualityRules): readonly string[] {
  const fields = rule.fields[rule.validity.over ?? '']?.fields;
  const list = fields && Object.hasOwn(fields, period.outcome) ? fields[period.outcome]?.codes : undefined;
  return (list !== undefined && Object.hasOwn(period.refusals, list) ? period.refusals[list] : undefined) ?? [];
}
