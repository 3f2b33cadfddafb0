/** Whom an incident hit: read back in words and counted each time it is changed, with the language's conditions beside it. */
import { useEffect, useRef } from 'react';
import { faultMessage } from '../../../shared/fault-text.ts';
import { addAffected, noneAffected } from '../../../shared/incident-sums.ts';
import type { AffectedView } from '../../../shared/incident-views.ts';
import type { Label as Words } from '../../../shared/schema-profile.ts';
import { useSettings } from '../../settings.ts';
import { useText } from '../../text/text.ts';
import { TextInput } from '../../ui/text-input.tsx';
import { AffectedWords } from './affected-counts.tsx';
import { CriterionHelp } from './criterion-help.tsx';
import type { Draft } from './draft.ts';
import { usePages } from './use-pages.ts';

const begin = { ...noneAffected, words: null as Words | null };
const sumUp = (sum: typeof begin, page: AffectedView) => ({ ...addAffected(sum, page), words: page.words });

type CriterionInputProps = { readonly draft: Draft; readonly onChange: (text: string) => void };

export function CriterionInput({ draft, onChange }: CriterionInputProps) {
  const t = useText();
  const { language } = useSettings();
  const { sum, isRunning, error, run, stop } = usePages('incident.affected', begin, sumUp);
  const { criterion, benefits } = draft;
  const judge = useRef({ run, stop });
  useEffect(() => {
    judge.current = { run, stop };
  });
  const scope = benefits.join();
  useEffect(() => {
    const { current } = judge;
    if (criterion.trim() === '') current.stop();
    else void current.run({ criterion, benefits: scope === '' ? [] : scope.split(',') });
  }, [criterion, scope]);
  const counts = sum !== null && sum.words !== null ? sum : null;
  return (
    <>
      <TextInput
        label={t('incident.criterion')}
        hint={t('incident.criterion-hint')}
        placeholder="subscribed to SJP and born after 1999-12-31"
        error={error ? faultMessage(error.fault, language) : undefined}
        value={criterion}
        onChange={onChange}
        required
      />
      {counts?.words && <p>{counts.words[language]}</p>}
      <AffectedWords counts={counts} isRunning={isRunning} />
      <CriterionHelp onTake={(text) => onChange(criterion.trim() === '' ? text : `${criterion.trim()} and ${text}`)} />
    </>
  );
}
