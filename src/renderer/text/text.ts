/** Texts in the chosen language, by typed key. */
import { createIntl, createIntlCache } from 'react-intl';
import { useSettings } from '../settings.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type TextKey = keyof typeof sv;
export type Texts = { readonly [K in TextKey]: string };
export type Tell = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

const cache = createIntlCache();

/** English in Sweden (`en-SE`): English words with Swedish numbers and dates. */
const tellers: Readonly<Record<'sv' | 'en', Tell>> = {
  sv: teller('sv-SE', sv),
  en: teller('en-SE', en),
};

function teller(locale: string, messages: Texts): Tell {
  const intl = createIntl({ locale, messages: { ...messages } }, cache);
  return (id, values) => intl.formatMessage({ id }, values);
}

export function useText(): Tell {
  return tellers[useSettings().language];
}
