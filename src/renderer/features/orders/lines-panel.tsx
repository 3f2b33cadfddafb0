/** Every order line with its state and answer, a page at a time; numbers masked until somebody means to see them. */
import { useState } from 'react';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import type { OrderLineView, OrderListView } from '../../../shared/views.ts';
import { useCall } from '../../queries.ts';
import { useSettings } from '../../settings.ts';
import { formatCount } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { Panel } from '../../ui/panel.tsx';
import { basisColumn, lineColumns } from './line-columns.tsx';
import { lineStates, lineTones } from './order-words.ts';
import { removeColumn } from './remove-line.tsx';
import { Silence } from './silence.tsx';
import { useAllLines } from './use-all-lines.ts';

const pageSize = 25;

export function LinesPanel({ profile }: { readonly profile: SchemaProfile }) {
  const t = useText();
  const [page, setPage] = useState(0);
  const [revealed, setRevealed] = useState(false);
  const list = useCall('order.list', { offset: page * pageSize, limit: pageSize }, { keepLast: true }).data;
  const total = list ? lineStates.reduce((sum, state) => sum + list.totals[state], 0) : 0;
  if (list === undefined || total === 0) {
    return (
      <Panel title={t('lines.title')}>
        <p className="empty">{t('lines.none')}</p>
      </Panel>
    );
  }
  const last = Math.min(total, (page + 1) * pageSize);
  return (
    <Panel
      title={t('lines.title')}
      actions={
        <Button weight="quiet" onPress={() => setRevealed(!revealed)}>
          {t(revealed ? 'lines.hide' : 'lines.reveal')}
        </Button>
      }
    >
      <Totals totals={list.totals} unanswered={list.unanswered} />
      <Silence lines={list.lines} />
      <Lines lines={list.lines} profile={profile} revealed={revealed} />
      <div className="row">
        <Button weight="quiet" isDisabled={page === 0} onPress={() => setPage(page - 1)}>
          ← {t('lines.previous')}
        </Button>
        <span>{t('lines.page', { from: page * pageSize + 1, to: last, total })}</span>
        <Button weight="quiet" isDisabled={last >= total} onPress={() => setPage(page + 1)}>
          {t('lines.next')} →
        </Button>
      </div>
    </Panel>
  );
}

function Totals({ totals, unanswered }: Pick<OrderListView, 'totals' | 'unanswered'>) {
  const t = useText();
  return (
    <ul className="row">
      {lineStates
        .filter((state) => state !== 'removed' || totals.removed > 0)
        .map((state) => (
          <li key={state} className="row">
            <Badge tone={totals[state] > 0 ? lineTones[state] : 'mute'}>
              {t(`line.${state}`)} {formatCount(totals[state])}
            </Badge>
            {state === 'sent' && unanswered > 0 && (
              <Badge tone="bad">
                {t('lines.unanswered')} {formatCount(unanswered)}
              </Badge>
            )}
          </li>
        ))}
    </ul>
  );
}

type LinesProps = {
  readonly lines: readonly OrderLineView[];
  readonly profile: SchemaProfile;
  readonly revealed: boolean;
};

function Lines({ lines, profile, revealed }: LinesProps) {
  const t = useText();
  const { language } = useSettings();
  const all = useAllLines();
  const names = new Map<string, string>(profile.benefits.map(({ element, label }) => [element, label[language]]));
  const nameOf = (benefit: string): string => names.get(benefit) ?? benefit;
  const table = {
    what: 'order-lines',
    title: t('lines.title'),
    columns: lineColumns(t, nameOf, revealed),
    rows: lines,
    personOf: ({ personnummer }: OrderLineView) => personnummer,
  };
  const hasDrafts = lines.some(({ state }) => state === 'draft');
  const shown = hasDrafts ? { ...table, columns: [...table.columns, removeColumn(t, nameOf)] } : table;
  return (
    <>
      <ExportMenu table={{ ...table, columns: [...table.columns, basisColumn(t)], all }} />
      <DataTable table={shown} keyOf={({ id }) => id} />
    </>
  );
}
