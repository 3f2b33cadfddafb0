/** Whether a run that has ended is worth calling somebody for, and with which words. Never about any person. */
import { needsPerson } from '../../shared/schedule-views.ts';
import type { Desk } from './tray-model.ts';
import { trayText } from './tray-text.ts';

export type Notice = { readonly title: string; readonly body: string };

/**
 * Null where nobody needs to be called: no run has ended since `before`, it is tried again by itself, or all is well. A
 * delivery that is still due when it is time to look is told once, while it is asked for again.
 * What ended before this program was there is on the start page, not news.
 */
export function noticeFor(before: Desk | undefined, { language, schedule }: Desk): Notice | null {
  const { last, tries, warning } = schedule;
  const words = trayText[language];
  if (before === undefined) return null;
  if (warning && !before.schedule.warning) return { title: words.warningTitle, body: words.warning };
  if (last === null || last.id === before.schedule.last?.id) return null;
  if (tries > 0 || !needsPerson(last)) return null;
  if (last.fault !== null) return { title: words.failedTitle, body: words.failed };
  if (last.state === 'missing') return { title: words.missingTitle, body: words.missing };
  return { title: words.lookTitle, body: words.look };
}
