/** What an incident's refresh brought: records and money by benefit, and the persons to look at, each to be taken out. */
import { addFound, nothingFound } from '../../../shared/incident-sums.ts';
import type { FoundPerson, IncidentReportView } from '../../../shared/incident-views.ts';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { benefitTable, personTable } from './report-tables.ts';
import { useBenefitNames } from './use-benefit-names.ts';
import { usePages } from './use-pages.ts';

type Report = Omit<IncidentReportView, 'next'> & { readonly found: number };
const empty: Report = { ...nothingFound, persons: [], found: 0 };

/** More than these are in the command line's CSV. */
const shownPersons = 200;

const add = (sum: Report, page: Omit<Report, 'found'>): Report => ({
  ...addFound(sum, page),
  persons: [...sum.persons, ...page.persons].slice(0, shownPersons),
  found: sum.found + page.persons.length,
});

export function ReportPanel({ id }: { readonly id: string }) {
  const t = useText();
  const { sum, isRunning, error, run } = usePages('incident.report', empty, add);
  const actions = (
    <Button isDisabled={isRunning} onPress={() => void run({ id })}>
      {t('incident.report-make')}
    </Button>
  );
  return (
    <Panel title={t('incident.report')} actions={actions}>
      <FaultNotice error={error} />
      {sum === null ? (
        <p className="empty">{t('incident.report-first')}</p>
      ) : (
        <p role="status">
          {t('incident.report-words', { answered: sum.answered, examined: sum.examined, agreed: sum.agreed })}
        </p>
      )}
      {sum !== null && sum.byBenefit.length > 0 && (
        <>
          <Benefits id={id} rows={sum.byBenefit} />
          <Persons id={id} rows={sum.persons} found={sum.found} />
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

type PersonsProps = { readonly id: string; readonly rows: readonly FoundPerson[]; readonly found: number };

function Persons({ id, rows, found }: PersonsProps) {
  const t = useText();
  const table = personTable(t, id, rows);
  return (
    <>
      <div className="row incident-table-head">
        <h3>{t('incident.look')}</h3>
        <ExportMenu table={table} />
      </div>
      <DataTable table={table} keyOf={({ batch, personnummer }) => `${batch} ${personnummer}`} />
      {found > rows.length && (
        <p className="soft">{t('incident.look-more', { shown: rows.length, count: found, id })}</p>
      )}
    </>
  );
}
