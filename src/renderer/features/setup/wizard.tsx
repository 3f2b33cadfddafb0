/** The first start: whose profile, which way to FK, and a look at it all before it is made. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { parseOrganisationsnummer } from '../../../core/order/organisation.ts';
import { useCommand } from '../../queries.ts';
import { useSettings } from '../../settings.ts';
import { useText } from '../../text/text.ts';
import { Screen } from '../../ui/screen.tsx';
import { ConfirmStep } from './confirm-step.tsx';
import { OrganisationStep } from './organisation-step.tsx';
import { TransportStep } from './transport-step.tsx';
import type { Way } from './way.ts';

type Place = 'organisation' | 'transport' | 'confirm';

const places: readonly Place[] = ['organisation', 'transport', 'confirm'];

type WizardProps = { readonly directory: string; readonly demo: boolean };

export function Wizard({ directory, demo }: WizardProps) {
  const t = useText();
  const { place, setPlace, organisation, setOrganisation, way, setWay, create, make } = useWizard();
  return (
    <main className="setup">
      <p className="setup-name">{t('app.name')}</p>
      {/* A screen of its own for each step: its heading takes the focus. */}
      <Screen
        key={place}
        title={t('setup.title', { step: places.indexOf(place) + 1, steps: places.length, name: t(`setup.${place}`) })}
      >
        {place === 'organisation' && (
          <OrganisationStep
            directory={directory}
            demo={demo}
            value={organisation}
            onChange={setOrganisation}
            onNext={() => setPlace('transport')}
          />
        )}
        {place === 'transport' && (
          <TransportStep
            way={way}
            onBack={(written) => {
              if (written) setWay(written);
              setPlace('organisation');
            }}
            onNext={(written) => {
              setWay(written);
              setPlace('confirm');
            }}
          />
        )}
        {place === 'confirm' && (
          <ConfirmStep
            directory={directory}
            organisation={written(organisation)}
            way={way}
            isMaking={create.isPending}
            error={create.error}
            onBack={() => setPlace('transport')}
            onMake={make}
          />
        )}
      </Screen>
    </main>
  );
}

/** What has been written, whichever step is shown; and the making of it. */
function useWizard() {
  const { language } = useSettings();
  const client = useQueryClient();
  const create = useCommand('profile.create');
  const [place, setPlace] = useState<Place>('organisation');
  const [organisation, setOrganisation] = useState('');
  const [way, setWay] = useState<Way>({ transport: null, secret: '' });
  const make = (): void => {
    const { transport, secret } = way;
    create.mutate(
      { organisation, transport, language, ...(secret === '' ? {} : { secret }) },
      { onSuccess: (state) => client.setQueryData(['setup.state', {}], state) },
    );
  };
  return { place, setPlace, organisation, setOrganisation, way, setWay, create, make };
}

function written(text: string): string {
  const read = parseOrganisationsnummer(text);
  return read.ok ? `${read.value.slice(0, 6)}-${read.value.slice(6)}` : text;
}
