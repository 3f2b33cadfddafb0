/** When the night was last run, by whomever, how it went, and when it is run next: one line each. */
import { faultMessage } from '../../../shared/fault-text.ts';
import { type NightRunView, needsPerson, type ScheduleView } from '../../../shared/schedule-views.ts';
import { useSettings } from '../../settings.ts';
import { formatInstant } from '../../text/format.ts';
import { type Tell, useText } from '../../text/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Facts } from '../../ui/facts.tsx';
import type { Tone } from '../../ui/sign.tsx';

export function RunFacts({ schedule }: { readonly schedule: ScheduleView }) {
  const t = useText();
  return (
    <Facts
      facts={[
        { label: t('schedule.last'), value: <LastRun run={schedule.last} /> },
        { label: t('schedule.next'), value: nextWords(schedule, t) },
      ]}
    />
  );
}

function LastRun({ run }: { readonly run: NightRunView | null }) {
  const t = useText();
  const { language } = useSettings();
  if (run === null) return t('schedule.none');
  const at = formatInstant(run.endedAt);
  const { fetched, persons, stopped, raised } = run;
  return (
    <>
      <Badge tone={toneOf(run)}>{t(run.state === null ? 'schedule.failed' : `night.${run.state}`)}</Badge>{' '}
      {run.state === null
        ? `${at}. ${faultMessage({ code: run.fault ?? 'program.unexpected', detail: {} }, language)}`
        : t('schedule.went', { at, fetched, persons, stopped, raised })}
    </>
  );
}

function toneOf(run: NightRunView): Tone {
  if (run.fault !== null || run.state === 'missing') return 'bad';
  return needsPerson(run) || run.state === 'late' ? 'warn' : 'ok';
}

function nextWords({ on, running, next, tries, here }: ScheduleView, t: Tell): string {
  if (running) return t('schedule.running');
  if (!on || next === null) return t('schedule.off');
  const at = formatInstant(next);
  if (tries > 0) return t('schedule.again', { at, tries: tries + 1 });
  return here ? at : t('schedule.elsewhere', { at });
}
