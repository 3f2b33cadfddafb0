/** How many an incident hit, by benefit, and what is left out and why. */
import type { AffectedCounts } from '../../../shared/incident-views.ts';
import { formatCount } from '../../text/format.ts';
import { type Tell, useText } from '../../text/text.ts';
import { Table } from '../../ui/table.tsx';
import { useBenefitNames } from './use-benefit-names.ts';

type AffectedProps = { readonly counts: AffectedCounts | null; readonly isRunning: boolean };

const wordsOf = (t: Tell, { examined, affected, persons, lines }: AffectedCounts, isRunning: boolean) => (
  <>
    <strong>{t('incident.affected', { affected, persons, lines })}</strong>{' '}
    <span className="soft">{t(isRunning ? 'incident.counting' : 'incident.counted', { examined })}</span>
  </>
);

/** Said when it is counted, not on the way: a reader would hear every page. */
export function AffectedWords({ counts, isRunning }: AffectedProps) {
  const t = useText();
  const words = counts && wordsOf(t, counts, isRunning);
  return (
    <>
      <p role="status">{!isRunning && words}</p>
      {isRunning && <p>{words}</p>}
    </>
  );
}

export function AffectedTable({ byBenefit, leftOut }: AffectedCounts) {
  const t = useText();
  const nameOf = useBenefitNames();
  const columns = [
    { key: 'what', title: t('incident.what') },
    { key: 'persons', title: t('incident.persons'), align: 'end' as const },
  ];
  return (
    <Table caption={t('incident.counts')} captionHidden columns={columns}>
      {byBenefit.map(({ benefit, persons }) => (
        <tr key={benefit}>
          <th scope="row">{nameOf(benefit)}</th>
          <td className="end">{formatCount(persons)}</td>
        </tr>
      ))}
      {leftOut.map(({ reason, persons }) => (
        <tr key={reason}>
          <th scope="row" className="soft wrap">
            {t('incident.left', { reason: t(`incident.left-${reason}`) })}
          </th>
          <td className="end">{formatCount(persons)}</td>
        </tr>
      ))}
    </Table>
  );
}
