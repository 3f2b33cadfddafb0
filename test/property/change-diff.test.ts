/** Nothing is lost in a comparison: the changes and the earlier content are the later content. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffContent } from '../../src/core/mirror/diff.ts';
import { changeWords } from '../../src/shared/change-words/change-words.ts';
import type { Content, ContentValue } from '../../src/shared/content.ts';
import { recordRule, spanNames } from '../../src/shared/record-rule.ts';
import type { Fields } from '../../src/shared/schema-profile.ts';
import { applyChanges, listed } from '../support/apply-changes.ts';
import { shippedProfile } from '../support/schema-profile.ts';

const profile = await shippedProfile();

/** Few values, so that keys and whole groups often coincide. */
const text = fc.constantFrom('2026-08-01', '2026-08-14', '2026-08', '2026-09-30', '1', '2', '');

const unknown: fc.Arbitrary<ContentValue> = fc.oneof(
  text,
  fc.dictionary(fc.constantFrom('a', '@b', '#text'), text, { minKeys: 1 }),
  fc.array(text, { minLength: 2, maxLength: 4 }),
);

/** Contents as the reader makes them: known lists always as arrays, unknown elements as one or as several. */
function contents(fields: Fields, depth = 0): fc.Arbitrary<Content> {
  const known = Object.entries(fields).map(([name, field]): [string, fc.Arbitrary<ContentValue>] => {
    const group = field.flatten === undefined ? contents(field.fields ?? {}, depth + 1) : text;
    const one: fc.Arbitrary<ContentValue> = field.type === 'group' ? group : text;
    return [name, field.list ? fc.array(one, { minLength: 1, maxLength: 4 }) : one];
  });
  const strange: { [name: string]: fc.Arbitrary<ContentValue> } =
    depth === 0 ? { nytt: unknown, constructor: unknown } : {};
  const all: { [name: string]: fc.Arbitrary<ContentValue> } = { ...Object.fromEntries(known), ...strange };
  return fc.record(all, { requiredKeys: [] }).map((content) => content as Content);
}

const kinds = [
  ['sjukpenning', 'sjpArende'],
  ['tillfalligForaldrapenning', 'tfpArende'],
  ['utbetalning', 'period'],
  ['generellPersonInformation', 'personuppgift'],
] as const;

/** A content, and one that differs little from it: lists turned, cut and mixed with another's. */
const pair = (fields: Fields) =>
  fc.tuple(contents(fields), contents(fields), fc.func(fc.nat(5))).map(([before, other, choose]) => {
    const names = [...new Set([...Object.keys(before), ...Object.keys(other)])];
    const mixed = names.map((name) => [name, mixedValue(own(before, name), own(other, name), choose(name))]);
    return { before, after: Object.fromEntries(mixed.filter(([, value]) => value !== undefined)) as Content };
  });

type Maybe = ContentValue | undefined;

const own = (content: Content, name: string): Maybe => (Object.hasOwn(content, name) ? content[name] : undefined);

function mixedValue(value: Maybe, other: Maybe, way: number): Maybe {
  if (way === 0) return other;
  if (!Array.isArray(value) || way < 3) return value;
  return way === 3 ? value.toReversed() : [...(Array.isArray(other) ? other : []), ...value.slice(1), value[0]];
}

test.each(kinds)(
  '%s: the earlier content and the changes give the later one, and equal contents give none',
  (benefit, element) => {
    const rule = recordRule(profile, benefit, element);
    const [fields, names] = [rule?.fields ?? {}, spanNames(rule)];
    fc.assert(
      fc.property(pair(fields), ({ before, after }) => {
        const changes = diffContent(before, after, fields, names);
        expect(applyChanges(listed(before), changes)).toEqual(listed(after));
        expect(diffContent(before, structuredClone(before), fields, names)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  },
);

test.each(kinds)('%s: whatever differs, there is a sentence, and none has a gap', (benefit, element) => {
  const rule = recordRule(profile, benefit, element);
  const kind = rule?.kind ?? 'statement';
  fc.assert(
    fc.property(pair(rule?.fields ?? {}), fc.constantFrom('sv', 'en'), ({ before, after }, language) => {
      const details = diffContent(before, after, rule?.fields, spanNames(rule));
      const about = { benefit, element, kind, before, after };
      const said = [
        changeWords(profile, language, { ...about, change: 'changed', details }),
        changeWords(profile, language, { ...about, change: 'new', before: null, details: [] }),
        changeWords(profile, language, { ...about, change: 'withdrawn', after: null, details: [] }),
      ];
      expect(said.map((sentences) => sentences.length > 0)).toEqual([true, true, true]);
      expect(said.flat().join('\n')).not.toMatch(/undefined|null|NaN|\[object/);
    }),
    { numRuns: 60 },
  );
});
