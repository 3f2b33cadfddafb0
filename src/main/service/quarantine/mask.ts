/** Hides what a file says and leaves how it is built: letters become `x`, digits `9`; known markup names stay. */

/** Sections whose inside is never markup, by how they begin and end. */
const sections: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
];

const completeTag = /<\/?[^\s<>/="'?!]+(?:\s+[^\s<>/="'?!]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>/y;
const declaration = /<\?xml(?:\s+[a-z]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\?>/y;
const beginning = /<[/?]?(?:xml(?=[\s?]))?([^\s<>/="'?!]*)/y;
const docType = /<!DOCTYPE\b/y;
const nameOrValue = /"[^"]*"|'[^']*'|[^\s<>/="'?]+/g;

/**
 * The text with every letter and digit of texts and attribute values hidden, as long as before. It must begin outside
 * of any tag. `names` are kept in markup that is whole, and right behind the sign that begins a tag that is not.
 */
export function maskText(text: string, names: ReadonlySet<string>): string {
  let masked = '';
  for (let at = 0; at < text.length; ) {
    const sign = text.indexOf('<', at);
    if (sign < 0) return masked + hidden(text.slice(at));
    const piece = pieceAt(text, sign, names);
    masked += hidden(text.slice(at, sign)) + piece;
    at = sign + piece.length;
  }
  return masked;
}

/** The masked markup that begins at a `<`, or as much of it as can be told apart from text. */
function pieceAt(text: string, at: number, names: ReadonlySet<string>): string {
  for (const [begin, end] of sections) if (text.startsWith(begin, at)) return section(text, at, begin, end);
  const whole = matchAt(completeTag, text, at) ?? matchAt(declaration, text, at);
  if (whole !== undefined) return whole.replace(nameOrValue, (part) => namePart(part, names));
  const type = matchAt(docType, text, at);
  if (type !== undefined) return type;
  const begun = matchAt(beginning, text, at) ?? '<';
  return begun.replace(nameOrValue, (part) => namePart(part, names));
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function section(text: string, at: number, begin: string, end: string): string {
  const inside = at + begin.length;
  const stop = text.indexOf(end, inside);
  if (stop < 0) return begin + hidden(text.slice(inside));
  return begin + hidden(text.slice(inside, stop)) + end;
}

function namePart(part: string, names: ReadonlySet<string>): string {
  if (part.startsWith('"') || part.startsWith("'")) return hidden(part);
  return part.split(':').every((piece) => names.has(piece)) ? part : hidden(part);
}

/** Control signs and their like could steer a terminal. */
const hidden = (text: string): string =>
  text
    .replace(/[\p{L}\p{M}]/gu, (sign) => 'x'.repeat(sign.length))
    .replace(/\p{N}/gu, (sign) => '9'.repeat(sign.length))
    .replace(/[^\P{C}\n\r\t]/gu, (sign) => '·'.repeat(sign.length));
