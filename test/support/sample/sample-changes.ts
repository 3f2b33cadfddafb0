/** What deliveries changed, and the bytes behind records, for views alone. */
import type { DeliveryChangesView, RecordChangeView } from '../../../src/shared/change-views.ts';
import type { Handlers, Input } from '../../../src/shared/contract.ts';
import type { EvidenceView } from '../../../src/shared/evidence-views.ts';
import { FaultError } from '../../../src/shared/fault.ts';
import type { Personnummer } from '../../../src/shared/identifier.ts';
import { deliveries } from './sample-deliveries.ts';
import { anna, guarded } from './sample-numbers.ts';
import { persons } from './sample-persons.ts';

const change = (
  personnummer: Personnummer,
  words: readonly string[],
  more: Partial<RecordChangeView> = {},
): RecordChangeView => ({
  personnummer,
  benefit: 'sjukpenning',
  kind: 'case',
  element: 'sjpArende',
  change: 'changed',
  before: {},
  after: {},
  details: [],
  by: { id: 412, night: null },
  disputed: false,
  refreshed: false,
  words,
  ...more,
});

const changes: readonly RecordChangeView[] = [
  change(guarded, ['Personuppgift: namn Hemlig Person → Annat Namn'], {
    benefit: 'generellPersonInformation',
    kind: 'statement',
  }),
  change(anna, [
    'Sjukpenning: perioden 2026-08-14–2026-08-31 förkortad till 2026-08-15–2026-08-31; antal dagar 18 → 17',
    'Sjukpenning: nytt återkrav beslutat 2026-10-02, 4 321,00 kr',
  ]),
  change(anna, ['Närståendepenning: ärendet från 2026-05-04 borttaget'], { change: 'withdrawn', refreshed: true }),
];

/** One change to a page, so that reading on is seen. */
function changesOf({ from, start, offset = 0 }: Input<'delivery.changes'>): DeliveryChangesView {
  const rest = changes.slice(start === undefined ? 0 : changes.findIndex(({ personnummer }) => personnummer === start));
  return {
    from: { id: from, night: null },
    to: null,
    missed: [{ benefit: 'narstaendepenning', new: 0, changed: 2, withdrawn: 1 }],
    changes: rest.slice(offset, offset + 2),
    more: rest.length > offset + 2,
  };
}

const xml = `<p:sjpArende>
  <p:startades>2026-08-14</p:startades>
  <p:barn><p:personnummer>202602032399</p:personnummer></p:barn>
  <p:period><p:from>2026-08-14</p:from><p:tom>2026-08-31</p:tom></p:period>
</p:sjpArende>`;

function evidenceOf({ record }: { readonly record: number }): EvidenceView {
  const person = persons.find(({ records }) => records.some(({ id }) => id === record));
  const found = person?.records.find(({ id }) => id === record);
  const delivery = deliveries.find(({ id }) => id === found?.known.id);
  if (!person || !found || !delivery) throw new FaultError('mirror.no-such-record', { found: record });
  const { id, benefit, kind, element, validFrom, validTo, known, disputed, withdrawn } = found;
  return {
    ...{ record: id, benefit, kind, element, validFrom, validTo, known, disputed },
    personnummer: person.personnummer,
    key: ['2026-08-14'],
    ordinal: 0,
    until: withdrawn && { ...withdrawn, as: 'withdrawn' },
    delivery,
    bytes: [104_512, 104_512 + xml.length],
    encoding: 'UTF-8',
    xml,
    xmlBase64: btoa(xml),
  };
}

export const changeCalls: Pick<Handlers, 'delivery.changes' | 'record.evidence'> = {
  'delivery.changes': async (input) => changesOf(input),
  'record.evidence': async (input) => evidenceOf(input),
};
