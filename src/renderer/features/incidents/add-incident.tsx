/** Puts in a notice of one's own: its text, whom it hit, and what a refresh is of, counted while it is written. */
import { useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { faultMessage } from '../../../shared/fault-text.ts';
import { addAffected, noneAffected } from '../../../shared/incident-sums.ts';
import type { AffectedView } from '../../../shared/incident-views.ts';
import type { LocalDate } from '../../../shared/local-date.ts';
import type { Label as Words } from '../../../shared/schema-profile.ts';
import { useCall, useCommand } from '../../queries.ts';
import { useSettings } from '../../settings.ts';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { BenefitChoice } from '../orders/order-choices.tsx';
import { AffectedWords } from './affected-counts.tsx';
import { usePages } from './use-pages.ts';

type AddIncidentProps = { readonly onClose: () => void; readonly onAdded: (id: string) => void };

type Draft = {
  readonly title: string;
  readonly notice: string;
  readonly criterion: string;
  readonly benefits: readonly string[];
  /** The days on which FK was wrong, as far as they are known. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
};

const blank: Draft = { title: '', notice: '', criterion: '', benefits: [], from: null, to: null };

export function AddIncident({ onClose, onAdded }: AddIncidentProps) {
  const t = useText();
  const add = useCommand('incident.add');
  const [draft, setDraft] = useState(blank);
  const profile = useCall('schema.profile', {}).data;
  const { title, notice, criterion, benefits, from, to } = draft;
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const isTurned = from !== null && to !== null && to < from;
  const isReady = title.trim() !== '' && criterion.trim() !== '' && !isTurned;
  const save = (): void =>
    add.mutate(
      { title, notice, criterion, benefits: [...benefits], ...(from && { from }), ...(to && { to }) },
      { onSuccess: ({ id }) => onAdded(id) },
    );
  return (
    <Panel
      title={t('incident.add')}
      className="screen-only"
      actions={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
    >
      <TextInput label={t('incident.title')} value={title} onChange={(text) => change({ title: text })} required />
      <TextField className="field" value={notice} onChange={(text) => change({ notice: text })}>
        <Label className="field-label">{t('incident.notice')}</Label>
        <TextArea className="input" maxLength={20000} />
      </TextField>
      <WindowInput from={from} to={to} isTurned={isTurned} onChange={change} />
      <CriterionInput draft={draft} onChange={(text) => change({ criterion: text })} />
      {profile && (
        <BenefitChoice
          chosen={benefits}
          profile={profile}
          error={undefined}
          onChange={(chosen) => change({ benefits: chosen })}
        />
      )}
      <p className="field-hint">{t('incident.benefits-hint')}</p>
      <FaultNotice error={add.error} />
      <div className="row">
        <Button weight="primary" isDisabled={!isReady || add.isPending} onPress={save}>
          {t('incident.save')}
        </Button>
      </div>
    </Panel>
  );
}

type WindowProps = Pick<Draft, 'from' | 'to'> & {
  readonly isTurned: boolean;
  readonly onChange: (part: Partial<Draft>) => void;
};

function WindowInput({ from, to, isTurned, onChange }: WindowProps) {
  const t = useText();
  return (
    <div className="field">
      <div className="fields">
        <DateInput
          label={t('incident.from')}
          placeholder={t('date.pattern')}
          value={from}
          onChange={(day) => onChange({ from: day })}
        />
        <DateInput
          label={t('incident.to')}
          placeholder={t('date.pattern')}
          value={to}
          onChange={(day) => onChange({ to: day })}
        />
      </div>
      <p role="status" className={isTurned ? 'field-error' : 'field-hint'}>
        {t(isTurned ? 'incident.turned' : 'incident.window-hint')}
      </p>
    </div>
  );
}

const begin = { ...noneAffected, words: null as Words | null };
const sumUp = (sum: typeof begin, page: AffectedView) => ({ ...addAffected(sum, page), words: page.words });

/** Read back in words, and counted, each time it is changed: what is written stays where it is while that goes on. */
function CriterionInput({ draft, onChange }: { readonly draft: Draft; readonly onChange: (text: string) => void }) {
  const t = useText();
  const { language } = useSettings();
  const { sum, isRunning, error, run, stop } = usePages('incident.affected', begin, sumUp);
  const { criterion, benefits } = draft;
  const judge = (text: string): void => {
    onChange(text);
    if (text.trim() === '') stop();
    else void run({ criterion: text, benefits: [...benefits] });
  };
  return (
    <>
      <TextInput
        label={t('incident.criterion')}
        hint={t('incident.criterion-hint')}
        placeholder="subscribed to SJP and born after 1999-12-31"
        error={error ? faultMessage(error.fault, language) : undefined}
        value={criterion}
        onChange={judge}
        required
      />
      {sum !== null && sum.words !== null && <p>{sum.words[language]}</p>}
      {sum !== null && sum.words !== null && <AffectedWords counts={sum} isRunning={isRunning} />}
    </>
  );
}
