/** Texts of the views: both languages complete, with the same gaps. */
import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/renderer/text/en.ts';
import { sv } from '../../src/renderer/text/sv.ts';

/** What a plural chooses between is words, not gaps. */
const withoutChoices = (text: string): string => text.replace(/(?:one|other|=\d+)\s*\{[^{}]*\}/g, '');

const gapsOf = (text: string): string[] =>
  [...new Set([...withoutChoices(text).matchAll(/\{(\w+)/g)].map(([, name = '']) => name))].sort();
const values = { count: 2, fetched: 2, files: 2, lines: 2, persons: 2, total: 2 };
const texts = { 'sv-SE': sv, 'en-SE': en };

describe('texts', () => {
  test('English has exactly the Swedish keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort());
  });

  test.each(Object.entries(texts))('every text in %s can be formatted without complaint', (locale, messages) => {
    const complaints: unknown[] = [];
    const intl = createIntl({ locale, messages: { ...messages }, onError: (error) => complaints.push(error) });
    for (const [id, text] of Object.entries(messages)) {
      const words = Object.fromEntries(gapsOf(text).map((name) => [name, 'x']));
      expect(intl.formatMessage({ id }, { ...words, ...values })).not.toBe('');
    }
    expect(complaints).toEqual([]);
  });

  test('no gap of a Swedish text is missing in English', () => {
    const named = (text: string) => gapsOf(text).filter((name) => !['one', 'other'].includes(name));
    const differing = Object.keys(sv).filter((key) => {
      const [swedish, english] = [sv[key as keyof typeof sv], en[key as keyof typeof en]];
      const known = new Set(named(english).filter((name) => new RegExp(`\\{${name}[,}]`).test(english)));
      return named(swedish).some((name) => new RegExp(`\\{${name}[,}]`).test(swedish) && !known.has(name));
    });
    expect(differing).toEqual([]);
  });
});
