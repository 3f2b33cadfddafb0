/** The stable JSON document of one person: what scripts and acceptance tests read (docs/cli.md). */
import type { PersonView, RecordView } from './views.ts';

/**
 * Withdrawn records have no content here: the document says what holds. `records` names every record by the number that
 * leads to its evidence: first those that hold, in the order of cases, payments and statements, then withdrawn ones.
 */
export function personDocument(view: PersonView) {
  const held = view.records.filter((record) => record.withdrawn === null);
  const withdrawn = view.records.filter((record) => record.withdrawn !== null);
  const ofKind = (kind: RecordView['kind']): RecordView[] => held.filter((record) => record.kind === kind);
  return {
    personnummer: view.personnummer,
    subscriptions: view.subscriptions,
    cases: ofKind('case').map((record) => ({ benefit: record.benefit, ...record.content })),
    payments: ofKind('payment').map((record) => record.content),
    statements: ofKind('statement').map(({ benefit, element, content }) => ({ benefit, element, fields: content })),
    flags: view.flags,
    disputes: view.disputes,
    records: [...inDocumentOrder(held), ...inDocumentOrder(withdrawn)].map(referenceTo),
  };
}

const kinds: readonly RecordView['kind'][] = ['case', 'payment', 'statement'];

const inDocumentOrder = (records: readonly RecordView[]): RecordView[] =>
  kinds.flatMap((kind) => records.filter((record) => record.kind === kind));

const referenceTo = ({ id, benefit, kind, element, validFrom, validTo, known, withdrawn, disputed }: RecordView) => ({
  ...{ record: id, benefit, kind, element, validFrom, validTo, known, withdrawn, disputed },
});
