/** Changes in words, for tests: compares two contents of a record and says what differs. */
import { diffContent } from '../../src/core/mirror/diff.ts';
import type { RecordChangeKind } from '../../src/shared/change-views.ts';
import { changeWords } from '../../src/shared/change-words/change-words.ts';
import type { Content } from '../../src/shared/content.ts';
import { recordRule, spanNames } from '../../src/shared/record-rule.ts';
import { shippedProfile } from './schema-profile.ts';

const profile = await shippedProfile();

export type RecordName = readonly [benefit: string, element: string];
export const sick: RecordName = ['sjukpenning', 'sjpArende'];
export const paid: RecordName = ['utbetalning', 'period'];
export const alive: RecordName = ['levnadsintyg', 'levnadsintygsuppgift'];

/** Without a content before the record is new, without one after it is withdrawn. */
export function wordsOf(
  [benefit, element]: RecordName,
  before: Content | null,
  after: Content | null,
  language: 'sv' | 'en' = 'sv',
) {
  const rule = recordRule(profile, benefit, element);
  const change: RecordChangeKind = before && after ? 'changed' : after ? 'new' : 'withdrawn';
  const details = before && after ? diffContent(before, after, rule?.fields, spanNames(rule)) : [];
  const kind = rule?.kind ?? 'statement';
  // No-break spaces would make these expectations unreadable; a test of their own holds them.
  return changeWords(profile, language, { benefit, element, kind, change, before, after, details }).map((sentence) =>
    sentence.replaceAll('\u00a0', ' '),
  );
}

export const caseOf = (more: Content): Content => ({ startades: '2026-08-14', ...more });
