/** What changed for the invented persons, and the trace of a revealed number, for views alone. */
import type { Handlers, Input } from '../../../src/shared/contract.ts';
import type { HistoryChange, HistoryStep, PersonHistoryView } from '../../../src/shared/history-views.ts';
import type { LocalDate } from '../../../src/shared/local-date.ts';
import type { RecordView } from '../../../src/shared/views.ts';
import { anna } from './sample-numbers.ts';
import { persons } from './sample-persons.ts';

const changeOf = (person: Input<'person.history'>['personnummer'], record: RecordView): HistoryChange => ({
  ...{ personnummer: person as HistoryChange['personnummer'], record: record.id },
  ...{ benefit: record.benefit, kind: record.kind, element: record.element },
  ...{ change: 'new', before: null, after: record.content, details: [], by: record.known },
  ...{ disputed: false, refreshed: false, words: [`${record.element}: ny uppgift, nummer ${record.id}`] },
});

/** The period that was shortened, as the delivery of the last night told it. */
function shortened(record: RecordView): HistoryStep {
  const [before, after] = [
    { from: '2026-08-14', tom: '2026-08-31' },
    { from: '2026-08-15', tom: '2026-08-31' },
  ];
  const value = (name: string, was: string, is: string) => ({
    ...({ type: 'value', path: `period[1]/${name}`, name, position: null, before: was, after: is } as const),
  });
  const changes = [value('from', '2026-08-14', '2026-08-15'), value('antalDagar', '18', '17')];
  const words = [
    'Sjukpenning: perioden 2026-08-14–2026-08-31 förkortad till 2026-08-15–2026-08-31; antal dagar 18 → 17',
  ];
  const group = { type: 'group', path: 'period[1]', name: 'period', position: 1, span: 'shortened' } as const;
  return {
    ...{ moment: 9, delivery: { id: 412, night: '2026-11-21' as LocalDate } },
    ...{ file: 'LEFI_SVAR_5560360793_20261121_412.xml', receivedAt: '2026-11-21T06:02:12Z' },
    changes: [
      {
        ...changeOf(anna, record),
        ...{ change: 'changed', before: record.content, words, details: [{ ...group, before, after, changes }] },
      },
    ],
  };
}

function historyOf({ personnummer, before }: Input<'person.history'>): PersonHistoryView {
  const person = persons.find((one) => one.personnummer === personnummer) ?? persons[0];
  if (person === undefined) throw new Error('the sample has nobody');
  const groups = Map.groupBy(person.records, ({ known }) => known.id);
  const steps = [...groups].map(
    ([id, records], place): HistoryStep => ({
      ...{ moment: 8 - place, delivery: records[0]?.known ?? { id, night: null } },
      ...{ file: `LEFI_SVAR_5560360793_20261103_${id}.xml`, receivedAt: '2026-11-03T06:02:12Z' },
      changes: records.map((record) => changeOf(personnummer, record)),
    }),
  );
  const first = personnummer === anna && person.records[0] ? [shortened(person.records[0])] : [];
  // The newest delivery alone, then all the others: so that reading on is seen.
  if (first.length > 0 && before === undefined) return { personnummer: person.personnummer, steps: first, next: 9 };
  return { personnummer: person.personnummer, steps, next: null };
}

export const historyCalls: Pick<Handlers, 'person.history' | 'person.reveal'> = {
  'person.history': async (input) => historyOf(input),
  'person.reveal': async ({ personnummer }) => ({ personnummer: personnummer as HistoryChange['personnummer'] }),
};
