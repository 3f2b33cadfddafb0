/** A change in words, as far as they may be shown. */
import type { HistoryChange } from '../../../../shared/history-views.ts';
import type { Tell } from '../../../text/text.ts';
import type { Reveal } from '../reveal.tsx';

/** Names and addresses of a protected person are told only when somebody has meant to see them. */
export function shownWords(
  t: Tell,
  { revealed, protectedIdentity }: Reveal,
  { words, benefit }: HistoryChange,
): readonly string[] {
  const isHidden = protectedIdentity && !revealed && benefit === 'generellPersonInformation';
  return isHidden ? [t('changes.personal')] : words;
}
