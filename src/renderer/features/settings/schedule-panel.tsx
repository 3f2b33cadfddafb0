/** Whether the night is run by itself and when, how it last went, and what a server needs instead. */
import type { SettingsView } from '../../../shared/settings-views.ts';
import { useCall } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { FaultNotice } from '../../ui/fault.tsx';
import { FormCheck, FormText } from '../../ui/form-fields.tsx';
import { RunFacts } from '../schedule/run-facts.tsx';
import { ProfilePanel } from './profile-panel.tsx';

export function SchedulePanel({ view: { settings, directory } }: { readonly view: SettingsView }) {
  const t = useText();
  const { data: schedule, error } = useCall('schedule.get', {});
  return (
    <ProfilePanel title={t('schedule.title')} settings={settings} fields={['schedule']}>
      {(control, { schedule: chosen = settings.schedule }) => (
        <>
          <p className="soft">{t('schedule.words')}</p>
          {schedule && <RunFacts schedule={schedule} />}
          <FaultNotice error={error} />
          <FormCheck control={control} name="schedule.on" label={t('schedule.on')} hint={t('schedule.on-hint')} />
          <FormText
            control={control}
            name="schedule.at"
            label={t('schedule.at')}
            hint={t('schedule.at-hint')}
            wrong={t('schedule.at-wrong')}
          />
          <FormCheck
            control={control}
            name="schedule.background"
            label={t('schedule.background')}
            hint={t('schedule.background-hint')}
          />
          <h3>{t('schedule.server')}</h3>
          <p className="soft">{t('schedule.server-words')}</p>
          <p className="command">
            <code>{`lefi --profile "${directory}" schedule install --print --at ${chosen.at}`}</code>
          </p>
        </>
      )}
    </ProfilePanel>
  );
}
