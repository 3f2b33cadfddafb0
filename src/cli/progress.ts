/** A progress bar on the terminal for anything that takes longer than a second. */
import type { EventSource } from '../shared/events.ts';
import type { Progress } from '../shared/told.ts';
import type { Text } from './text/sv.ts';

const width = 30;
const quiet = 1000;

/** Draws on stderr, and only where a person looks: a log file gets no bars. */
export function showProgress(events: EventSource, text: Text): { stop: () => void } {
  if (!process.stderr.isTTY) return { stop: () => undefined };
  let started = 0;
  let file = '';
  let drawn = false;
  const clear = (): void => {
    if (drawn) process.stderr.write('\r\u001b[K');
    drawn = false;
  };
  const off = events.on('progress', (progress) => {
    if (progress.file !== file) [file, started] = [progress.file, performance.now()];
    if (performance.now() - started < quiet) return;
    process.stderr.write(`\r\u001b[K${bar(progress, text)}`);
    drawn = true;
    if (progress.done >= progress.total) clear();
  });
  return {
    stop: () => {
      off();
      clear();
    },
  };
}

function bar({ task, file, done, total }: Progress, text: Text): string {
  const share = total === 0 ? 0 : Math.min(1, done / total);
  const filled = Math.round(share * width);
  return `${text.task[task]} ${file} [${'█'.repeat(filled)}${'░'.repeat(width - filled)}] ${Math.floor(share * 100)} %`;
}
