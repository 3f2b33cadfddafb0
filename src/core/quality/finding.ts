/** What the checks of a person's records work on, and what they find. */
import type { Content } from '../../shared/content.ts';
import type { FaultCode, FaultDetail } from '../../shared/fault.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import type { QualityRules } from '../../shared/schema-profile.ts';
import type { StoredRecord } from '../mirror/records.ts';
import type { KindRule } from './kind-rule.ts';

/** The codes of all findings: open flags of these that are found no longer have been settled by the world. */
export const findingCodes = [
  'quality.period-overlap',
  'quality.period-inverted',
  'quality.payment-without-case',
  'quality.net-mismatch',
  'quality.rows-mismatch',
  'person.life-certificate',
  'person.protected',
  'person.deceased-paid',
] as const satisfies readonly FaultCode[];

export type FindingCode = (typeof findingCodes)[number];

/** A record that holds now, with its content. */
export type LiveRecord = Pick<StoredRecord, 'benefit' | 'kind' | 'element' | 'key'> & { readonly content: Content };

/** What one check of one record is given. */
export type Checked = { readonly record: LiveRecord; readonly kind: KindRule; readonly rules: QualityRules };

export type Finding = {
  readonly code: FindingCode;
  readonly benefit: BenefitName;
  /** The same as long as the same values of the same record are found; holds the record's key, so not for display. */
  readonly subject: string;
  /** Dates and amounts only. */
  readonly detail: FaultDetail;
};

/** Parts of `detail` that are not known are left out. */
export function finding(
  code: FindingCode,
  record: LiveRecord,
  detail: Readonly<Record<string, string | null | undefined>> = {},
): Finding {
  const known = Object.entries(detail).filter((entry): entry is [string, string] => entry[1] != null);
  const subject = JSON.stringify([record.benefit, record.element, record.key, ...known]);
  return { code, benefit: record.benefit, subject, detail: Object.fromEntries(known) };
}
