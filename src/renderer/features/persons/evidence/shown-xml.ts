/** Evidence as it may be shown: exact once somebody has meant to see the numbers, with them masked before. */

/** Twelve or ten digits that no digit stands beside, with or without the sign before the last four. */
const number = /(?<!\d)(\d{6}|\d{8})([-+]?)\d{4}(?!\d)/g;

export const maskNumbers = (xml: string): string =>
  xml.replace(number, (_, birth: string, sign: string) => `${birth}${sign}••••`);
