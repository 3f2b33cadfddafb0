/** Claw-backs: what is claimed, what remains of it, and the payments that it is about, each a step away. */
import { parseOre } from '../../../../shared/amount.ts';
import { textAt } from '../../../../shared/content.ts';
import { formatOre } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import type { DetailRow } from '../model/person-rows.ts';
import { relatedPayments } from '../model/related.ts';
import { RowTable, type RowTableProps } from './row-table.tsx';

type ClawbackTableProps = Omit<RowTableProps, 'extra'> & {
  readonly payments: readonly DetailRow[];
  readonly onPayment: (id: string) => void;
};

/** More of them stand behind the row. */
const shown = 4;

export function ClawbackTable({ payments, onPayment, ...table }: ClawbackTableProps) {
  const t = useText();
  const { rows, profile } = table;
  const related = (row: DetailRow) => (
    <Related payments={relatedPayments(profile, row, payments)} onPayment={onPayment} />
  );
  return (
    <>
      {rows.length > 0 && (
        <p className="soft">
          {t('clawback.sums', { claimed: formatOre(sumOf(rows, 0)), remaining: formatOre(sumOf(rows, 1)) })}
        </p>
      )}
      <RowTable {...table} extra={{ title: t('clawback.payments'), cell: related }} />
    </>
  );
}

/** In öre: the first amount of a claw-back is what is claimed, the second what remains. */
function sumOf(rows: readonly DetailRow[], place: 0 | 1): number {
  return rows
    .filter(({ record }) => record.withdrawn === null)
    .reduce((sum, { content, fields }) => {
      const name = Object.entries(fields).filter(([, field]) => field.type === 'amount')[place]?.[0];
      return sum + (name === undefined ? 0 : (parseOre(textAt(content, name)) ?? 0));
    }, 0);
}

type RelatedProps = { readonly payments: readonly DetailRow[]; readonly onPayment: (id: string) => void };

function Related({ payments, onPayment }: RelatedProps) {
  const t = useText();
  if (payments.length === 0) return <span className="soft">{t('clawback.none')}</span>;
  return (
    <ul>
      {payments.slice(0, shown).map(({ id, date }) => (
        <li key={id}>
          <button
            type="button"
            className="row-evidence"
            aria-label={t('clawback.to-payment', { date })}
            onClick={() => onPayment(id)}
          >
            {date}
          </button>
        </li>
      ))}
      {payments.length > shown && <li className="soft">{t('card.more', { count: payments.length - shown })}</li>}
    </ul>
  );
}
