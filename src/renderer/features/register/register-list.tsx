/** The subscriptions one by one, by state and benefit: shown when somebody means to see them. */
import { useState } from 'react';
import { type RegisterRow, type RegisterState, registerStates } from '../../../shared/register-views.ts';
import { ask, useBridge, useCall } from '../../queries.ts';
import { useSettings } from '../../settings.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Choose } from '../../ui/choose.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { LongDataTable } from '../../ui/long-data-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { MoreButton } from './more-button.tsx';
import { useRowColumns } from './row-columns.tsx';
import { useMore } from './use-more.ts';

type Wanted = { readonly state?: RegisterState; readonly benefit?: string };

const persons = 200;

export function RegisterList() {
  const t = useText();
  const bridge = useBridge();
  const announce = useAnnounce();
  const [wanted, setWanted] = useState<Wanted>({});
  const list = useMore<Wanted, RegisterRow>((asked, after) =>
    ask(bridge, 'register.list', { ...asked, after, limit: persons }),
  );
  const choose = (part: Wanted): void => {
    setWanted(part);
    list.forget();
  };
  return (
    <Panel title={t('register.list')}>
      <Filters wanted={wanted} onChoose={choose} />
      <div className="row">
        <Button
          weight="primary"
          isDisabled={list.isRunning}
          onPress={() => void list.begin(wanted).then(() => announce(t('register.list')))}
        >
          {t('register.show')}
        </Button>
      </div>
      <FaultNotice error={list.error} />
      {list.rows === null && !list.isRunning && <p className="soft">{t('register.show-first')}</p>}
      {list.rows !== null && <Rows rows={list.rows} />}
      <MoreButton list={list} />
    </Panel>
  );
}

function Filters({ wanted, onChoose }: { readonly wanted: Wanted; readonly onChoose: (wanted: Wanted) => void }) {
  const t = useText();
  const { language } = useSettings();
  const benefits = useCall('schema.profile', {}).data?.benefits ?? [];
  const { state: _state, ...anyState } = wanted;
  const { benefit: _benefit, ...anyBenefit } = wanted;
  return (
    <div className="register-filters">
      <Choose
        label={t('register.state')}
        none={t('register.any')}
        options={registerStates.map((value) => ({ value, text: t(`register.state-${value}`) }))}
        chosen={wanted.state}
        onChoose={(value) => {
          const state = registerStates.find((one) => one === value);
          onChoose(state === undefined ? anyState : { ...anyState, state });
        }}
      />
      <Choose
        label={t('register.benefit')}
        none={t('register.any')}
        options={benefits.map(({ element, label }) => ({ value: element, text: label[language] }))}
        chosen={wanted.benefit}
        onChoose={(benefit) => onChoose(benefit === undefined ? anyBenefit : { ...anyBenefit, benefit })}
      />
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly RegisterRow[] }) {
  const t = useText();
  const [revealed, setRevealed] = useState(false);
  const columns = useRowColumns(revealed);
  if (rows.length === 0) return <p className="empty">{t('register.nobody')}</p>;
  return (
    <LongDataTable
      table={{
        ...{ what: 'register', title: t('register.list'), columns, rows },
        personOf: ({ personnummer }) => personnummer,
      }}
      says={t('register.shown', { count: rows.length })}
      revealed={revealed}
      onReveal={setRevealed}
    />
  );
}
