/** How an order line ended: answered with what, rejected with which code, unanswered for what likely cause. */
import type { BenefitName } from '../../../shared/identifier.ts';
import type { LineAnswer } from '../../../shared/line-details.ts';
import type { OrderLineView } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import type { Judgement } from './judge-file.ts';
import { incidentOf, lineJudge } from './unanswered.ts';

type Judged = { readonly name: string; readonly judgement: Judgement };

/** For the lines of one page: what is asked about a person is asked once. */
export function lineEnds(ctx: Context, judged: readonly Judged[]): (line: OrderLineView) => OrderLineView {
  const answerOf = answers(ctx);
  const causes = new Map(
    judged.map(({ name, judgement }) => {
      return [name, { judgement, causeOf: lineJudge(ctx.store.read, name, judgement) }] as const;
    }),
  );
  return (line) => {
    if (line.answeredBy !== null) return { ...line, ...answerOf(line) };
    const known = line.state === 'sent' ? causes.get(line.file ?? '') : undefined;
    return known === undefined ? line : waiting(line, known);
  };
}

type Known = { readonly judgement: Judgement; readonly causeOf: ReturnType<typeof lineJudge> };

function waiting(line: OrderLineView, { judgement, causeOf }: Known): OrderLineView {
  const { due, is, cause } = judgement;
  if (is !== 'silent') return { ...line, due, ...(cause !== null && { cause }) };
  const why = causeOf(line);
  return { ...line, state: 'unanswered', due, cause: why, ...incidentOf(why, judgement) };
}

/** FK's code of a rejection stands in its flag. */
function answers(ctx: Context): (line: OrderLineView) => { answer?: LineAnswer } {
  const { active, ended } = ctx.schema.response.customerStatus;
  const rejections = rejectionCodes(ctx);
  const told = benefitsTold(ctx);
  return (line) => {
    const { answeredBy: by, state, kind, benefit } = line;
    if (by === null) return {};
    if (state === 'rejected')
      return { answer: { status: 'rejected', kundStatus: rejections(line, by.id), told: null } };
    if (kind === 'cancel') return { answer: { status: 'ended', kundStatus: ended, told: null } };
    const isTold = told(line.personnummer, by.id).has(benefit);
    return { answer: { status: 'active', kundStatus: active, told: isTold ? 'complete' : 'nothing' } };
  };
}

function rejectionCodes({ store: { read } }: Context) {
  return ({ personnummer, benefit }: OrderLineView, delivery: number): string | null => {
    const person = read.person(personnummer);
    const flags = person === undefined ? [] : read.flags({ personId: person.id });
    const found = flags.find(
      (one) => one.code === 'order.rejected' && one.delivery === delivery && one.benefit === benefit,
    );
    return found === undefined ? null : String(found.detail.found ?? '');
  };
}

/** The benefits of which anything was known of a person once a delivery had taken effect. */
function benefitsTold({ store: { read } }: Context) {
  const known = new Map<string, ReadonlySet<BenefitName>>();
  return (personnummer: OrderLineView['personnummer'], delivery: number): ReadonlySet<BenefitName> => {
    const key = `${personnummer} ${delivery}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const person = read.person(personnummer);
    const found = new Set(person && read.recordsAt(person.id, read.momentOf(delivery)).map(({ benefit }) => benefit));
    known.set(key, found);
    return found;
  };
}
