/** What a pasted notice is taken to say: FK's own incidents in notices worded as such pages are. */
import { expect, test } from 'vitest';
import { printCriterion } from '../../src/core/incident/print.ts';
import { proposeFrom } from '../../src/core/incident/propose.ts';
import { shippedProfile } from '../support/schema-profile.ts';

const catalogue = (await shippedProfile()).benefits;
const read = (notice: string) => {
  const { criterion, benefits, from, to } = proposeFrom(catalogue, notice);
  return [criterion && printCriterion(criterion), benefits, from, to];
};

const three = ['foraldrapenning', 'graviditetspenning', 'aktivitetsstod'];

test.each([
  [
    'I-08: Personer som bevakas för minst två av förmånerna ASUE, FP och GP saknas. Felet rättades 6 oktober 2020.',
    [`at least 2 of (${three.join(', ')})`, three, null, '2020-10-06'],
  ],
  [
    'Uppgifter om sjukpenning saknas för personer födda efter 1999-12-31. Åtgärdat 2021-01-13.',
    ['subscribed to sjukpenning and born after 1999-12-31', ['sjukpenning'], null, '2021-01-13'],
  ],
  [
    'Levnadsintyg: personer bosatta i Belgien, USA och Grekland fick fel händelse från den 20 januari 2020.',
    ['subscribed to levnadsintyg and country in (BE, US, GR)', ['levnadsintyg'], null, null],
  ],
  [
    'Tillfällig föräldrapenning levererades inte under perioden 2021-11-15 – 2021-11-20.',
    ['subscribed to tillfalligForaldrapenning', ['tillfalligForaldrapenning'], '2021-11-15', '2021-11-20'],
  ],
  [
    'Fel dagar för utbetalningar mellan 18 maj 2024 och 4 juni 2024 av sjukpenningen (SJP).',
    [
      'subscribed to sjukpenning and payment between 2024-05-18 and 2024-06-04',
      ...[['sjukpenning', 'utbetalning'], '2024-05-18', '2024-06-04'],
    ],
  ],
  ['Samtliga filer uteblev sedan 2025-05-17.', ['whole stock', [], '2025-05-17', null]],
  ['Servern startas om 31 februari 2026.', [null, [], null, null]],
  ['', [null, [], null, null]],
])('%s', (notice, wanted) => {
  expect(read(notice)).toEqual(wanted);
});

test('the title is the first sentence that says something', () => {
  expect(proposeFrom(catalogue, '\n  Störning i natt. Mer\nMer text').title).toBe('Störning i natt.');
});
