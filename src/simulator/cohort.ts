/** Whom something at FK hits: persons told by what FK's announcements of incidents tell them by (facts.md §7). */
import type { BenefitName, Personnummer } from '../shared/identifier.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { Life } from './facts.ts';

/** Every condition given must hold; none given means everybody. */
export type Cohort = {
  /** Born on this day or later. */
  readonly bornFrom?: LocalDate;
  /** Resident in one of these countries. */
  readonly countries?: readonly string[];
  /** Watched for at least so many of the benefits. */
  readonly watched?: { readonly atLeast: number; readonly of: readonly BenefitName[] };
};

/** The date in a personnummer; in a coordination number 60 is added to the day. */
export function bornOn(number: Personnummer): LocalDate {
  const day = Number(number.slice(6, 8)) % 60;
  return `${number.slice(0, 4)}-${number.slice(4, 6)}-${String(day).padStart(2, '0')}` as LocalDate;
}

function countryOf(life: Life): string | undefined {
  const told = life.facts.findLast((fact) => fact.benefit === 'generellPersonInformation');
  if (told?.kind !== 'statement' || typeof told.node[1] === 'string') return undefined;
  const text = told.node[1].find(([name]) => name === 'land')?.[1];
  return typeof text === 'string' ? text : undefined;
}

/** `watched`: the benefits that FK watches of the person. */
export function isIn(cohort: Cohort, life: Life, watched: Iterable<BenefitName>): boolean {
  const { bornFrom, countries } = cohort;
  if (bornFrom !== undefined && bornOn(life.personnummer) < bornFrom) return false;
  if (countries !== undefined && !countries.includes(countryOf(life) ?? '')) return false;
  if (cohort.watched === undefined) return true;
  const { atLeast, of } = cohort.watched;
  return [...watched].filter((benefit) => of.includes(benefit)).length >= atLeast;
}
