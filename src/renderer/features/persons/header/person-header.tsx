/** Who is shown: the number, masked until somebody means to see it, and what is subscribed to. */
import { type ReactNode, useState } from 'react';
import type { Personnummer } from '../../../../shared/identifier.ts';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import type { PersonView, SubscriptionState } from '../../../../shared/views.ts';
import { useSettings } from '../../../settings.ts';
import { formatNumber, maskNumber } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Tone } from '../../../ui/sign.tsx';
import { benefitName } from '../model/known-fields.ts';

const subscriptionTones: Readonly<Record<SubscriptionState, Tone>> = {
  ordered: 'info',
  active: 'ok',
  ended: 'mute',
  rejected: 'bad',
};

type PersonHeaderProps = {
  readonly personnummer: Personnummer;
  readonly view: PersonView | undefined;
  readonly profile: SchemaProfile;
  readonly revealed: boolean;
  readonly onReveal: (revealed: boolean) => void;
  /** Stands at the end of the number's line. */
  readonly children: ReactNode;
};

export function PersonHeader({ personnummer, view, profile, revealed, onReveal, children }: PersonHeaderProps) {
  const t = useText();
  const isProtected = view?.protectedIdentity ?? false;
  const [asking, setAsking] = useState(false);
  const toggle = (): void => {
    if (!revealed && isProtected) setAsking(true);
    else onReveal(!revealed);
  };
  return (
    <section className="person-head" aria-label={t('person.header')}>
      <div className="person-line">
        <div className="row">
          <h2 className="person-number">{revealed ? formatNumber(personnummer) : maskNumber(personnummer)}</h2>
          <Button weight="quiet" onPress={toggle} isDisabled={view === undefined}>
            {t(revealed ? 'person.hide' : 'person.reveal')}
          </Button>
          {isProtected && <Badge tone="bad">{t('person.protected')}</Badge>}
        </div>
        {children}
      </div>
      {isProtected && (
        <Notice tone="bad" title={t('person.protected-title')}>
          <p>{t('person.protected-words')}</p>
        </Notice>
      )}
      {view && <Subscriptions view={view} profile={profile} />}
      <Confirm
        isOpen={asking}
        title={t('person.protected-ask')}
        confirm={t('person.reveal')}
        onClose={() => setAsking(false)}
        onConfirm={() => onReveal(true)}
      >
        <p>{t('person.protected-ask-words')}</p>
      </Confirm>
    </section>
  );
}

function Subscriptions({ view, profile }: { readonly view: PersonView; readonly profile: SchemaProfile }) {
  const t = useText();
  const { language } = useSettings();
  if (view.subscriptions.length === 0) return <p className="soft">{t('person.no-subscriptions')}</p>;
  return (
    <ul className="row" aria-label={t('person.subscriptions')}>
      {view.subscriptions.map(({ benefit, from, state }) => (
        <li key={benefit}>
          <Badge tone={subscriptionTones[state]}>
            {t('person.subscription', {
              benefit: benefitName(profile, benefit, language),
              from,
              state: t(`subscription.${state}`),
            })}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
