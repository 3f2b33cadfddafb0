/** What the tray icon shows for what the service tells: icon, tooltip, menu. Values in, values out. */
import type { ScheduleView } from '../../shared/schedule-views.ts';
import { type TrayWords, trayText, written } from './tray-text.ts';

/** What the shell knows of the profile it shows. */
export type Desk = { readonly language: 'sv' | 'en'; readonly schedule: ScheduleView };

export type TrayIcon = 'ok' | 'attention' | 'running';
export type TrayAct = 'open' | 'start' | 'run' | 'quit';
/** Without an act it only tells; null is a line between items. */
export type TrayItem = { readonly label: string; readonly act: TrayAct | null } | null;

export type TrayModel = { readonly icon: TrayIcon; readonly tooltip: string; readonly items: readonly TrayItem[] };

export function trayModel({ language, schedule }: Desk): TrayModel {
  const words: TrayWords = trayText[language];
  const waiting = waitingIn(schedule);
  const icon = iconOf(schedule, waiting);
  const state = icon === 'attention' ? words.attention(waiting) : words[icon];
  const next = nextWords(schedule, words);
  return {
    icon,
    tooltip: `${words.name}: ${state}. ${next}`,
    items: [
      { label: words.open, act: 'open' },
      ...(waiting > 0 ? [{ label: words.toStart(waiting), act: 'start' } as const] : []),
      null,
      schedule.running ? { label: words.isRunning, act: null } : { label: words.run, act: 'run' },
      { label: next, act: null },
      null,
      { label: words.quit, act: 'quit' },
    ],
  };
}

const waitingIn = ({ attention: { flags, stopped, missing }, warning }: ScheduleView): number =>
  flags + stopped + missing + Number(warning);

function iconOf({ running, last }: ScheduleView, waiting: number): TrayIcon {
  if (running) return 'running';
  return waiting > 0 || (last !== null && last.fault !== null) ? 'attention' : 'ok';
}

function nextWords({ next, tries }: ScheduleView, words: TrayWords): string {
  if (next === null) return words.off;
  return tries > 0 ? words.again(written(next)) : words.next(written(next));
}
