/** When a delivery is expected: the eves without one, the hours of the warning and the alarm, and the grace of an answer. */
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import { type Control, useController } from 'react-hook-form';
import { eves, type Settings } from '../../../shared/settings.ts';
import { useText } from '../../text/text.ts';
import { CheckChoice, RadioChoice } from '../../ui/choice.tsx';
import { ProfilePanel, type SettingsForm } from './profile-panel.tsx';
import { SettingText } from './setting-fields.tsx';

export function CalendarPanel({ settings }: { readonly settings: Settings }) {
  const t = useText();
  return (
    <ProfilePanel
      title={t('settings.calendar')}
      settings={settings}
      fields={['evesWithoutDelivery', 'lateAfter', 'warnAt', 'answerGraceNights']}
    >
      {(control) => (
        <>
          <EvesField control={control} />
          <SettingText control={control} name="lateAfter" wrong="settings.lateAfter-wrong" />
          <SettingText control={control} name="warnAt" wrong="settings.lateAfter-wrong" />
          <GraceField control={control} />
        </>
      )}
    </ProfilePanel>
  );
}

function EvesField({ control }: { readonly control: Control<SettingsForm> }) {
  const t = useText();
  const { field } = useController({ control, name: 'evesWithoutDelivery' });
  return (
    <CheckboxGroup
      className="field"
      value={[...(field.value ?? [])]}
      // Always in the calendar's order, so that ticking and unticking leaves nothing to save.
      onChange={(chosen) => field.onChange(eves.filter((eve) => chosen.includes(eve)))}
    >
      <Label className="field-label">{t('settings.evesWithoutDelivery')}</Label>
      <div className="choices">
        {eves.map((eve) => (
          <CheckChoice key={eve} value={eve}>
            {t(`eve.${eve}`)}
          </CheckChoice>
        ))}
      </div>
      <Text slot="description" className="field-hint">
        {t('settings.evesWithoutDelivery-hint')}
      </Text>
    </CheckboxGroup>
  );
}

const graces = [0, 1, 2, 3] as const;

function GraceField({ control }: { readonly control: Control<SettingsForm> }) {
  const t = useText();
  const { field } = useController({ control, name: 'answerGraceNights' });
  return (
    <RadioGroup
      className="field"
      value={String(field.value ?? 0)}
      onChange={(chosen) => field.onChange(Number(chosen))}
      onBlur={field.onBlur}
    >
      <Label className="field-label">{t('settings.answerGraceNights')}</Label>
      <div className="choices">
        {graces.map((nights) => (
          <RadioChoice key={nights} value={String(nights)}>
            {nights}
          </RadioChoice>
        ))}
      </div>
      <Text slot="description" className="field-hint">
        {t('settings.answerGraceNights-hint')}
      </Text>
    </RadioGroup>
  );
}
