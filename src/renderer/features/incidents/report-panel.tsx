/** What an incident's refresh brought: records and money by benefit, and the persons to look at. */
import { addFound, nothingFound } from '../../../shared/incident-sums.ts';
import type { FoundPerson, IncidentReportView, RefreshFound } from '../../../shared/incident-views.ts';
import { openPerson } from '../../route.ts';
import { formatCount, formatOre, maskNumber } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Table } from '../../ui/table.tsx';
import { useBenefitNames } from './use-benefit-names.ts';
import { usePages } from './use-pages.ts';

type Report = Omit<IncidentReportView, 'next'>;
const empty: Report = { ...nothingFound, persons: [] };

/** More than these are in the command line's CSV. */
const shownPersons = 200;

const add = (sum: Report, page: Report): Report => ({
  ...addFound(sum, page),
  persons: [...sum.persons, ...page.persons].slice(0, shownPersons),
});

export function ReportPanel({ id }: { readonly id: string }) {
  const t = useText();
  const nameOf = useBenefitNames();
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
          <FoundTable title={t('incident.by-benefit')} first={t('table.benefit')}>
            {sum.byBenefit.map((row) => (
              <FoundRow key={row.benefit} name={nameOf(row.benefit)} found={row} />
            ))}
          </FoundTable>
          <Persons persons={sum.persons} />
        </>
      )}
    </Panel>
  );
}

function Persons({ persons }: { readonly persons: readonly FoundPerson[] }) {
  const t = useText();
  return (
    <FoundTable title={t('incident.look')} first={t('lines.person')}>
      {persons.map((person) => (
        <FoundRow
          key={`${person.batch} ${person.personnummer}`}
          found={person}
          name={
            <button type="button" className="link" onClick={() => openPerson(person.personnummer)}>
              {maskNumber(person.personnummer)}
            </button>
          }
        />
      ))}
    </FoundTable>
  );
}

type FoundTableProps = { readonly title: string; readonly first: string; readonly children: React.ReactNode };

function FoundTable({ title, first, children }: FoundTableProps) {
  const t = useText();
  const numbers = (['new', 'changed', 'withdrawn', 'more', 'less'] as const).map((key) => ({
    key,
    title: t(`incident.found-${key}`),
    align: 'end' as const,
  }));
  return (
    <Table caption={title} columns={[{ key: 'name', title: first }, ...numbers]}>
      {children}
    </Table>
  );
}

function FoundRow({ name, found }: { readonly name: React.ReactNode; readonly found: RefreshFound }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="end">{formatCount(found.new)}</td>
      <td className="end">{formatCount(found.changed)}</td>
      <td className="end">{formatCount(found.withdrawn)}</td>
      <td className="end">{formatOre(found.more)}</td>
      <td className="end">{formatOre(found.less)}</td>
    </tr>
  );
}
