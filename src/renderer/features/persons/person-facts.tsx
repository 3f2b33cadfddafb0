/** A person's records as a timeline and as tables. */
import { useCallback, useMemo, useState } from 'react';
import type { LocalDate } from '../../../shared/local-date.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import type { PersonView } from '../../../shared/views.ts';
import { useSettings } from '../../settings.ts';
import { useText } from '../../text/text.ts';
import { Notice } from '../../ui/notice.tsx';
import { DetailTabs, firstTab, type TabName, tabOf } from './detail/detail-tabs.tsx';
import { useEvidence } from './evidence/evidence.tsx';
import { recordName } from './model/known-fields.ts';
import { lanesOf } from './model/marks.ts';
import { type DetailRow, type PersonRows, personRows } from './model/person-rows.ts';
import { TimelinePanel } from './timeline/timeline-panel.tsx';

type PersonFactsProps = { readonly view: PersonView; readonly profile: SchemaProfile; readonly today: LocalDate };

export function PersonFacts({ view, profile, today }: PersonFactsProps) {
  const t = useText();
  const { language } = useSettings();
  const showEvidence = useEvidence();
  const rows = useMemo(() => personRows(profile, view.records), [profile, view.records]);
  const byId = useMemo(() => rowsById(rows), [rows]);
  const names = useMemo(
    () => new Map([...byId].map(([id, { record }]) => [id, recordName(profile, record, language)])),
    [byId, profile, language],
  );
  const lanes = useMemo(() => lanesOf(profile, rows, view.paidOutside), [profile, rows, view.paidOutside]);
  const [tab, setTab] = useState<TabName>(() => firstTab(rows));
  const [target, setTarget] = useState<string | null>(null);
  const reached = useCallback(() => setTarget(null), []);
  const reach = (id: string): void => {
    setTab(tabOf(rows, id));
    setTarget(id);
  };
  if (view.records.length === 0) {
    return (
      <Notice tone="info" title={t('person.nothing')}>
        <p>{t('person.nothing-words')}</p>
      </Notice>
    );
  }
  return (
    <>
      <TimelinePanel
        lanes={lanes}
        today={today}
        profile={profile}
        rowOf={({ id }) => byId.get(id)}
        nameOf={({ id, benefit }) => names.get(id) ?? benefit}
        onOpen={({ id }) => reach(id)}
        onEvidence={({ id }) => {
          const row = byId.get(id);
          if (row) showEvidence(row.record);
        }}
      />
      <DetailTabs
        {...{ rows, profile, tab, target }}
        outside={view.paidOutside}
        onTab={setTab}
        onTarget={reach}
        onReached={reached}
      />
    </>
  );
}

const rowsById = (rows: PersonRows): ReadonlyMap<string, DetailRow> =>
  new Map(
    Object.values(rows)
      .flat()
      .map((row) => [row.id, row]),
  );
