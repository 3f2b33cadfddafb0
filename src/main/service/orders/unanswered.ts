/** Raises the alarm for order lines whose answer was due and did not come: FK drops a bad line in silence (format.md §1). */
import { causeOf } from '../../../core/order/silence.ts';
import type { FaultDetail } from '../../../shared/fault.ts';
import type { OrderCause } from '../../../shared/order-cause.ts';
import type { Context } from '../context.ts';
import type { WaitingLine } from '../silence-port.ts';
import type { StoreReader, StoreWriter } from '../store-port.ts';
import type { UnansweredFile } from '../store-values.ts';
import { fileJudge, type Judgement } from './judge-file.ts';

/** Of a file of which more is silent, these tell the cause of all. */
const judgedRequests = 2000;

/**
 * Looks at what has taken effect: silence counts from the delivery that should have had the answer, and is one flag for
 * each file and cause. `delivery`: the one that has taken effect now, if one has.
 */
export function flagUnanswered(ctx: Context, tx: StoreWriter, delivery: number | null = null): void {
  const judge = fileJudge(ctx, tx);
  const judged = tx.unansweredFiles().map((file) => ({ file, judgement: judge(file) }));
  const silences = judged.flatMap(({ file, judgement }) =>
    judgement.is === 'silent' ? silencesOf(tx, file, judgement) : [],
  );
  const waiting = new Set(judged.map(({ file }) => file.name));
  settle(tx, silences, (file) => (waiting.has(file) ? 'no longer so' : answered(tx, delivery)));
  for (const { detail, subject } of silences)
    tx.raiseFlag({ code: 'order.unanswered', personId: null, benefit: null, delivery: null, detail, subject });
}

type Silence = { readonly subject: string; readonly detail: FaultDetail };

/** What has been answered since, or is told in other figures now. */
function settle(tx: StoreWriter, silences: readonly Silence[], noteOf: (file: string) => string): void {
  const now = new Map(silences.map(({ subject, detail }) => [subject, JSON.stringify(detail)]));
  for (const { detail } of tx.openFlagsOf('order.unanswered')) {
    const subject = subjectOf(String(detail.file), detail.reason as OrderCause);
    if (now.get(subject) !== JSON.stringify(detail))
      tx.settleFlag('order.unanswered', subject, noteOf(String(detail.file)));
  }
}

function answered(tx: StoreReader, delivery: number | null): string {
  const night = delivery === null ? null : (tx.delivery(delivery)?.night ?? null);
  return delivery === null ? 'answered' : `answered: #${delivery}${night === null ? '' : ` (${night})`}`;
}

const subjectOf = (file: string, cause: OrderCause): string => `order-file:${file}:${cause}`;

function silencesOf(tx: StoreReader, file: UnansweredFile, judgement: Judgement): Silence[] {
  const lines = tx.waitingLines(file.id, judgedRequests);
  const causes = Map.groupBy(lines, lineJudge(tx, file.name, judgement));
  const most = [...causes.values()].toSorted((a, b) => b.length - a.length)[0];
  return [...causes].map(([cause, some]) => {
    const found = some.length + (some === most ? file.lines - lines.length : 0);
    const detail = { file: file.name, found, date: judgement.due, reason: cause, ...incidentOf(cause, judgement) };
    return { subject: subjectOf(file.name, cause), detail };
  });
}

/** Which incident a cause is, where it is one. */
export function incidentOf(cause: OrderCause, { facts }: Judgement): { readonly incident?: string } {
  const incident = cause === 'incident' ? facts().incident : null;
  return incident === null ? {} : { incident: incident.id };
}

/** Persons of a file are asked about once, however many lines they have. */
export function lineJudge(read: StoreReader, file: string, { facts }: Judgement): (line: WaitingLine) => OrderCause {
  const known = new Map<string, { isPersonAnswered: boolean; hasDouble: boolean }>();
  return ({ personnummer, kind, from, benefit }) => {
    const { isWhole } = facts();
    const person = known.get(personnummer) ?? {
      isPersonAnswered: !isWhole && read.isAnsweredIn(file, personnummer),
      hasDouble: !isWhole && read.hasDouble(personnummer),
    };
    known.set(personnummer, person);
    return causeOf(facts(), { kind, from, benefit, ...person });
  };
}
