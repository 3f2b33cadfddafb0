/** One opened person: header, the two times, what stands behind the facts, and the facts. */
import { useMemo, useState } from 'react';
import type { Personnummer } from '../../../shared/identifier.ts';
import { ExportScope } from '../../export/export-scope.tsx';
import { useCall } from '../../queries.ts';
import { useText } from '../../text/text.ts';
import { isNow, type Times } from '../../times.ts';
import { FaultNotice } from '../../ui/fault.tsx';
import { EvidenceProvider } from './evidence/evidence.tsx';
import { AsOf } from './header/as-of.tsx';
import { Disputes } from './header/disputes.tsx';
import { PastContext, scopeWords } from './header/past.tsx';
import { PastBanner } from './header/past-banner.tsx';
import { PersonFlags } from './header/person-flags.tsx';
import { PersonHeader } from './header/person-header.tsx';
import { PersonContext } from './history/use-history.ts';
import { PersonFacts } from './person-facts.tsx';
import { usePerson } from './person-query.ts';
import { RevealContext } from './reveal.tsx';

type PersonSheetProps = {
  readonly personnummer: Personnummer;
  readonly times: Times;
  readonly onTimes: (times: Times) => void;
};

export function PersonSheet({ personnummer, times, onTimes }: PersonSheetProps) {
  const t = useText();
  const [revealed, setRevealed] = useState(false);
  const profile = useCall('schema.profile', {});
  const about = useCall('app.about', {});
  const person = usePerson(personnummer, times);
  const view = person.data;
  const reveal = useMemo(
    () => ({ revealed, protectedIdentity: view?.protectedIdentity ?? false }),
    [revealed, view?.protectedIdentity],
  );
  const past = useMemo(() => ({ times, knownAt: view?.knownAt ?? null }), [times, view?.knownAt]);
  return (
    <RevealContext value={reveal}>
      <PastContext value={past}>
        {profile.data && (
          <PersonHeader
            personnummer={personnummer}
            view={view}
            profile={profile.data}
            today={about.data?.today}
            revealed={revealed}
            onReveal={setRevealed}
          >
            <AsOf times={times} onChange={onTimes} />
          </PersonHeader>
        )}
        <PastBanner past={past} onChange={onTimes} />
        <FaultNotice error={person.error ?? profile.error} onRetry={() => void person.refetch()} />
        {view && profile.data && about.data && (
          <EvidenceProvider profile={profile.data}>
            <div
              className="person-body"
              data-past={!isNow(times) || undefined}
              aria-busy={person.isPlaceholderData || undefined}
            >
              <Disputes disputes={view.disputes} />
              <ExportScope person={personnummer} {...scopeWords(t, past)}>
                <PersonFlags personnummer={personnummer} flags={view.flags} />
                <PersonContext value={personnummer}>
                  <PersonFacts view={view} profile={profile.data} today={about.data.today} />
                </PersonContext>
              </ExportScope>
            </div>
          </EvidenceProvider>
        )}
        {person.isPending && <p className="empty">{t('person.loading')}</p>}
      </PastContext>
    </RevealContext>
  );
}
