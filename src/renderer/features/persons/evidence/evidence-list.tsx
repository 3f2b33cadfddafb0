/** Which files say something about the person, what each brought or withdrew, and the way to the XML of each record. */
import type { HistoryChange, HistoryStep } from '../../../../shared/history-views.ts';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import { hrefOf } from '../../../route.ts';
import { useSettings } from '../../../settings.ts';
import { useText } from '../../../text/text.ts';
import { type LongRow, LongTable } from '../../../ui/long-table.tsx';
import { HistoryPages } from '../history/history-pages.tsx';
import { useHistory } from '../history/use-history.ts';
import { recordName } from '../model/known-fields.ts';
import { useEvidence } from './evidence.tsx';
import { deliveryName } from './evidence-sheet.tsx';

type Line = { readonly step: HistoryStep; readonly change: HistoryChange; readonly isFirst: boolean };

export function EvidenceList({ profile }: { readonly profile: SchemaProfile }) {
  const t = useText();
  const history = useHistory();
  const lines = history.steps.flatMap((step): Line[] =>
    step.changes.map((change, place) => ({ step, change, isFirst: place === 0 })),
  );
  const columns = (['delivery', 'file', 'record', 'change', 'xml'] as const).map((key) => ({
    key,
    title: t(`sources.${key}`),
  }));
  const rowAt = (place: number, row: LongRow) => {
    const line = lines[place];
    return (
      line && <SourceRow key={`${line.step.moment} ${line.change.record}`} {...line} row={row} profile={profile} />
    );
  };
  return (
    <HistoryPages of={history} isEmpty={lines.length === 0}>
      {lines.length > 0 && (
        <LongTable caption={t('tab.evidence')} captionHidden columns={columns} count={lines.length} rowAt={rowAt} />
      )}
    </HistoryPages>
  );
}

type SourceRowProps = Line & { readonly row: LongRow; readonly profile: SchemaProfile };

/** The delivery is told once for its records to the eye, and for each of them to a screen reader. */
function SourceRow({ step, change, isFirst, row, profile }: SourceRowProps) {
  const t = useText();
  const { language } = useSettings();
  const showEvidence = useEvidence();
  const record = { ...change, id: change.record, content: change.after ?? change.before ?? {} };
  const name = recordName(profile, record, language);
  const repeated = isFirst ? undefined : 'hidden-visually';
  return (
    <tr {...row} className={isFirst ? 'source-first' : 'source-next'}>
      <th scope="row">
        <span className={repeated}>
          <a href={hrefOf('deliveries', step.delivery.id)} tabIndex={isFirst ? undefined : -1}>
            {deliveryName(t, step.delivery)}
          </a>
        </span>
      </th>
      <td>
        <code className={repeated}>{step.file}</code>
      </td>
      <td>
        {name} <code className="soft">{change.element}</code>
      </td>
      <td>{t(`history.${change.change}`)}</td>
      <td className="row-source">
        <button
          type="button"
          className="row-evidence"
          aria-label={t('evidence.of', { mark: `${name}, ${deliveryName(t, step.delivery)}` })}
          onClick={() => showEvidence(record)}
        >
          {t('evidence.show')}
        </button>
      </td>
    </tr>
  );
}
