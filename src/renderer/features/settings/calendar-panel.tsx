/** When a delivery is expected: the eves without one, and the hour after which it is late. */
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { type Control, useController } from 'react-hook-form';
import { eves, type Settings } from '../../../shared/settings.ts';
import { useText } from '../../text/text.ts';
import { CheckChoice } from '../../ui/choice.tsx';
import { FormText } from '../../ui/form-fields.tsx';
import { ProfilePanel, type SettingsForm } from './profile-panel.tsx';

export function CalendarPanel({ settings }: { readonly settings: Settings }) {
  const t = useText();
  return (
    <ProfilePanel title={t('settings.calendar')} settings={settings} fields={['evesWithoutDelivery', 'lateAfter']}>
      {(control) => (
        <>
          <EvesField control={control} />
          <FormText
            control={control}
            name="lateAfter"
            label={t('settings.lateAfter')}
            hint={t('settings.lateAfter-hint')}
            wrong={t('settings.lateAfter-wrong')}
          />
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
