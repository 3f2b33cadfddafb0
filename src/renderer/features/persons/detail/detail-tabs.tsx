/** The person's facts in tabs, and the rows that are open in them. */
import { type ReactNode, useCallback, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { PaidOutsideView } from '../../../../shared/paid-outside-view.ts';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import { formatCount } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { useLater } from '../../../use-later.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { PastMark } from '../header/past.tsx';
import { History } from '../history/history.tsx';
import { HistoryExport } from '../history/history-export.tsx';
import type { PersonRows } from '../model/person-rows.ts';
import { ClawbackTable } from './clawback-table.tsx';
import { PaymentExport } from './payment-export.tsx';
import { PaymentTable } from './payment-table.tsx';
import { PersonExport } from './person-table.tsx';
import { RowTable, type RowTableProps } from './row-table.tsx';
import './detail.css';

const rowTabs = ['periods', 'payments', 'clawbacks', 'statements'] as const satisfies readonly (keyof PersonRows)[];
/** What they show is asked for when they are opened: each look is journalled. */
const askedTabs = ['history', 'evidence'] as const;
export type TabName = (typeof rowTabs)[number] | (typeof askedTabs)[number];

const isRowTab = (tab: TabName): tab is (typeof rowTabs)[number] => (rowTabs as readonly string[]).includes(tab);

/** The tab that holds a row. */
export const tabOf = (rows: PersonRows, id: string): TabName =>
  rowTabs.find((tab) => rows[tab].some((row) => row.id === id)) ?? 'periods';

/** The first that has anything to show. */
export const firstTab = (rows: PersonRows): TabName => rowTabs.find((tab) => rows[tab].length > 0) ?? 'periods';

type DetailTabsProps = {
  readonly rows: PersonRows;
  readonly profile: SchemaProfile;
  readonly outside: readonly PaidOutsideView[];
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
  /** A row that was chosen elsewhere. */
  readonly target: string | null;
  readonly onTarget: (id: string) => void;
  readonly onReached: () => void;
};

export function DetailTabs(props: DetailTabsProps) {
  const { rows, tab, onTab } = props;
  const t = useText();
  return (
    <Tabs className="panel tabs" selectedKey={tab} onSelectionChange={(key) => onTab(key as TabName)}>
      <div className="tab-line">
        <TabList className="tab-list" aria-label={t('person.tabs')}>
          {[...rowTabs, ...askedTabs].map((name) => (
            <Tab key={name} id={name} className="tab">
              {t(`tab.${name}`)}
              {isRowTab(name) && <span className="tab-count"> {formatCount(rows[name].length)}</span>}
            </Tab>
          ))}
        </TabList>
        <TabExport {...props} />
      </div>
      <PastMark />
      <RowPanels {...props} />
      <TabPanel id="history" className="tab-panel">
        <History profile={props.profile} />
      </TabPanel>
      <TabPanel id="evidence" className="tab-panel">
        <EvidenceList profile={props.profile} />
      </TabPanel>
    </Tabs>
  );
}

function TabExport({ rows, profile, outside, tab }: DetailTabsProps) {
  const t = useText();
  const isLater = useLater();
  if (!isLater) return null;
  if (!isRowTab(tab)) return <HistoryExport what={tab} profile={profile} />;
  const shown = { title: t(`tab.${tab}`), rows: rows[tab], profile };
  return tab === 'payments' ? <PaymentExport {...shown} outside={outside} /> : <PersonExport what={tab} {...shown} />;
}

function RowPanels({ rows, profile, outside, target, onTarget, onReached }: DetailTabsProps): ReactNode {
  const t = useText();
  const [opened, onToggle] = useOpened();
  const isLater = useLater();
  return rowTabs.map((name) => {
    const table: RowTableProps = {
      ...{ caption: t(`tab.${name}`), rows: rows[name], profile },
      ...{ opened, onToggle, target, onReached },
    };
    return (
      <TabPanel key={name} id={name} className="tab-panel">
        {isLater && (
          <RowsOf name={name} table={table} outside={outside} payments={rows.payments} onPayment={onTarget} />
        )}
      </TabPanel>
    );
  });
}

type RowsOfProps = {
  readonly name: (typeof rowTabs)[number];
  readonly table: RowTableProps;
  readonly outside: readonly PaidOutsideView[];
  readonly payments: PersonRows['payments'];
  readonly onPayment: (id: string) => void;
};

function RowsOf({ name, table, outside, payments, onPayment }: RowsOfProps) {
  if (name === 'payments') return <PaymentTable {...table} outside={outside} />;
  if (name === 'clawbacks') return <ClawbackTable {...table} payments={payments} onPayment={onPayment} />;
  return <RowTable {...table} />;
}

function useOpened(): [ReadonlySet<string>, (id: string) => void] {
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
  return [opened, toggle];
}
