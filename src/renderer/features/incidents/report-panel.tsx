/** What an incident's refresh brought: records and money by benefit, and everybody to look at, each to be taken out. */
import { useState } from 'react';
import { addFound, nothingFound } from '../../../shared/incident-sums.ts';
import type { FoundPerson, IncidentReportView } from '../../../shared/incident-views.ts';
import { useText } from '../../text/text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { LongDataTable } from '../../ui/long-data-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PagesButton } from './pages-button.tsx';
import { benefitTable, personTable } from './report-tables.ts';
import { useBenefitNames } from './use-benefit-names.ts';
import { usePages } from './use-pages.ts';

type Report = Omit<IncidentReportView, 'next'>;
const empty: Report = { ...nothingFound, persons: [] };

const add = (sum: Report, page: Report): Report => ({
  ...addFound(sum, page),
  persons: [...sum.persons, ...page.persons],
});

/** The tables stand when all pages have come: what is on the screen, and what leaves it, is everybody. */
export function ReportPanel({ id }: { readonly id: string }) {
  const t = useText();
  const { sum, isRunning, error, run, stop } = usePages('incident.report', empty, add);
  const isMade = sum !== null && !isRunning;
  const actions = (
    <PagesButton isRunning={isRunning} onRun={() => void run({ id })} onStop={stop}>
      {t('incident.report-make')}
    </PagesButton>
  );
  return (
    <Panel title={t('incident.report')} actions={actions}>
      <FaultNotice error={error} />
      {sum === null && <p className="empty">{t('incident.report-first')}</p>}
      <p role="status">
        {isMade && t('incident.report-words', { answered: sum.answered, examined: sum.examined, agreed: sum.agreed })}
      </p>
      {isRunning && <p className="soft">{t('incident.counting', { examined: sum?.examined ?? 0 })}</p>}
      {isMade && sum.byBenefit.length > 0 && (
        <>
          <Benefits id={id} rows={sum.byBenefit} />
          <Persons id={id} rows={sum.persons} />
        </>
      )}
    </Panel>
  );
}

function Benefits({ id, rows }: { readonly id: string; readonly rows: Report['byBenefit'] }) {
  const t = useText();
  const table = benefitTable(t, id, rows, useBenefitNames());
  return (
    <>
      <div className="row incident-table-head">
        <h3>{t('incident.by-benefit')}</h3>
        <ExportMenu table={table} />
      </div>
      <DataTable table={table} keyOf={({ benefit }) => benefit} />
    </>
  );
}

function Persons({ id, rows }: { readonly id: string; readonly rows: readonly FoundPerson[] }) {
  const t = useText();
  const [revealed, setRevealed] = useState(false);
  return (
    <>
      <h3>{t('incident.look')}</h3>
      <LongDataTable
        table={personTable(t, { id, rows, revealed })}
        says={t('incident.look-count', { count: rows.length })}
        revealed={revealed}
        onReveal={setRevealed}
      />
    </>
  );
}
