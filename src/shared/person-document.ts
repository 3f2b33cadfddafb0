/** The stable JSON document of one person: what scripts and acceptance tests read (docs/cli.md). */
import type { PersonView, RecordView } from './views.ts';

/** Withdrawn records are left out: the document says what holds. */
export function personDocument(view: PersonView) {
  const held = view.records.filter((record) => record.withdrawn === null);
  const ofKind = (kind: RecordView['kind']): RecordView[] => held.filter((record) => record.kind === kind);
  return {
    personnummer: view.personnummer,
    subscriptions: view.subscriptions,
    cases: ofKind('case').map((record) => ({ benefit: record.benefit, ...record.content })),
    payments: ofKind('payment').map((record) => record.content),
    statements: ofKind('statement').map(({ benefit, element, content }) => ({ benefit, element, fields: content })),
    flags: view.flags,
  };
}
