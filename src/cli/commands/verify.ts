/** `lefi verify`: checks everything that is kept, and says what is wrong. */
import type { VerifyCheck, VerifyView } from '../../shared/verify-views.ts';
import { checkWords } from '../../shared/verify-words.ts';
import type { Outcome, Session } from '../session.ts';
import { lines } from '../words.ts';

export type VerifyOptions = { readonly sample?: number };

export async function verifyMirror(session: Session, { sample }: VerifyOptions): Promise<Outcome> {
  const { language } = await session.call('app.about', {});
  const found = await session.call('mirror.verify', sample === undefined ? {} : { sample });
  return { json: found, words: lines(wordsOf(session, language, found)), flagged: !found.ok };
}

const wordsOf = (session: Session, language: 'sv' | 'en', { ok, checks }: VerifyView): string[] => [
  ...checks.flatMap((check) => checkLines(session, language, check)),
  ok ? session.text.verified : session.text.notVerified,
];

const checkLines = ({ text }: Session, language: 'sv' | 'en', check: VerifyCheck): string[] => [
  `${check.ok ? '✓' : '✗'} ${checkWords(language, check.name)} (${check.checked})`,
  ...check.problems.map(({ message }) => `    ${message}`),
  ...(check.more > 0 ? [text.more(check.more)] : []),
  ...(check.unnamed ? [text.unnamed(check.unnamed.length)] : []),
];
