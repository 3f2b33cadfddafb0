/** Reads the text of one known element into JSON, and refuses a value that its field does not expect. */
import { fits } from '../../../core/response/content.ts';
import type { Field, FieldType } from '../../../shared/schema-profile.ts';
import { plainText } from '../plain-syntax.ts';
import type { Form } from './form.ts';
import type { JsonBytes } from './json.ts';
import { behindEnd, behindStart, less, refused, type Source } from './source.ts';

const quote = 34;

/** What a text holds, a bit for each kind of byte. */
const [digit, dot, other, odd, reference] = [1, 2, 4, 8, 16] as const;

/** Longer texts of this kind are left to the general reading. */
const longest = 64 * 1024;

/** Odd: whatever XML or JSON writes in another way, and characters of several bytes. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (/[0-9]/.test(character)) return digit;
  if (character === '.') return dot;
  if (character === '&') return odd | reference;
  return /[ !#-;=?-[^-~]/.test(character) ? other : odd;
});

export class LeafReader {
  /** What was read last, where it was wanted. */
  text = '';
  readonly #source: Source;
  readonly #json: JsonBytes;

  constructor(source: Source, json: JsonBytes) {
    this.#source = source;
    this.#json = json;
  }

  /** The text of the element whose start tag stands there. Gives the place behind the element. */
  read(form: Form, at: number, isWanted: boolean): number {
    const { bytes, view } = this.#source;
    const json = this.#json;
    const from = behindStart(view, at, form);
    if (from < 0) {
      this.text = '';
      json.text('');
      return -from;
    }
    const out = json.bytes;
    let written = json.length;
    out[written++] = quote;
    let what = 0;
    let end = from;
    for (let byte = bytes[end] as number; byte !== less; byte = bytes[++end] as number) {
      what |= kinds[byte] as number;
      out[written++] = byte;
    }
    if ((what & odd) !== 0) this.#odd(bytes.subarray(from, end), form.field, (what & reference) !== 0);
    else {
      if (!isSure(form.field.type, bytes, from, end, what)) expectFit(form.field, bytes.toString('latin1', from, end));
      if (isWanted) this.text = this.#source.text(from, end);
      out[written] = quote;
      json.length = written + 1;
    }
    return behindEnd(view, end, form);
  }

  #odd(bytes: Uint8Array, field: Field, hasReferences: boolean): void {
    if (bytes.length > longest) throw refused;
    const text = plainText(bytes, hasReferences);
    if (/[^\t\n\x20-\u{10ffff}]/u.test(text)) throw refused;
    expectFit(field, text);
    this.text = text;
    this.#json.text(text);
  }
}

function expectFit(field: Field, text: string): void {
  const value = text.trim();
  if (value !== '' && !fits(field, value)) throw refused;
}

/** True for the usual writing of a value, without making a text of it; false where that must be looked at. */
function isSure(type: FieldType, bytes: Uint8Array, from: number, to: number, what: number): boolean {
  switch (type) {
    case 'date':
      return isDay(bytes, from, to);
    case 'amount':
    case 'decimal':
      return isShortNumber(bytes, from, to, what);
    case 'integer':
      return what === digit;
    case 'personnummer':
      return what === digit && to - from === 12;
    case 'boolean':
      return isOneOf(yesAndNo, bytes, from, to);
    case 'timestamp':
      return false;
    default:
      return true;
  }
}

/** At most twelve digits, and if there is a point, two behind it. */
const isShortNumber = (bytes: Uint8Array, from: number, to: number, what: number): boolean => {
  if (what === digit) return to - from <= 12;
  return (
    what === (digit | dot) && to - from >= 4 && to - from <= 15 && bytes[to - 3] === 46 && isDigits(bytes, from, to - 3)
  );
};

function isDigits(bytes: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (kinds[bytes[index] as number] !== digit) return false;
  return true;
}

const yesAndNo = [Buffer.from('true'), Buffer.from('false')];

const isOneOf = (some: readonly Uint8Array[], bytes: Uint8Array, from: number, to: number): boolean =>
  some.some((one) => one.length === to - from && one.every((byte, index) => bytes[from + index] === byte));

/** The months with 31 days, a bit for each. */
const long = [1, 3, 5, 7, 8, 10, 12].reduce((bits, month) => bits | (1 << month), 0);

/** `2026-08-14`, but for 29 February, which needs the year. */
function isDay(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 10 || bytes[from + 4] !== 45 || bytes[from + 7] !== 45) return false;
  if (!isDigits(bytes, from, from + 4) || !isDigits(bytes, from + 5, from + 7)) return false;
  if (!isDigits(bytes, from + 8, to)) return false;
  const pair = (at: number): number => ((bytes[at] as number) - 48) * 10 + (bytes[at + 1] as number) - 48;
  const [month, day] = [pair(from + 5), pair(from + 8)];
  if (pair(from) === 0 || month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || (month !== 2 && (day <= 30 || (day === 31 && (long & (1 << month)) !== 0)));
}
