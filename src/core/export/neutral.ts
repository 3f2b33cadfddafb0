/** Takes the bite out of texts that a spreadsheet would run as formulas. */

/**
 * A line that begins with = + - @ (or their full-width twins), a tab or a carriage return, also after blanks of any
 * kind. Every line of a cell counts: some programs split cells that hold line breaks.
 */
const formula = /^(?=[\t\r]|(?:(?![\r\n])[\s\p{C}])*[=+\-@＝＋－＠])/gmu;

/** The text with an apostrophe before each such line; harmless texts are returned as they are. */
export const neutral = (text: string): string => text.replace(formula, "'");
