/**
 * The form in which contents are stored: a text that says what JSON would in two fifths of the room, and one text only
 * for each content. Marks are characters that no XML 1.0 document can hold; where XML 1.1 has one, `escaping` stands
 * before it. A name is a code (name-codes.ts), or stands between `spelled` and `endOfText`; behind it a text with its
 * end, a group, or a list of these.
 */
import type { Content, ContentValue } from '../../shared/content.ts';
import { codeOf, nameOf } from './name-codes.ts';

export const marks = {
  openGroup: '\x01',
  closeGroup: '\x02',
  openList: '\x03',
  closeList: '\x04',
  spelled: '\x05',
  endOfText: '\x06',
  escaping: '\x07',
} as const;

const { openGroup, closeGroup, openList, closeList, spelled, endOfText, escaping } = marks;

/** An escaped mark is a letter: a text ends where a mark stands. */
const asLetter = (mark: string): string => String.fromCharCode(mark.charCodeAt(0) + 0x40);
const asMark = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 0x40);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the marks
const anyMark = /[\x01-\x07]/g;

/** How a member of a group begins. */
export const storedName = (name: string): string => codeOf(name) ?? `${spelled}${name}${endOfText}`;

export function storedForm(content: Content): string {
  const members = Object.entries(content).map(([name, value]) => `${storedName(name)}${storedValue(value)}`);
  return `${openGroup}${members.join('')}${closeGroup}`;
}

function storedValue(value: ContentValue): string {
  if (typeof value === 'string') return storedText(value);
  if (Array.isArray(value)) return `${openList}${value.map(storedValue).join('')}${closeList}`;
  return storedForm(value as Content);
}

const storedText = (text: string): string =>
  `${text.replace(anyMark, (mark) => `${escaping}${asLetter(mark)}`)}${endOfText}`;

/** Throws for what storedForm never gives. */
export function readStored(stored: string): Content {
  const reader = new StoredReader(stored);
  if (stored[0] !== openGroup) throw damaged();
  const content = reader.value() as Content;
  if (reader.at !== stored.length) throw damaged();
  return content;
}

const damaged = (): Error => new Error('not the stored form of a content');

/** Throws for what is escaped and no mark. */
function unescaped(text: string): string {
  const [first = '', ...others] = text.split(escaping);
  if (!others.every((other) => other !== '' && asMark(other) >= openGroup && asMark(other) <= escaping))
    throw damaged();
  return [first, ...others.map((other) => `${asMark(other)}${other.slice(1)}`)].join('');
}

class StoredReader {
  at = 0;
  readonly #stored: string;

  constructor(stored: string) {
    this.#stored = stored;
  }

  value(): ContentValue {
    const mark = this.#stored[this.at];
    if (mark === openGroup) return this.#group();
    return mark === openList ? this.#list() : this.#text();
  }

  #group(): Content {
    const group: Record<string, ContentValue> = {};
    this.at += 1;
    while (!this.#ends(closeGroup)) {
      const name = this.#name();
      const value = this.value();
      // Set as any other name, it would become the group's prototype.
      if (name === '__proto__') Object.defineProperty(group, name, { value, enumerable: true });
      else group[name] = value;
    }
    return group;
  }

  #list(): ContentValue[] {
    const list: ContentValue[] = [];
    this.at += 1;
    while (!this.#ends(closeList)) list.push(this.value());
    return list;
  }

  #name(): string {
    const code = this.#stored[this.at++];
    if (code === spelled) return this.#text();
    const name = nameOf(code as string);
    if (name === undefined) throw damaged();
    return name;
  }

  #text(): string {
    const end = this.#stored.indexOf(endOfText, this.at);
    if (end < 0) throw damaged();
    const text = this.#stored.slice(this.at, end);
    this.at = end + 1;
    return text.includes(escaping) ? unescaped(text) : text;
  }

  /** True behind the mark; a list or group that does not end is found by whoever reads what is not there. */
  #ends(mark: string): boolean {
    if (this.#stored[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }
}
