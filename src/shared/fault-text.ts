/** Says a fault in a sentence that a person can act on, in Swedish or English. */
import type { Fault, FaultCode, FaultDetail } from './fault.ts';
import { english } from './fault-text-en.ts';
import { swedish } from './fault-text-sv.ts';
import type { FaultTexts } from './fault-texts.ts';

export const faultTexts: Readonly<Record<'sv' | 'en', FaultTexts>> = { sv: swedish, en: english };

const bracket = /\[([^|\]]*)(?:\|([^\]]*))?\]/g;
const gap = /\{(\w+)\}/g;

/** The fault's text with its gaps filled from `detail`. A gap that `detail` lacks leaves no trace. */
export function faultMessage({ code, detail }: Fault, language: 'sv' | 'en'): string {
  return faultTexts[language].texts[code].replace(bracket, (_whole, known: string, unknown = '') => {
    const values = [...known.matchAll(gap)].map(([, name = '']) => gapValue(detail, name, language));
    return values.includes(undefined) ? unknown : known.replace(gap, () => values.shift() ?? '');
  });
}

function gapValue(detail: FaultDetail, name: string, language: 'sv' | 'en'): string | undefined {
  const value = Object.hasOwn(detail, name) ? String(detail[name]) : '';
  if (value === '') return undefined;
  const { texts, words } = faultTexts[language];
  if (name === 'fault' && Object.hasOwn(texts, value)) return `${value}: ${told(value as FaultCode, language)}`;
  const coded = (name === 'reason' || name === 'kind') && Object.hasOwn(words, value);
  return coded ? words[value] : value;
}

/** The fault that another one is about: its details are not kept. */
const told = (code: FaultCode, language: 'sv' | 'en'): string => faultMessage({ code, detail: {} }, language);
