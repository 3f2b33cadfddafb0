/** One opened person: header, the two times, flags, timeline and tables. */
import { useCallback, useMemo, useState } from 'react';
import type { Personnummer } from '../../../shared/identifier.ts';
import type { LocalDate } from '../../../shared/local-date.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import type { PersonView } from '../../../shared/views.ts';
import { useCall } from '../../queries.ts';
import { useSettings } from '../../settings.ts';
import { useText } from '../../text/text.ts';
import { FaultNotice } from '../../ui/fault.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DetailTabs, type TabName, tabOf } from './detail/detail-tabs.tsx';
import { AsOf, NotNow, type Times } from './header/as-of.tsx';
import { Disputes } from './header/disputes.tsx';
import { PersonFlags } from './header/person-flags.tsx';
import { PersonHeader } from './header/person-header.tsx';
import { benefitName } from './model/known-fields.ts';
import { lanesOf } from './model/marks.ts';
import { personRows } from './model/person-rows.ts';
import { RevealContext } from './reveal.tsx';
import { TimelinePanel } from './timeline/timeline-panel.tsx';

const now: Times = { validAt: null, knownAt: null };

export function PersonSheet({ personnummer }: { readonly personnummer: Personnummer }) {
  const t = useText();
  const [times, setTimes] = useState(now);
  const [revealed, setRevealed] = useState(false);
  const about = useCall('app.about', {});
  const profile = useCall('schema.profile', {});
  const person = useCall('person.get', {
    personnummer,
    ...(times.validAt === null ? {} : { validAt: times.validAt }),
    ...(times.knownAt === null ? {} : { knownAt: times.knownAt }),
  });
  const view = person.data;
  const reveal = useMemo(
    () => ({ revealed, protectedIdentity: view?.protectedIdentity ?? false }),
    [revealed, view?.protectedIdentity],
  );
  return (
    <RevealContext value={reveal}>
      {profile.data && (
        <PersonHeader
          personnummer={personnummer}
          view={view}
          profile={profile.data}
          revealed={revealed}
          onReveal={setRevealed}
        >
          <AsOf times={times} onChange={setTimes} />
        </PersonHeader>
      )}
      {view && <Disputes disputes={view.disputes} />}
      <NotNow times={times} view={view} onChange={setTimes} />
      <FaultNotice error={person.error ?? profile.error} onRetry={() => void person.refetch()} />
      {view && profile.data && about.data && <Facts view={view} profile={profile.data} today={about.data.today} />}
      {person.isPending && <p className="empty">{t('person.loading')}</p>}
    </RevealContext>
  );
}

type FactsProps = { readonly view: PersonView; readonly profile: SchemaProfile; readonly today: LocalDate };

function Facts({ view, profile, today }: FactsProps) {
  const t = useText();
  const { language } = useSettings();
  const rows = useMemo(() => personRows(profile, view.records), [profile, view.records]);
  const lanes = useMemo(() => lanesOf(profile, rows), [profile, rows]);
  const [tab, setTab] = useState<TabName>('periods');
  const [target, setTarget] = useState<string | null>(null);
  const reached = useCallback(() => setTarget(null), []);
  const open = (id: string): void => {
    setTab(tabOf(rows, id));
    setTarget(id);
  };
  return (
    <>
      <PersonFlags flags={view.flags} />
      {view.records.length === 0 ? (
        <Notice tone="info" title={t('person.nothing')}>
          <p>{t('person.nothing-words')}</p>
        </Notice>
      ) : (
        <>
          <TimelinePanel
            lanes={lanes}
            today={today}
            nameOf={(benefit) => benefitName(profile, benefit, language)}
            onOpen={(mark) => open(mark.id)}
          />
          <DetailTabs rows={rows} profile={profile} tab={tab} onTab={setTab} target={target} onReached={reached} />
        </>
      )}
    </>
  );
}
