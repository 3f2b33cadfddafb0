/** Reads the text of one known element into the stored form, and refuses a value that its field does not expect. */
import { marks } from '../../../core/mirror/stored-form.ts';
import { fits } from '../../../core/response/content.ts';
import { dayText } from '../../../shared/day-number.ts';
import type { Field, FieldType } from '../../../shared/schema-profile.ts';
import { plainText } from '../plain-syntax.ts';
import { dayAt } from './day.ts';
import type { Form } from './form.ts';
import { behindEnd, behindStart, less, refused, type Source } from './source.ts';
import type { StoredBytes } from './stored-bytes.ts';

const endOfText = marks.endOfText.charCodeAt(0);

/** What a text holds, a bit for each kind of byte. */
const [digit, dot, other, odd, reference] = [1, 2, 4, 8, 16] as const;

/** Longer texts of this kind are left to the general reading. */
const longest = 64 * 1024;

/** Odd: whatever XML writes in another way or may not hold, and characters of several bytes. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (/[0-9]/.test(character)) return digit;
  if (character === '.') return dot;
  if (character === '&') return odd | reference;
  return /[ -;=?-\\^-~]/.test(character) ? other : odd;
});

export class LeafReader {
  /** What was read last, where it was wanted. */
  text = '';
  readonly #source: Source;
  readonly #stored: StoredBytes;

  constructor(source: Source, stored: StoredBytes) {
    this.#source = source;
    this.#stored = stored;
  }

  /** The text of the element whose start tag stands there. Gives the place behind the element. */
  read(form: Form, at: number, isWanted: boolean): number {
    const { bytes, view } = this.#source;
    const stored = this.#stored;
    const from = behindStart(view, at, form);
    if (from < 0) {
      this.text = '';
      stored.text('');
      return -from;
    }
    const out = stored.bytes;
    let written = stored.length;
    let what = 0;
    let end = from;
    for (let byte = bytes[end] as number; byte !== less; byte = bytes[++end] as number) {
      what |= kinds[byte] as number;
      out[written++] = byte;
    }
    if ((what & odd) !== 0) this.#odd(bytes.subarray(from, end), form.field, (what & reference) !== 0);
    else {
      this.#plain(form.field, from, end, what, isWanted);
      out[written] = endOfText;
      stored.length = written + 1;
    }
    return behindEnd(view, end, form);
  }

  #plain(field: Field, from: number, to: number, what: number, isWanted: boolean): void {
    const { bytes } = this.#source;
    const day = field.type === 'date' ? dayAt(bytes, from, to) : -1;
    if (day < 0 && !isSure(field.type, bytes, from, to, what)) expectFit(field, bytes.toString('latin1', from, to));
    if (isWanted) this.text = day < 0 ? this.#source.text(from, to) : dayText(day);
  }

  #odd(bytes: Uint8Array, field: Field, hasReferences: boolean): void {
    if (bytes.length > longest) throw refused;
    const text = plainText(bytes, hasReferences);
    if (/[^\t\n\x20-\u{10ffff}]/u.test(text)) throw refused;
    expectFit(field, text);
    this.text = text;
    this.#stored.text(text);
  }
}

function expectFit(field: Field, text: string): void {
  const value = text.trim();
  if (value !== '' && !fits(field, value)) throw refused;
}

/** True for the usual writing of a value, without making a text of it; false where that must be looked at. */
function isSure(type: FieldType, bytes: Uint8Array, from: number, to: number, what: number): boolean {
  switch (type) {
    case 'amount':
    case 'decimal':
      return isShortNumber(bytes, from, to, what);
    case 'integer':
      return what === digit;
    case 'personnummer':
      return what === digit && to - from === 12;
    case 'boolean':
      return isOneOf(yesAndNo, bytes, from, to);
    case 'date':
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
