/** Narrows the list of persons: an open flag, a watched benefit, a delivery. */
import { useState } from 'react';
import { faultCodes } from '../../../../shared/fault.ts';
import { useCall } from '../../../queries.ts';
import { useSettings } from '../../../settings.ts';
import { useText } from '../../../text/text.ts';
import { readDeliveryNumber } from '../../../times.ts';
import { Button } from '../../../ui/button.tsx';
import { Choose } from '../../../ui/choose.tsx';
import { benefitName } from '../model/known-fields.ts';
import { type Filters, isNarrowed, setFilters } from './filters.ts';

export function SearchFilters({ filters }: { readonly filters: Filters }) {
  const t = useText();
  const narrow = (part: { readonly [K in keyof Filters]: Filters[K] | undefined }): void => {
    const all = { ...filters, ...part };
    setFilters(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Filters);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame and a legend, which three filters do not need
    <div className="row filters" role="group" aria-label={t('filters.label')}>
      <FlagFilter chosen={filters.flag} onChoose={(flag) => narrow({ flag })} />
      <BenefitFilter chosen={filters.benefit} onChoose={(benefit) => narrow({ benefit })} />
      <DeliveryFilter
        key={filters.delivery ?? ''}
        chosen={filters.delivery}
        onChoose={(delivery) => narrow({ delivery })}
      />
      {isNarrowed(filters) && (
        <Button weight="quiet" onPress={() => setFilters({})}>
          {t('filters.clear')}
        </Button>
      )}
    </div>
  );
}

type FilterProps<T> = { readonly chosen: T | undefined; readonly onChoose: (value: T | undefined) => void };

/** Codes of which something is open; the chosen one stays, though the last flag of it has been resolved. */
function FlagFilter({ chosen, onChoose }: FilterProps<string>) {
  const t = useText();
  const open = useCall('flag.count', {}).data ?? [];
  const codes = faultCodes.filter((code) => code === chosen || open.some((one) => one.code === code));
  const counted = (code: string): string => `${code} (${open.find((one) => one.code === code)?.open ?? 0})`;
  const options = [
    { value: 'any', text: t('filters.any-flag') },
    ...codes.map((code) => ({ value: code, text: counted(code) })),
  ];
  return <Choose label={t('filters.flag')} none={t('filters.all')} {...{ options, chosen, onChoose }} />;
}

function BenefitFilter({ chosen, onChoose }: FilterProps<string>) {
  const t = useText();
  const { language } = useSettings();
  const profile = useCall('schema.profile', {}).data;
  const options = (profile?.benefits ?? [])
    .map(({ element }) => ({ value: element, text: profile ? benefitName(profile, element, language) : element }))
    .sort((a, b) => a.text.localeCompare(b.text, 'sv'));
  return <Choose label={t('filters.benefit')} none={t('filters.all')} {...{ options, chosen, onChoose }} />;
}

/** Takes effect when the field is left or Enter is pressed. */
function DeliveryFilter({ chosen, onChoose }: FilterProps<number>) {
  const t = useText();
  const [text, setText] = useState(chosen === undefined ? '' : String(chosen));
  const settle = (): void => {
    const number = readDeliveryNumber(text);
    if (number !== chosen && (number !== undefined || text.trim() === '')) onChoose(number);
  };
  return (
    <label className="field">
      <span className="field-label">{t('filters.delivery')}</span>
      <input
        className="input filter-delivery"
        inputMode="numeric"
        placeholder={t('filters.number')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
    </label>
  );
}
