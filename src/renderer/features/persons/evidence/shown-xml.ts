/** Evidence as it may be shown: with numbers masked until somebody has meant to see them, and with indents where asked for. */

/** Twelve or ten digits that no digit stands beside, with or without the sign before the last four. */
const number = /(?<!\d)(\d{6}|\d{8})([-+]?)\d{4}(?!\d)/g;

export const maskNumbers = (xml: string): string =>
  xml.replace(number, (_, birth: string, sign: string) => `${birth}${sign}••••`);

const piece = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[^>]*>|[^<]+/g;

type Sort = 'begin' | 'end' | 'text' | 'other';

function sortOf(text: string): Sort {
  if (!text.startsWith('<')) return 'text';
  if (text.startsWith('</')) return 'end';
  return /^<[^!?]/.test(text) && !text.endsWith('/>') ? 'begin' : 'other';
}

/** Text, and the end of an element that has nothing else, stay on the element's line. */
const staysOnLine = (before: Sort, sort: Sort): boolean =>
  before === 'begin' ? sort === 'end' || sort === 'text' : before === 'text' && sort === 'end';

/** The same markup with each element on a line of its own, as deep as it stands; an element with text alone keeps it. */
export function indentXml(xml: string): string {
  const lines: string[] = [];
  let depth = 0;
  let before: Sort = 'other';
  for (const [text] of xml.matchAll(piece)) {
    const sort = sortOf(text);
    if (sort === 'text' && text.trim() === '') continue;
    if (sort === 'end') depth = Math.max(0, depth - 1);
    lines.push(staysOnLine(before, sort) ? `${lines.pop() ?? ''}${text}` : '  '.repeat(depth) + text.trim());
    if (sort === 'begin') depth += 1;
    before = sort;
  }
  return lines.join('\n');
}
