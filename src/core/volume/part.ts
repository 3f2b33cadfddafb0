/** Parts of a night's news that are watched each for itself: all of it, a benefit, a birth cohort's benefit, persons watched for one benefit or two. */
import type { BenefitName } from '../../shared/identifier.ts';

export type VolumePart =
  | { readonly of: 'all' }
  | { readonly of: 'benefit'; readonly benefit: BenefitName }
  /** Of those born in a decade (its first year). */
  | { readonly of: 'cohort'; readonly benefit: BenefitName; readonly born: number }
  /** Of persons who are subscribed to a benefit, or to both, whatever the news is about. */
  | { readonly of: 'watched'; readonly benefit: BenefitName }
  | { readonly of: 'both'; readonly benefits: readonly [BenefitName, BenefitName] };

/** What one delivery told of a part unasked, answers to orders not counted. */
export type Volume = { readonly part: string; readonly persons: number; readonly records: number };

/** A part's name in the store. */
export function partKey(part: VolumePart): string {
  if (part.of === 'benefit' || part.of === 'watched') return `${part.of} ${part.benefit}`;
  if (part.of === 'cohort') return `cohort ${part.benefit} ${part.born}`;
  return part.of === 'both' ? `both ${part.benefits.join(' ')}` : 'all';
}

/** The part that a key of `partKey` names. */
export function partOf(key: string): VolumePart {
  const [of, first = '', second = ''] = key.split(' ') as [VolumePart['of'], BenefitName, BenefitName];
  if (of === 'benefit' || of === 'watched') return { of, benefit: first as BenefitName };
  if (of === 'cohort') return { of, benefit: first as BenefitName, born: Number(second) };
  return of === 'both' ? { of, benefits: [first as BenefitName, second as BenefitName] } : { of: 'all' };
}

/** Wider parts that a part's silence would follow from. */
export function widerThan(part: VolumePart): VolumePart[] {
  if (part.of === 'all') return [];
  if (part.of === 'cohort') return [{ of: 'all' }, { of: 'benefit', benefit: part.benefit }];
  if (part.of === 'watched') return [{ of: 'all' }, { of: 'benefit', benefit: part.benefit }];
  const watched = part.of === 'both' ? part.benefits.map((benefit) => ({ of: 'watched', benefit }) as const) : [];
  return [{ of: 'all' }, ...watched];
}
