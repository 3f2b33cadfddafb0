/** Keeps what the shell shows of the profile fresh: asks the service again when it tells that something has changed. */
import type { ScheduleView } from '../../shared/schedule-views.ts';
import type { Topic } from '../../shared/told.ts';
import type { AppView } from '../../shared/views.ts';
import type { ServiceClient } from './service-client.ts';
import type { ServiceEvent } from './service-protocol.ts';
import type { Desk } from './tray-model.ts';

const ours: readonly Topic[] = ['schedule', 'settings', 'flags', 'deliveries'];

/**
 * `show` is told what holds now, and what held when it was told before. One question at a time: however much changes
 * meanwhile, it is asked once more. Without a profile nothing is shown.
 */
export function watchDesk(service: Pick<ServiceClient, 'call'>, show: (desk: Desk, before: Desk | undefined) => void) {
  let shown: Desk | undefined;
  let asking: Promise<void> | undefined;
  let isStale = false;
  const askNow = async (): Promise<void> => {
    do {
      isStale = false;
      const [about, schedule] = [await service.call('app.about', {}), await service.call('schedule.get', {})];
      if (!about.ok || !schedule.ok) continue;
      const before = shown;
      shown = { language: (about.value as AppView).language, schedule: schedule.value as ScheduleView };
      show(shown, before);
    } while (isStale);
  };
  const ask = (): Promise<void> => {
    isStale = true;
    // What cannot be shown once (a desktop without a tray) may be the next time.
    asking ??= askNow().finally(() => {
      asking = undefined;
    });
    return asking;
  };
  const hear = (event: ServiceEvent): void => {
    if (event.event === 'changed' && event.value.topics.some((topic) => ours.includes(topic))) void ask();
  };
  return { ask, hear, now: () => shown };
}
