/** Cuts a criterion's text into words and signs. */

/** `at` counts characters from 1; the last token is empty and stands after the text. */
export type Token = { readonly text: string; readonly at: number };

export function tokensOf(text: string): Token[] {
  const found = [...text.matchAll(/[(),]|[^\s(),]+/g)].map((match) => ({ text: match[0], at: match.index + 1 }));
  return [...found, { text: '', at: text.trimEnd().length + 1 }];
}
