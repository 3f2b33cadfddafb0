/** Tells from what changed of a sound person's records, without reading the others, whether the person stays sound. */
import type { Content } from '../../shared/content.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import type { QualityRules, SchemaProfile } from '../../shared/schema-profile.ts';
import type { StoredRecord } from '../mirror/records.ts';
import { createRecordCheck } from './check-person.ts';
import { type Cover, type Covers, coversOf } from './covers.ts';
import { isCovered } from './days.ts';
import type { LiveRecord } from './finding.ts';
import { benefitsWithCases, kindRules } from './kind-rule.ts';
import { blockedBenefits, deathOf } from './person-state.ts';

/** A record whose content is read when it is needed. */
export type HeldRecord = Pick<StoredRecord, 'id' | 'benefit' | 'kind' | 'element' | 'key'>;

export type RecordsChange = {
  readonly closed: readonly HeldRecord[];
  readonly inserted: readonly LiveRecord[];
  /** What held before and holds still of a benefit, in the order of its numbers. */
  readonly kept: (benefit: BenefitName) => readonly HeldRecord[];
  readonly contentOf: (id: number) => Content;
};

type Reading = RecordsChange & { readonly read: (record: HeldRecord) => LiveRecord };

/**
 * True only when a first look at all records would find the person sound (first-look.ts), as one did before the change.
 * What did not change is sound by itself, and is covered where the cases of its benefit cover all that they covered. So
 * the contents are read of what is new, of the cases of the benefits that it is about, and of the life certificates when
 * one of them changed. False is not certain: then everything must be looked at.
 */
export function createStaysSound(profile: SchemaProfile): (change: RecordsChange) => boolean {
  const check = createRecordCheck(profile);
  const coverage = createCoverage(profile);
  const { quality: rules } = profile;
  return (change) => {
    const reading = { ...change, read: remembering((held: HeldRecord) => liveOf(held, change)) };
    if (rules !== undefined && !isUnblockedAndAlive(reading, rules)) return false;
    const { covers, keepsCovering, hasCaseless } = coverage(reading);
    return check(change.inserted, () => covers).length === 0 && keepsCovering() && !hasCaseless();
  };
}

const liveOf = ({ benefit, kind, element, key, id }: HeldRecord, { contentOf }: RecordsChange): LiveRecord => ({
  ...{ benefit, kind, element, key },
  content: contentOf(id),
});

/** A sound person's records tell of no death, so that only new ones can. */
function isUnblockedAndAlive({ closed, inserted, kept, read }: Reading, rules: QualityRules): boolean {
  if (deathOf(inserted, rules) !== undefined) return false;
  const { benefit } = rules.lifeCertificate;
  if (![...closed, ...inserted].some((record) => record.benefit === benefit)) return true;
  return blockedBenefits([...kept(benefit).map(read), ...inserted], rules).length === 0;
}

type Coverage = {
  /** What the cases cover after the change, as a first look sees them. */
  readonly covers: Covers;
  /** True when no benefit's cases cover less than before, and where nothing followed from them nothing does. */
  readonly keepsCovering: () => boolean;
  /** True when a benefit was asked for of which there is no case. */
  readonly hasCaseless: () => boolean;
};

function createCoverage(profile: SchemaProfile): (reading: Reading) => Coverage {
  const kindOf = kindRules(profile);
  const coverOf = coverReader(profile);
  const withCases = benefitsWithCases(profile);
  const isCase = (record: Omit<LiveRecord, 'content'>): boolean =>
    record.kind === 'case' && kindOf(record) !== undefined;
  return ({ closed, inserted, kept, read }) => {
    const caseless = new Set<BenefitName>();
    const casesIn = <R extends Omit<LiveRecord, 'content'>>(records: readonly R[], benefit: BenefitName): R[] =>
      records.filter((record) => record.benefit === benefit && isCase(record));
    const covers = remembering((benefit: BenefitName) => {
      const cases = [...casesIn(kept(benefit), benefit).map(read), ...casesIn(inserted, benefit)];
      if (cases.length === 0 && withCases.has(benefit)) caseless.add(benefit);
      return coverOf(benefit, cases);
    });
    const keeps = (benefit: BenefitName): boolean => {
      const before = [...casesIn(kept(benefit), benefit), ...casesIn(closed, benefit)];
      return before.length === 0 || coversAll(coverOf(benefit, before.map(read)), covers(benefit));
    };
    const touched = new Set([...closed, ...inserted].filter(isCase).map(({ benefit }) => benefit));
    return { covers, keepsCovering: () => [...touched].every(keeps), hasCaseless: () => caseless.size > 0 };
  };
}

/** What the cases of a benefit cover where nothing is known of its subscription. */
function coverReader(
  profile: SchemaProfile,
): (benefit: BenefitName, cases: readonly LiveRecord[]) => Cover | undefined {
  const kindOf = kindRules(profile);
  const withCases = benefitsWithCases(profile);
  const { quality: rules } = profile;
  return (benefit, cases) => {
    if (rules === undefined) return undefined;
    const checked = cases.flatMap((record) => {
      const kind = kindOf(record);
      return kind === undefined ? [] : [{ record, kind, rules }];
    });
    return coversOf(checked, [], withCases)(benefit);
  };
}

function remembering<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (known.has(key)) return known.get(key) as V;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}

function coversAll(before: Cover | undefined, after: Cover | undefined): boolean {
  if (before === undefined) return after === undefined;
  return after !== undefined && before.days.every((days) => isCovered(days, after.days));
}
