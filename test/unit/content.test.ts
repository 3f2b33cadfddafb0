/** Reading a record's content by name. */
import { describe, expect, test } from 'vitest';
import { type Content, groupsAt, textAt } from '../../src/shared/content.ts';

const content: Content = {
  typ: '2',
  barn: ['201401012386', '201602022388'],
  rad: [{ belopp: '1.00' }, 'löst', { belopp: '2.00', del: { kod: 'A' } }],
  period: [{ from: '2026-01-01' }, { from: '2026-02-01' }],
  beslut: { datum: '2026-03-01' },
};

describe('the text at a path', () => {
  test.each([
    ['typ', '2'],
    ['barn', '201401012386'],
    ['rad/belopp', '1.00'],
    ['rad/del/kod', 'A'],
    ['beslut/datum', '2026-03-01'],
    ['beslut', undefined],
    ['typ/del', undefined],
    ['saknas', undefined],
    ['saknas/helt', undefined],
    ['constructor', undefined],
    ['toString', undefined],
  ])('%s is %s', (path, expected) => expect(textAt(content, path)).toBe(expected));
});

describe('the groups at a name', () => {
  test('are the members of a list, or the one there is', () => {
    expect(groupsAt(content, 'period')).toEqual([{ from: '2026-01-01' }, { from: '2026-02-01' }]);
    expect(groupsAt(content, 'beslut')).toEqual([{ datum: '2026-03-01' }]);
  });

  test('are no texts', () => {
    expect(groupsAt(content, 'rad')).toHaveLength(2);
    expect(['barn', 'typ', 'saknas'].map((name) => groupsAt(content, name))).toEqual([[], [], []]);
  });
});
