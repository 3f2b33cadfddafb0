/** What a reconciliation found: the three columns in figures, the differences by kind, each of them, and drafts of them. */
import { useState } from 'react';
import {
  type DifferenceKind,
  type DifferenceView,
  differenceKinds,
  type ReconciliationView,
} from '../../../shared/register-views.ts';
import { ask, useBridge } from '../../queries.ts';
import { formatCount } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Choose } from '../../ui/choose.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { LongDataTable } from '../../ui/long-data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';
import { ImportNotes } from '../orders/import-notes.tsx';
import { ListFaults } from './list-faults.tsx';
import { MoreButton } from './more-button.tsx';
import { OrderDifferences } from './order-differences.tsx';
import { useDifferenceColumns } from './row-columns.tsx';
import { useMore } from './use-more.ts';

export function Found({ found }: { readonly found: ReconciliationView }) {
  const t = useText();
  const { agreed, underWay, differences, refused, notes } = found;
  const count = differenceKinds.reduce((sum, kind) => sum + differences[kind], 0);
  const isSame = count === 0 && refused === 0;
  return (
    <div className="stack">
      <Notice
        tone={isSame ? 'ok' : 'warn'}
        role="status"
        title={count === 0 ? t('reconcile.same', { agreed }) : t('reconcile.differs', { count, agreed, underWay })}
      >
        {refused > 0 && <p>{t('reconcile.refused', { count: refused })}</p>}
      </Notice>
      <ImportNotes notes={notes} />
      <Figures found={found} />
      {refused > 0 && <ListFaults id={found.id} />}
      {count > 0 && <Differences found={found} count={count} />}
      {count > 0 && <OrderDifferences found={found} />}
    </div>
  );
}

/** The three columns, and what differs between them. */
function Figures({ found }: { readonly found: ReconciliationView }) {
  const t = useText();
  const columns = [
    { key: 'what', title: t('reconcile.what') },
    { key: 'count', title: t('reconcile.count'), align: 'end' as const },
  ];
  const rows = [
    ...(['listed', 'registered', 'answered'] as const).map((name) => [t(`reconcile.${name}`), found[name]] as const),
    ...differenceKinds.map((kind) => [t(`reconcile.kind-${kind}`), found.differences[kind]] as const),
  ];
  return (
    <Table caption={t('reconcile.kinds')} captionHidden columns={columns}>
      {rows.map(([what, count]) => (
        <tr key={what}>
          <th scope="row">{what}</th>
          <td className="end">{formatCount(count)}</td>
        </tr>
      ))}
    </Table>
  );
}

const atOnce = 500;

function Differences({ found, count }: { readonly found: ReconciliationView; readonly count: number }) {
  const t = useText();
  const bridge = useBridge();
  const announce = useAnnounce();
  const [kind, setKind] = useState<DifferenceKind | undefined>();
  const list = useMore<DifferenceKind | undefined, DifferenceView>(async (asked, after) => {
    const kinds = asked === undefined ? {} : { kinds: [asked] };
    const page = await ask(bridge, 'register.differences', { id: found.id, ...kinds, after, limit: atOnce });
    return { rows: page.differences, next: page.next };
  });
  const choose = (value: string | undefined): void => {
    setKind(differenceKinds.find((one) => one === value));
    list.forget();
  };
  const of = kind === undefined ? count : found.differences[kind];
  return (
    <section className="stack" aria-label={t('reconcile.list')}>
      <div className="register-filters">
        <Choose
          label={t('reconcile.kind')}
          none={t('register.any')}
          options={differenceKinds.map((value) => ({ value, text: t(`reconcile.kind-${value}`) }))}
          chosen={kind}
          onChoose={choose}
        />
      </div>
      <div className="row">
        <Button
          isDisabled={list.isRunning}
          onPress={() => void list.begin(kind).then(() => announce(t('reconcile.list')))}
        >
          {t('reconcile.show')}
        </Button>
        {list.rows === null && <span className="soft">{t('reconcile.show-first')}</span>}
      </div>
      <FaultNotice error={list.error} />
      {list.rows !== null && <Rows rows={list.rows} count={of} />}
      <MoreButton list={list} />
    </section>
  );
}

function Rows({ rows, count }: { readonly rows: readonly DifferenceView[]; readonly count: number }) {
  const t = useText();
  const [revealed, setRevealed] = useState(false);
  const columns = useDifferenceColumns(revealed);
  return (
    <LongDataTable
      table={{
        ...{ what: 'register-differences', title: t('reconcile.list'), columns, rows },
        personOf: ({ personnummer }) => personnummer,
      }}
      says={t('reconcile.shown', { shown: rows.length, count })}
      revealed={revealed}
      onReveal={setRevealed}
    />
  );
}
