/** Says a fault in a sentence that a person can act on, in Swedish or English. */
import type { Fault, FaultDetail } from './fault.ts';
import { english } from './fault-text-en.ts';
import { swedish } from './fault-text-sv.ts';
import type { FaultTexts } from './fault-texts.ts';

export const faultTexts: Readonly<Record<'sv' | 'en', FaultTexts>> = { sv: swedish, en: english };

const bracket = /\[([^|\]]*)(?:\|([^\]]*))?\]/g;
const gap = /\{(\w+)\}/g;

/** The fault's text with its gaps filled from `detail`. A gap that `detail` lacks leaves no trace. */
export function faultMessage({ code, detail }: Fault, language: 'sv' | 'en'): string {
  const { texts, words } = faultTexts[language];
  return texts[code].replace(bracket, (_whole, known: string, unknown = '') => {
    const values = [...known.matchAll(gap)].map(([, name = '']) => gapValue(detail, name, words));
    return values.includes(undefined) ? unknown : known.replace(gap, () => values.shift() ?? '');
  });
}

function gapValue(detail: FaultDetail, name: string, words: FaultTexts['words']): string | undefined {
  const value = Object.hasOwn(detail, name) ? String(detail[name]) : '';
  if (value === '') return undefined;
  const coded = (name === 'reason' || name === 'kind') && Object.hasOwn(words, value);
  return coded ? words[value] : value;
}
