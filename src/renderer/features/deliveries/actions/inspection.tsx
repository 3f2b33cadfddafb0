/** A look into a delivery that is kept back: each fault with its place, and the masked text around the first. */
import { faultMessage } from '../../../../shared/fault-text.ts';
import type { InspectionView } from '../../../../shared/quarantine-views.ts';
import { useCall } from '../../../queries.ts';
import { useSettings } from '../../../settings.ts';
import { formatCount } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { FaultNotice } from '../../../ui/fault.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { type ExcerptLine, excerptLines } from './excerpt-lines.ts';
import './inspection.css';

export function Inspection({ delivery }: { readonly delivery: number }) {
  const t = useText();
  const { data, error, isPending } = useCall('quarantine.inspect', { id: delivery });
  // It has just been let in: the list of deliveries is about to say so.
  const isGone = error?.fault.code === 'quarantine.not-there';
  return (
    <section className="stack" aria-label={t('inspection.title')}>
      <FaultNotice error={isGone ? null : error} />
      {isPending && <p className="soft">{t('quarantine.reading')}</p>}
      {data && <Inspected inspection={data} />}
    </section>
  );
}

function Inspected({ inspection }: { readonly inspection: InspectionView }) {
  const t = useText();
  const { faults, excerpt, persons, encoding, releasable } = inspection;
  return (
    <>
      {faults.length === 0 ? (
        <Notice tone="ok" role="status" title={t('inspection.sound')} />
      ) : (
        <FaultTable faults={faults} />
      )}
      <p>
        {t('inspection.persons', { count: persons })} {t(releasable ? 'inspection.releasable' : 'release.impossible')}{' '}
        <span className="soft">{encoding !== null && t('inspection.encoding', { encoding })}</span>
      </p>
      {excerpt && <Around lines={excerptLines(excerpt)} />}
    </>
  );
}

function FaultTable({ faults }: Pick<InspectionView, 'faults'>) {
  const t = useText();
  const { language } = useSettings();
  const columns = [
    { key: 'fault', title: t('inspection.fault') },
    { key: 'line', title: t('inspection.line'), align: 'end' as const },
    { key: 'column', title: t('inspection.column'), align: 'end' as const },
    { key: 'byte', title: t('inspection.byte'), align: 'end' as const },
  ];
  return (
    <Table caption={t('inspection.title')} columns={columns}>
      {faults.map(({ code, detail, place }) => (
        <tr key={code}>
          <th scope="row" className="wrap">
            {faultMessage({ code, detail }, language)} <code className="soft">{code}</code>
          </th>
          <td className="end">{formatCount(place.line)}</td>
          <td className="end">{formatCount(place.column)}</td>
          <td className="end">{formatCount(place.byte)}</td>
        </tr>
      ))}
    </Table>
  );
}

function Around({ lines }: { readonly lines: readonly ExcerptLine[] }) {
  const t = useText();
  return (
    <figure className="excerpt">
      <figcaption>{t('inspection.around')}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        {lines.map((line) => (
          <Line key={line.number} line={line} />
        ))}
      </pre>
      <p className="soft">{t('inspection.masked')}</p>
    </figure>
  );
}

function Line({ line: { number, text, at } }: { readonly line: ExcerptLine }) {
  const t = useText();
  const [before, place, after] =
    at === null ? [text, '', ''] : [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1)];
  return (
    <span className="excerpt-line" data-place={at !== null || undefined}>
      <span className="excerpt-number">{number}</span>
      <span>
        {before}
        {at !== null && (
          <mark>
            <span className="hidden-visually">{t('inspection.here')}</span>
            {place === '' ? t('inspection.end') : place}
          </mark>
        )}
        {after}
      </span>
    </span>
  );
}
