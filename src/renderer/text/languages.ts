/** The languages to choose among, each by its own name in every language. */
import type { Language } from '../settings.ts';

export const languageChoices: readonly { readonly value: Language; readonly text: string }[] = [
  { value: 'sv', text: 'Svenska' },
  { value: 'en', text: 'English' },
];
