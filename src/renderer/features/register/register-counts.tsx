/** How many persons have each benefit in each state. */
import { type RegisterCount, registerStates } from '../../../shared/register-views.ts';
import { hrefOf } from '../../route.ts';
import { formatCount } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Table } from '../../ui/table.tsx';
import { useBenefitNames } from '../incidents/use-benefit-names.ts';
import { useRegisterCounts } from './use-register-counts.ts';

export function RegisterCounts() {
  const t = useText();
  const { sum: counts, isRunning, error } = useRegisterCounts();
  return (
    <Panel title={t('register.counts')}>
      <FaultNotice error={error} />
      {isRunning && (
        <p role="status" className="soft">
          {t('register.counting')}
        </p>
      )}
      {counts.length > 0 && <CountTable counts={counts} />}
      {!isRunning && error === null && counts.length === 0 && (
        <p className="empty">
          {t('register.none')} <a href={hrefOf('orders')}>{t('register.none-link')}</a>
        </p>
      )}
    </Panel>
  );
}

function CountTable({ counts }: { readonly counts: readonly RegisterCount[] }) {
  const t = useText();
  const nameOf = useBenefitNames();
  const byBenefit = Map.groupBy(counts, ({ benefit }) => benefit);
  const columns = [
    { key: 'benefit', title: t('register.benefit') },
    ...registerStates.map((state) => ({ key: state, title: t(`register.state-${state}`), align: 'end' as const })),
  ];
  const cells = (some: readonly RegisterCount[]) =>
    registerStates.map((state) => (
      <td key={state} className="end">
        {sumOf(some.filter((count) => count.state === state))}
      </td>
    ));
  return (
    <Table caption={t('register.counts')} captionHidden columns={columns}>
      {[...byBenefit].map(([benefit, some]) => (
        <tr key={benefit}>
          <th scope="row">
            {nameOf(benefit)} <span className="soft">{benefit}</span>
          </th>
          {cells(some)}
        </tr>
      ))}
      <tr className="register-total">
        <th scope="row">{t('register.total')}</th>
        {cells(counts)}
      </tr>
    </Table>
  );
}

function sumOf(counts: readonly RegisterCount[]): string {
  const sum = counts.reduce((all, { persons }) => all + persons, 0);
  return sum === 0 ? '–' : formatCount(sum);
}
