/** Whom an incident hits, one by one, with why and what is left out: shown when somebody means to see them, since each leaves a trace. */
import { useState } from 'react';
import type { Purpose } from '../../../shared/identifier.ts';
import type { AffectedPerson, AffectedView } from '../../../shared/incident-views.ts';
import type { DataTable } from '../../export/columns.ts';
import { personColumn } from '../../export/person-column.tsx';
import { useSettings } from '../../settings.ts';
import { useText } from '../../text/text.ts';
import { FaultNotice } from '../../ui/fault.tsx';
import { LongDataTable } from '../../ui/long-data-table.tsx';
import { PagesButton } from './pages-button.tsx';
import { useBenefitNames } from './use-benefit-names.ts';
import { usePages } from './use-pages.ts';

type AffectedPeopleProps = { readonly id: string; readonly purpose: Purpose | null };

const nobody: readonly AffectedPerson[] = [];
const add = (sum: readonly AffectedPerson[], { people }: AffectedView) => [...sum, ...people];

export function AffectedPeople({ id, purpose }: AffectedPeopleProps) {
  const t = useText();
  const { sum, isRunning, error, run, stop } = usePages('incident.affected', nobody, add);
  const [revealed, setRevealed] = useState(false);
  const table = useTable(id, sum ?? nobody, revealed);
  return (
    <>
      <div className="row">
        <PagesButton
          isRunning={isRunning}
          onRun={() => void run({ id, names: true, ...(purpose !== null && { purpose }) })}
          onStop={stop}
        >
          {t('incident.who')}
        </PagesButton>
        <span className="soft">{t('incident.who-noted')}</span>
      </div>
      <FaultNotice error={error} />
      {sum?.length === 0 && !isRunning && <p className="empty">{t('incident.who-none')}</p>}
      {sum !== null && sum.length > 0 && !isRunning && (
        <LongDataTable
          table={table}
          says={t('incident.who-count', { count: sum.length })}
          revealed={revealed}
          onReveal={setRevealed}
        />
      )}
    </>
  );
}

function useTable(id: string, rows: readonly AffectedPerson[], revealed: boolean): DataTable<AffectedPerson> {
  const t = useText();
  const { language } = useSettings();
  const nameOf = useBenefitNames();
  return {
    ...{ what: 'incident affected', title: `${id}: ${t('incident.who')}`, rows },
    personOf: ({ personnummer }) => personnummer,
    columns: [
      personColumn<AffectedPerson>(t, revealed),
      {
        ...{ id: 'benefits', title: t('incident.of'), type: 'text', wraps: true },
        value: ({ benefits }) => (benefits.length === 0 ? null : benefits.map(nameOf).join(', ')),
      },
      {
        ...{ id: 'why', title: t('incident.why'), type: 'text', wraps: true },
        value: ({ words }) => (words.length === 0 ? null : words.map((one) => one[language]).join('; ')),
      },
      {
        ...{ id: 'left-out', title: t('incident.left-out'), type: 'text', wraps: true },
        value: ({ leftOut }) =>
          leftOut.length === 0 ? null : leftOut.map((reason) => t(`incident.left-${reason}`)).join('; '),
      },
    ],
  };
}
