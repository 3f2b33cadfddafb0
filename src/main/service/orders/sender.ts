/** Sends what is queued by itself, where a program stays: when FK opens, and again while FK cannot be reached. */
import { pauseAfter } from '../../../core/calendar/next-try.ts';
import { later } from '../../../core/calendar/stockholm.ts';
import { uploadWindow } from '../../../core/calendar/upload-window.ts';
import { faultOf } from '../../../shared/fault.ts';
import { rulesOf } from '../calendar-rules.ts';
import type { Context } from '../context.ts';
import { passing } from '../passing.ts';
import { type Next, wakeAgain } from '../wake-again.ts';
import { flagUnsent } from './flag-unsent.ts';
import { type SendContext, sendQueued } from './send.ts';
import { windowNow } from './window.ts';

type Present = SendContext & Pick<Context, 'timer' | 'profile'>;

/** So many tries while FK cannot be reached are nobody's business: a machine that wakes up has no network yet. */
const quietTries = 3;

/**
 * Several programs may do this on one profile: they go one after the other, and the later finds nothing to do. Nothing of
 * this throws: what fails is flagged. `present` is what rules now; the answer is to be called when settings may have
 * changed.
 */
export function startSending(present: () => Present): () => void {
  const sending = wakeAgain(
    () => present().timer,
    (tries) => tryOnce(present, tries).catch(() => afterThis(present())),
  );
  const follow = (): void => {
    if (!sending.isBusy()) sending.wait({ at: windowNow(present()).goesAt, tries: 0 });
  };
  follow();
  return follow;
}

/** When FK opens the next time, after the window of now. */
function afterThis(ctx: Present): Next {
  const { isOpen, goesAt, closesAt } = windowNow(ctx);
  return { at: isOpen ? uploadWindow(closesAt, rulesOf(ctx)).goesAt : goesAt, tries: 0 };
}

/** What another program has set rules from now on; a file that cannot be read leaves what ruled before. */
async function tryOnce(present: () => Present, tries: number): Promise<Next> {
  await present()
    .profile.read()
    .catch(() => undefined);
  const ctx = present();
  try {
    if (windowNow(ctx).isOpen) await sendQueued(ctx);
    return afterThis(ctx);
  } catch (error) {
    const now = ctx.clock.now();
    const isPassing = passing.includes(faultOf(error).code);
    const pause = isPassing ? pauseAfter(tries + 1, now, ctx.settings.uploadCloses) : null;
    if (pause === null || tries >= quietTries) await flagUnsent(ctx, error);
    return pause === null ? afterThis(ctx) : { at: later(now, pause), tries: tries + 1 };
  }
}
