/** The person's facts in four tabs, and the rows that are open in them. */
import { useCallback, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import { formatCount } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { PastMark } from '../header/past.tsx';
import type { PersonRows } from '../model/person-rows.ts';
import { PersonExport } from './person-table.tsx';
import { RowTable } from './row-table.tsx';
import './detail.css';

export const tabs = ['periods', 'payments', 'clawbacks', 'statements'] as const satisfies readonly (keyof PersonRows)[];
export type TabName = (typeof tabs)[number];

/** The tab that holds a row. */
export const tabOf = (rows: PersonRows, id: string): TabName =>
  tabs.find((tab) => rows[tab].some((row) => row.id === id)) ?? 'periods';

type DetailTabsProps = {
  readonly rows: PersonRows;
  readonly profile: SchemaProfile;
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
  readonly target: string | null;
  readonly onReached: () => void;
};

export function DetailTabs({ rows, profile, tab, onTab, target, onReached }: DetailTabsProps) {
  const t = useText();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (id: string) =>
      setOpened((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    [],
  );
  return (
    <Tabs className="panel tabs" selectedKey={tab} onSelectionChange={(key) => onTab(key as TabName)}>
      <div className="tab-line">
        <TabList className="tab-list" aria-label={t('person.tabs')}>
          {tabs.map((name) => (
            <Tab key={name} id={name} className="tab">
              {t(`tab.${name}`)} <span className="tab-count">{formatCount(rows[name].length)}</span>
            </Tab>
          ))}
        </TabList>
        <PersonExport what={tab} title={t(`tab.${tab}`)} rows={rows[tab]} profile={profile} />
      </div>
      <PastMark />
      {tabs.map((name) => (
        <TabPanel key={name} id={name} className="tab-panel">
          <RowTable
            caption={t(`tab.${name}`)}
            rows={rows[name]}
            profile={profile}
            opened={opened}
            onToggle={toggle}
            target={target}
            onReached={onReached}
          />
        </TabPanel>
      ))}
    </Tabs>
  );
}
