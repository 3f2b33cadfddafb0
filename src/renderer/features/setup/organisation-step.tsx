/** Whose profile it is, checked while it is written; or the demo, for somebody who only wants to see. */
import { type FormEvent, useState } from 'react';
import { parseOrganisationsnummer } from '../../../core/order/organisation.ts';
import { faultMessage } from '../../../shared/fault-text.ts';
import { change, type Language, useSettings } from '../../settings.ts';
import { languageChoices } from '../../text/languages.ts';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { DemoPanel } from './demo-panel.tsx';

type OrganisationStepProps = {
  readonly directory: string;
  /** This host can make a profile for training. */
  readonly demo: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onNext: () => void;
};

export function OrganisationStep({ directory, demo, value, onChange, onNext }: OrganisationStepProps) {
  const t = useText();
  const { language } = useSettings();
  const [isAsked, setAsked] = useState(false);
  const read = parseOrganisationsnummer(value);
  const next = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (read.ok) onNext();
  };
  return (
    <>
      <p>{t('setup.welcome', { directory })}</p>
      <div>
        <Segmented<Language>
          label={t('settings.language')}
          value={language}
          options={languageChoices}
          onChange={(chosen) => change({ language: chosen })}
        />
      </div>
      <Panel title={t('setup.organisation')}>
        <form className="stack" onSubmit={next} noValidate>
          <TextInput
            label={t('setup.number')}
            value={value}
            onChange={onChange}
            hint={t('setup.number-hint')}
            error={isAsked && !read.ok ? faultMessage(read.fault, language) : undefined}
            placeholder="NNNNNN-NNNN"
            required
          />
          <div>
            <Button type="submit" weight="primary">
              {t('setup.next')}
            </Button>
          </div>
        </form>
      </Panel>
      {demo && <DemoPanel />}
    </>
  );
}
