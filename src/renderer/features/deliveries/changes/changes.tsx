/** What a delivery changed, in words, person by person; asked for by a button, since every look is journalled. */
import { type ReactNode, useState } from 'react';
import type { DeliveryChangesView, MissedView } from '../../../../shared/change-views.ts';
import { useCall } from '../../../queries.ts';
import { useSettings } from '../../../settings.ts';
import { formatCount } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { benefitName } from '../../persons/model/known-fields.ts';
import { byPerson, type Cursor, nextPage } from './by-person.ts';
import { ChangesExport, FurtherChanges } from './changes-export.tsx';
import { PersonChangeList } from './person-changes.tsx';
import './changes.css';

const pageSize = 50;

type ChangesProps = {
  readonly delivery: number;
  /** What else can be done about the delivery, in the same row. */
  readonly children: ReactNode;
};

export function Changes({ delivery, children }: ChangesProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="stack" aria-label={t('changes.title')}>
      <div className="row">
        <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'changes.hide' : 'changes.show')}
        </Button>
        {children}
      </div>
      <p className="soft">{t('changes.journalled')}</p>
      {isOpen && <Pages key={delivery} delivery={delivery} />}
    </section>
  );
}

function Pages({ delivery }: { readonly delivery: number }) {
  const [cursors, setCursors] = useState<readonly Cursor[]>([{}]);
  return cursors.map((cursor, place) => (
    <Page
      key={`${cursor.start ?? ''} ${cursor.offset ?? 0}`}
      delivery={delivery}
      cursor={cursor}
      isFirst={place === 0}
      isLast={place === cursors.length - 1}
      onMore={(next) => setCursors((before) => [...before, next])}
    />
  ));
}

type PageProps = {
  readonly delivery: number;
  readonly cursor: Cursor;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMore: (next: Cursor) => void;
};

function Page({ delivery, cursor, isFirst, isLast, onMore }: PageProps) {
  const t = useText();
  const { language } = useSettings();
  const asked = { from: delivery, limit: pageSize, language, ...cursor };
  const { data, error, isPending } = useCall('delivery.changes', asked);
  return (
    <>
      <FaultNotice error={error} />
      {isPending && <p className="soft">{t('changes.loading')}</p>}
      {data && isFirst && <Missed missed={data.missed} />}
      {data && isFirst && data.changes.length === 0 && <p className="soft">{t('changes.none')}</p>}
      {data && isFirst && <ChangesExport delivery={delivery} shown={data.changes} />}
      {data && !isFirst && <FurtherChanges changes={data.changes} />}
      {data && <PersonChangeList persons={byPerson(data.changes)} />}
      {data?.more && isLast && (
        <div>
          <Button onPress={() => onMore(nextPage(cursor, data.changes))}>{t('changes.more')}</Button>
        </div>
      )}
    </>
  );
}

/** What a full refresh found that the nights before it had not brought. */
function Missed({ missed }: Pick<DeliveryChangesView, 'missed'>) {
  const t = useText();
  if (missed === null) return null;
  if (missed.length === 0) return <Notice tone="ok" title={t('missed.none')} />;
  return (
    <Notice tone="warn" title={t('missed.title')}>
      <MissedTable missed={missed} />
    </Notice>
  );
}

function MissedTable({ missed }: { readonly missed: readonly MissedView[] }) {
  const t = useText();
  const { language } = useSettings();
  const profile = useCall('schema.profile', {}).data;
  const counts = ['new', 'changed', 'withdrawn'] as const;
  const columns = [
    { key: 'benefit', title: t('table.benefit') },
    ...counts.map((key) => ({ key, title: t(`change.${key}`), align: 'end' as const })),
  ];
  return (
    <Table caption={t('missed.title')} captionHidden columns={columns}>
      {missed.map((one) => (
        <tr key={one.benefit}>
          <th scope="row">{profile ? benefitName(profile, one.benefit, language) : one.benefit}</th>
          {counts.map((key) => (
            <td key={key} className="end">
              {formatCount(one[key])}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}
