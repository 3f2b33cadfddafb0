/** The columns of subscriptions and of differences, said once for table and export. */
import type { Personnummer } from '../../../shared/identifier.ts';
import type { DifferenceView, RegisterRow } from '../../../shared/register-views.ts';
import type { DataColumn } from '../../export/columns.ts';
import { personColumn } from '../../export/person-column.tsx';
import { useText } from '../../text/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { useBenefitNames } from '../incidents/use-benefit-names.ts';
import { kindTones, stateTones } from './register-words.ts';

type OfPerson = { readonly personnummer: Personnummer; readonly benefit: string };

function usePersonColumns<Row extends OfPerson>(revealed: boolean): DataColumn<Row>[] {
  const t = useText();
  const nameOf = useBenefitNames();
  return [
    personColumn<Row>(t, revealed),
    { id: 'benefit', title: t('register.benefit'), type: 'text', value: ({ benefit }) => nameOf(benefit) },
  ];
}

export function useRowColumns(revealed: boolean): DataColumn<RegisterRow>[] {
  const t = useText();
  return [
    ...usePersonColumns<RegisterRow>(revealed),
    { id: 'from', title: t('table.from'), type: 'date', value: ({ from }) => from },
    {
      ...{ id: 'state', title: t('register.state'), type: 'text' },
      value: ({ state }) => t(`register.state-${state}`),
      show: ({ state }) => <Badge tone={stateTones[state]}>{t(`register.state-${state}`)}</Badge>,
    },
  ];
}

export function useDifferenceColumns(revealed: boolean): DataColumn<DifferenceView>[] {
  const t = useText();
  return [
    ...usePersonColumns<DifferenceView>(revealed),
    {
      ...{ id: 'kind', title: t('reconcile.kind'), type: 'text' },
      value: ({ kind }) => t(`reconcile.kind-${kind}`),
      show: ({ kind }) => <Badge tone={kindTones[kind]}>{t(`reconcile.kind-${kind}`)}</Badge>,
    },
    {
      ...{ id: 'list-from', title: t('reconcile.list-from'), type: 'text' },
      value: ({ row, listFrom }) =>
        row === null ? t('reconcile.not-there') : (listFrom ?? t('reconcile.without-day')),
    },
    {
      ...{ id: 'register-from', title: t('reconcile.register-from'), type: 'text' },
      value: ({ registerFrom, registerState }) =>
        registerState === null
          ? t('reconcile.not-there')
          : `${registerFrom ?? ''} ${t(`register.state-${registerState}`).toLowerCase()}`,
    },
    {
      ...{ id: 'fk', title: t('reconcile.fk'), type: 'text' },
      value: ({ answered }) => t(answered ? 'reconcile.fk-yes' : 'reconcile.fk-no'),
    },
    { id: 'row', title: t('reconcile.row'), type: 'number', value: ({ row }) => row },
  ];
}
