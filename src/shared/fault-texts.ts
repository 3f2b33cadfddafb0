/** The form of the fault texts, one set per language. */
import type { FaultCode } from './fault.ts';

/**
 * A text's gaps stand in brackets: `[ on line {line}|, place unknown]` is its first half when every gap in it is
 * known, its second half (or nothing) otherwise. `words` says the coded values of the gaps `reason` and `kind`;
 * the gap `fault` is another fault's code, told with that fault's text.
 */
export type FaultTexts = {
  readonly texts: Readonly<Record<FaultCode, string>>;
  readonly words: Readonly<Record<string, string>>;
};

/** The texts of one area; all areas together must have every code. */
export type SomeFaultTexts = Partial<FaultTexts['texts']>;
