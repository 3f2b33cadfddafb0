/** Goes through the tokens of a criterion, and says what was expected where it does not find it. */
import { FaultError } from '../../shared/fault.ts';
import { type LocalDate, parseLocalDate } from '../../shared/local-date.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What was expected, as `reason` in the fault `incident.criterion`. */
export type Expected =
  | 'criterion-condition'
  | 'criterion-known-benefit'
  | 'criterion-benefits'
  | 'criterion-known-country'
  | 'criterion-date'
  | 'criterion-number'
  | 'criterion-fewer'
  | 'criterion-open'
  | 'criterion-close'
  | 'criterion-and-or'
  | 'criterion-word';

export type Reader = ReturnType<typeof readerOf>;

export function readerOf(text: string) {
  const tokens = tokensOf(text);
  let place = 0;
  const now = (): Token => tokens[Math.min(place, tokens.length - 1)] as Token;
  const fail = (reason: Expected, word?: string, at = now().at): never => {
    throw new FaultError('incident.criterion', { position: at, reason, ...(word !== undefined && { word }) });
  };
  const take = (word: string): boolean => {
    const found = now().text.toLowerCase() === word;
    if (found) place += 1;
    return found;
  };
  const next = (): Token => {
    const token = now();
    if (token.text !== '') place += 1;
    return token;
  };
  const date = (): LocalDate => {
    const found = parseLocalDate(now().text);
    if (found === undefined) return fail('criterion-date');
    place += 1;
    return found;
  };
  return {
    at: () => now().at,
    isAtEnd: () => now().text === '',
    /** The next word or sign, in lower case, without taking it. */
    peek: () => now().text.toLowerCase(),
    fail,
    /** Takes a word if it is the next, whatever its case. */
    take,
    expect: (word: string): void => {
      if (!take(word)) fail('criterion-word', word);
    },
    date,
    number: (): number => (/^\d{1,3}$/.test(now().text) ? Number(next().text) : fail('criterion-number')),
    next,
    /** A comma-separated list in brackets; names may be several words. */
    list: (): readonly Token[] => {
      if (!take('(')) fail('criterion-open');
      const items: Token[] = [];
      do items.push(phrase(now, next));
      while (take(','));
      if (!take(')')) fail('criterion-close');
      return items;
    },
  };
}

/** Words up to a sign, as one. */
function phrase(now: () => Token, next: () => Token): Token {
  const { at } = now();
  const words: string[] = [];
  while (!['(', ')', ',', ''].includes(now().text)) words.push(next().text);
  return { text: words.join(' '), at };
}
