/** What the views compute before they show changes, inspected files and evidence. */
import { describe, expect, test } from 'vitest';
import { excerptLines } from '../../src/renderer/features/deliveries/actions/excerpt-lines.ts';
import { byPerson, nextPage } from '../../src/renderer/features/deliveries/changes/by-person.ts';
import { indentXml, maskNumbers } from '../../src/renderer/features/persons/evidence/shown-xml.ts';
import type { RecordChangeView } from '../../src/shared/change-views.ts';
import type { Personnummer } from '../../src/shared/identifier.ts';

const [first, second] = ['197001019814', '198503142393'] as unknown as readonly [Personnummer, Personnummer];
const of = (personnummer: Personnummer) => ({ personnummer }) as RecordChangeView;

describe('changes', () => {
  test('stand together person by person in the order given', () => {
    const persons = byPerson([of(first), of(second), of(second)]);
    expect(persons.map(({ personnummer, changes }) => [personnummer, changes.length])).toEqual([
      [first, 1],
      [second, 2],
    ]);
  });

  test('are read on from the last person, after all that has been seen of that person', () => {
    const next = nextPage({}, [of(first), of(second), of(second)]);
    expect(next).toEqual({ start: second, offset: 2 });
    expect(nextPage(next, [of(second)])).toEqual({ start: second, offset: 3 });
    expect(nextPage({ start: first, offset: 4 }, [of(second)])).toEqual({ start: second, offset: 1 });
    expect(nextPage(next, [])).toEqual(next);
  });
});

describe('an excerpt', () => {
  test('is taken apart into numbered lines, one of them with the place', () => {
    expect(excerptLines({ line: 7, before: '<a>\r\n<b', after: '/>\n</a>' })).toEqual([
      { number: 7, text: '<a>', at: null },
      { number: 8, text: '<b/>', at: 2 },
      { number: 9, text: '</a>', at: null },
    ]);
  });

  test('has its place at the end of a file that was cut off, and at the beginning of one that never began', () => {
    expect(excerptLines({ line: 1, before: '<a', after: '' })).toEqual([{ number: 1, text: '<a', at: 2 }]);
    expect(excerptLines({ line: 1, before: '', after: 'x\ny' })[0]).toEqual({ number: 1, text: 'x', at: 0 });
  });
});

describe('evidence', () => {
  test('is indented element by element, texts and comments kept as they are', () => {
    const xml = '<a><b>1</b><!-- <x> --><c/><d x="1"><e>två\nrader</e><f></f></d>\n  <g><![CDATA[<h>]]></g></a>';
    expect(indentXml(xml)).toBe(
      [
        '<a>',
        '  <b>1</b>',
        '  <!-- <x> -->',
        '  <c/>',
        '  <d x="1">',
        '    <e>två\nrader</e>',
        '    <f></f>',
        '  </d>',
        '  <g>',
        '    <![CDATA[<h>]]>',
        '  </g>',
        '</a>',
      ].join('\n'),
    );
  });

  test('masks personal numbers in any writing, and neither dates nor amounts nor longer numbers', () => {
    const masked = '<a>19850314••••</a><b>850314-••••</b>';
    expect(maskNumbers('<a>198503142393</a><b>850314-2393</b>')).toBe(masked);
    const others = '<d>2026-08-14</d><e>12345.50</e><f>1234567890123</f><g>2026-08-14T02:14:07</g>';
    expect(maskNumbers(others)).toBe(others);
  });
});
