/** Who is shown: the number, masked until somebody means to see it, and what is subscribed to. */
import { type ReactNode, useState } from 'react';
import type { Personnummer } from '../../../../shared/identifier.ts';
import type { LocalDate } from '../../../../shared/local-date.ts';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import type { PersonView } from '../../../../shared/views.ts';
import { useCommand } from '../../../queries.ts';
import { formatNumber, maskNumber } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { FaultNotice } from '../../../ui/fault.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ageOn } from '../model/age.ts';
import { Subscriptions } from './subscriptions.tsx';

type PersonHeaderProps = {
  readonly personnummer: Personnummer;
  readonly view: PersonView | undefined;
  readonly profile: SchemaProfile;
  /** Undefined until it is known. */
  readonly today: LocalDate | undefined;
  readonly revealed: boolean;
  readonly onReveal: (revealed: boolean) => void;
  /** Stands at the end of the number's line. */
  readonly children: ReactNode;
};

export function PersonHeader({ personnummer, view, profile, today, revealed, onReveal, children }: PersonHeaderProps) {
  const t = useText();
  const isProtected = view?.protectedIdentity ?? false;
  const [asking, setAsking] = useState(false);
  const journal = useCommand('person.reveal');
  /** Shown only once the access log has it. */
  const reveal = (): void => journal.mutate({ personnummer }, { onSuccess: () => onReveal(true) });
  const age = today === undefined ? undefined : ageOn(personnummer, today);
  const toggle = (): void => {
    if (revealed) onReveal(false);
    else if (isProtected) setAsking(true);
    else reveal();
  };
  return (
    <section className="person-head" aria-label={t('person.header')}>
      <div className="person-line">
        <div className="row">
          <h2 className="person-number">{revealed ? formatNumber(personnummer) : maskNumber(personnummer)}</h2>
          {age !== undefined && <span className="soft">{t('person.age', { age })}</span>}
          <Button weight="quiet" onPress={toggle} isDisabled={view === undefined}>
            {t(revealed ? 'person.hide' : 'person.reveal')}
          </Button>
          {isProtected && <Badge tone="bad">{t('person.protected')}</Badge>}
        </div>
        {children}
      </div>
      <FaultNotice error={journal.error} />
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
        onConfirm={reveal}
      >
        <p>{t('person.protected-ask-words')}</p>
      </Confirm>
    </section>
  );
}
