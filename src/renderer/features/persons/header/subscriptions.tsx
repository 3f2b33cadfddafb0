/** What is subscribed to: a few benefits one by one, many by their state, each state's benefits behind a button. */
import { useId, useState } from 'react';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import type { PersonView, SubscriptionState, SubscriptionView } from '../../../../shared/views.ts';
import { useSettings } from '../../../settings.ts';
import { useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Tone } from '../../../ui/sign.tsx';
import { benefitName } from '../model/known-fields.ts';
import './subscriptions.css';

const tones: Readonly<Record<SubscriptionState, Tone>> = {
  ordered: 'info',
  active: 'ok',
  ended: 'mute',
  rejected: 'bad',
};
const states: readonly SubscriptionState[] = ['active', 'ordered', 'rejected', 'ended'];

/** More of them fill more than a line. */
const oneByOne = 3;

type SubscriptionsProps = { readonly view: PersonView; readonly profile: SchemaProfile };

export function Subscriptions({ view, profile }: SubscriptionsProps) {
  const t = useText();
  const { subscriptions } = view;
  if (subscriptions.length === 0) return <p className="soft">{t('person.no-subscriptions')}</p>;
  if (subscriptions.length > oneByOne) return <ByState view={view} profile={profile} />;
  return (
    <ul className="row" aria-label={t('person.subscriptions')}>
      {subscriptions.map((one) => (
        <li key={one.benefit}>
          <One subscription={one} profile={profile} />
        </li>
      ))}
    </ul>
  );
}

type OneProps = { readonly subscription: SubscriptionView; readonly profile: SchemaProfile };

function One({ subscription: { benefit, from, state }, profile }: OneProps) {
  const t = useText();
  const { language } = useSettings();
  const values = { benefit: benefitName(profile, benefit, language), from, state: t(`subscription.${state}`) };
  return <Badge tone={tones[state]}>{t('person.subscription', values)}</Badge>;
}

function ByState({ view: { subscriptions }, profile }: SubscriptionsProps) {
  const t = useText();
  const { language } = useSettings();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const groups = states
    .map((state) => ({ state, all: subscriptions.filter((one) => one.state === state) }))
    .filter(({ all }) => all.length > 0);
  return (
    <section className="subscriptions" aria-label={t('person.subscriptions')}>
      <div className="row">
        {groups.map(({ state, all }) => (
          <Badge key={state} tone={tones[state]}>
            {t(`subscriptions.${state}`, { count: all.length })}
          </Badge>
        ))}
        <Button
          weight="quiet"
          aria-expanded={isOpen}
          {...(isOpen ? { 'aria-controls': id } : {})}
          onPress={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'subscriptions.hide' : 'subscriptions.show')}
        </Button>
      </div>
      {isOpen && (
        <div id={id} className="subscription-groups">
          {groups.map(({ state, all }) => (
            <div key={state}>
              <h3>{t(`subscriptions.${state}`, { count: all.length })}</h3>
              <ul>
                {all.map(({ benefit, from }) => (
                  <li key={benefit}>
                    {benefitName(profile, benefit, language)}{' '}
                    <span className="soft">{t('subscriptions.from', { from })}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
