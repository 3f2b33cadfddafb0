/** The stored form says all of a content, in one way only, and nothing else is one. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, nameOf } from '../../src/core/mirror/name-codes.ts';
import { marks, readStored, storedForm, storedName } from '../../src/core/mirror/stored-form.ts';
import type { Content } from '../../src/shared/content.ts';
import type { Fields } from '../../src/shared/schema-profile.ts';
import { schema } from '../support/quality-records.ts';

/** Names with a code and without, and what is an object's own in JavaScript. */
const name = fc.constantFrom(
  'from',
  'ersattningsdag',
  'samhorig',
  'okänt',
  'x',
  '@typ',
  '#text',
  '__proto__',
  'toString',
);
const character = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 0xd7ff }));
const text = fc.array(character, { maxLength: 12 }).map((codes) => String.fromCharCode(...codes));
const { group } = fc.letrec<{ group: Content; value: Content[string] }>((tie) => ({
  group: fc
    .uniqueArray(fc.tuple(name, tie('value')), { selector: ([one]) => one, maxLength: 6 })
    .map((members) => Object.fromEntries(members)),
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, tie('group'), fc.array(tie('value'))),
}));

describe('a content', () => {
  test('comes back from its stored form as it was, in its order', () => {
    fc.assert(
      fc.property(group, (content) => {
        const found = readStored(storedForm(content));
        expect(found).toEqual(content);
        expect(JSON.stringify(found)).toBe(JSON.stringify(content));
      }),
      { numRuns: 2000 },
    );
  });

  test('has another stored form than any other content', () => {
    fc.assert(
      fc.property(group, group, (one, other) => {
        expect(storedForm(one) === storedForm(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 1000 },
    );
  });

  test('takes little more than half of what JSON takes, even where it is days and amounts alone', () => {
    const days = Array.from({ length: 20 }, (_, day) => ({ datum: `2026-08-${10 + day}`, belopp: '1006.00' }));
    const content = {
      startades: '2026-08-08',
      period: [{ from: '2026-08-10', tom: '2026-08-29', ersattningsdag: days }],
    };
    expect(storedForm(content).length).toBeLessThan(0.55 * JSON.stringify(content).length);
  });

  test('may have marks in its texts, wherever they stand', () => {
    for (const mark of Object.values(marks)) {
      const content = { from: mark, period: [{ from: `2026${mark}${mark}A` }, `${mark}A`, `${marks.escaping}${mark}`] };
      expect(readStored(storedForm(content))).toEqual(content);
    }
  });
});

test('a text that was cut off or changed in a mark is no stored form', () => {
  const stored = storedForm({ startades: '2026-08-08', period: [{ from: '2026-08-10' }, 'x'], okänt: { a: '' } });
  for (let length = 0; length < stored.length; length += 1)
    expect(() => readStored(stored.slice(0, length)), stored.slice(0, length)).toThrow('stored form');
  expect(() => readStored(`${stored}\x02`)).toThrow('stored form');
  expect(() => readStored('{"startades":"2026-08-08"}')).toThrow('stored form');
  expect(() => readStored('\x01\u0160x\x06\x02')).toThrow('stored form');
  for (const odd of ['\x07', '\x07@', '\x07H', 'x\x07', '\x07\x07'])
    expect(() => readStored(`\x01#${odd}\x06\x02`), odd).toThrow('stored form');
});

describe('the codes of names', () => {
  const namesIn = (fields: Fields = {}): string[] =>
    Object.entries(fields).flatMap(([one, field]) => [one, ...namesIn(field.fields)]);
  const known = new Set(schema.benefits.flatMap(({ records }) => records.flatMap(({ fields }) => namesIn(fields))));

  test('are one for each name of the schema, and one character long', () => {
    const codes = [...known].map((one) => codeOf(one) ?? one);
    expect(codes.filter((code) => code.length !== 1)).toEqual([]);
    expect(new Set(codes).size).toBe(known.size);
    expect(codes.map(nameOf)).toEqual([...known]);
  });

  test('never change: the same content must give the same digest for ever', () => {
    const characters = Array.from({ length: 256 }, (_, code) => nameOf(String.fromCharCode(code)) ?? '').join(' ');
    expect(createHash('sha256').update(characters).digest('hex')).toBe(
      '4ca6efa845abd12b7487e2df033736a09f17e97122ca9c1b968675e5d96e2a85',
    );
  });

  test('are no marks', () => {
    expect([...known].filter((one) => storedName(one) <= ' ')).toEqual([]);
  });
});
