/** Every fault has a sentence in both languages, and no gap ever shows. */
import { describe, expect, test } from 'vitest';
import { fault, faultCodes } from '../../src/shared/fault.ts';
import { faultMessage, faultTexts } from '../../src/shared/fault-text.ts';

const languages = ['sv', 'en'] as const;
const gapsIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name));

/** Whole sentences, with no trace of brackets, gaps or what a missing value leaves behind. */
const isClean = (message: string): boolean =>
  /^[A-ZÅÄÖ][^[\]{}|]*\.$/.test(message) && !/ {2}| [.,:;)]|undefined|null|NaN/.test(message);

describe.each(languages)('in %s', (language) => {
  const templates = faultTexts[language].texts;

  test('every fault reads as whole sentences when nothing more is known', () => {
    expect(faultCodes.filter((code) => !isClean(faultMessage(fault(code), language)))).toEqual([]);
  });

  test('every fault shows all its gaps, in whole sentences, when everything is known', () => {
    const hides = faultCodes.filter((code) => {
      const names = gapsIn(templates[code]);
      const message = faultMessage(fault(code, Object.fromEntries(names.map((name) => [name, `<${name}>`]))), language);
      return !isClean(message) || names.some((name) => !message.includes(`<${name}>`));
    });
    expect(hides).toEqual([]);
  });

  test('every gap stands inside brackets', () => {
    const bare = faultCodes.filter((code) => gapsIn(templates[code].replace(/\[[^\]]*\]/g, '')).length > 0);
    expect(bare).toEqual([]);
  });
});

describe('both languages', () => {
  test('say the same details', () => {
    for (const code of faultCodes) {
      const [swedish, english] = languages.map((language) => gapsIn(faultTexts[language].texts[code]).sort());
      expect(swedish, code).toEqual(english);
    }
  });

  test('know the same words for reasons', () => {
    expect(Object.keys(faultTexts.sv.words)).toEqual(Object.keys(faultTexts.en.words));
  });
});

test('the numbers of a count mismatch stand where they belong', () => {
  const counted = fault('response.count-mismatch', { expected: 3, counted: 2 });
  expect(faultMessage(counted, 'sv')).toContain('slutposten säger 3, filen innehåller 2');
  expect(faultMessage(counted, 'en')).toContain('the end record says 3, the file holds 2');
});

test('a detail of zero is shown', () => {
  expect(faultMessage(fault('response.end-missing', { persons: 0 }), 'en')).toContain('persons up to there: 0');
});

test('half of the details is treated as none', () => {
  expect(faultMessage(fault('response.gap', { from: 4 }), 'sv')).toBe(faultMessage(fault('response.gap'), 'sv'));
});

test('a known reason is told in words, an unknown one as it is', () => {
  const told = (reason: string) => faultMessage(fault('order.bad-personnummer', { reason }), 'sv');
  expect(told('check-digit')).toContain('kontrollsiffran stämmer inte');
  expect(told('toString')).toContain(': toString.');
});

test('words stand for reasons only, not for names that happen to be alike', () => {
  expect(faultMessage(fault('input.invalid', { field: 'name' }), 'sv')).toContain('”name”');
});

test('a value that looks like a gap or a pattern is shown as it is', () => {
  expect(faultMessage(fault('transport.missing', { file: '$&{file}[a|b]' }), 'en')).toContain('$&{file}[a|b]');
});
