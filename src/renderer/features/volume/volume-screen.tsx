/** How much the nights told: a chart of persons, records or bytes a night, of one benefit or in all, and its table. */
import { useState } from 'react';
import type { BenefitName } from '../../../shared/identifier.ts';
import type { VolumeNight } from '../../../shared/volume-views.ts';
import { useCall } from '../../queries.ts';
import { hrefOf, hrefOfVolume } from '../../route.ts';
import { useText } from '../../text/text.ts';
import { Choose } from '../../ui/choose.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useBenefitNames } from '../incidents/use-benefit-names.ts';
import { type Measure, measures } from './measure.ts';
import { VolumeChart } from './volume-chart.tsx';
import { VolumeTable } from './volume-table.tsx';
import './volume.css';

export function VolumeScreen({ benefit }: { readonly benefit: BenefitName | null }) {
  const t = useText();
  const [measure, setMeasure] = useState<Measure>('persons');
  const { data, error } = useCall('volume.get', benefit === null ? {} : { benefit }, { keepLast: true });
  const options = measures.map((value) => ({ value, text: t(`volume.${value}`) }));
  return (
    <Screen title={t('volume.title')} actions={<a href={hrefOf('deliveries')}>{t('volume.back')}</a>}>
      <FaultNotice error={error} />
      <p className="soft">{t('volume.words')}</p>
      <div className="row">
        <ChooseBenefit benefit={benefit} />
        <Segmented label={t('volume.measure')} value={measure} options={options} onChange={setMeasure} />
      </div>
      {data !== undefined && <Nights nights={data.nights} measure={measure} />}
    </Screen>
  );
}

function ChooseBenefit({ benefit }: { readonly benefit: BenefitName | null }) {
  const t = useText();
  const nameOf = useBenefitNames();
  const benefits = useCall('schema.profile', {}).data?.benefits ?? [];
  const options = benefits
    .map(({ element }) => ({ value: element as string, text: nameOf(element) }))
    .sort((a, b) => a.text.localeCompare(b.text, 'sv'));
  return (
    <Choose
      label={t('volume.of')}
      none={t('volume.all')}
      options={options}
      chosen={benefit ?? undefined}
      // A choice within the screen: going back leaves it.
      onChoose={(chosen) => window.location.replace(hrefOfVolume((chosen as BenefitName | undefined) ?? null))}
    />
  );
}

type NightsProps = { readonly nights: readonly VolumeNight[]; readonly measure: Measure };

function Nights({ nights, measure }: NightsProps) {
  const t = useText();
  if (nights.length === 0) return <p className="empty">{t('volume.none')}</p>;
  return (
    <>
      <Panel title={t(`volume.${measure}`)} className="volume">
        <VolumeChart nights={nights} measure={measure} />
      </Panel>
      <Panel title={t('volume.table')}>
        <VolumeTable nights={nights} />
      </Panel>
    </>
  );
}
