/** What an incident's refresh brought: records and money, person by person. */
import { benefitPaid, hasWorth, worthOf } from '../../../core/incident/money.ts';
import type { Input } from '../../../shared/contract.ts';
import type { BenefitName } from '../../../shared/identifier.ts';
import { summed } from '../../../shared/incident-sums.ts';
import type { FoundPerson, IncidentReportView, RefreshFound } from '../../../shared/incident-views.ts';
import { recordRule } from '../../../shared/record-rule.ts';
import type { Context } from '../context.ts';
import type { BatchLine, BatchPlace } from '../incident-port.ts';
import { leaveTrace } from '../leave-trace.ts';
import { withMoved } from '../moved-changes.ts';
import type { RecordChange } from '../store-values.ts';
import { incidentNamed } from './catalogue.ts';

/** Persons of one answer. */
const pageSize = 200;

type Found = RefreshFound & { readonly benefit: BenefitName };

/**
 * A page of the persons whose batch was ordered, in the order of their batches; everybody of whom something differed
 * leaves a row in the access log. Only what the answering delivery changed counts, of the benefits that it answered:
 * news of that very day among it, since nothing tells them apart. Throws `incident.not-there`.
 */
export function reportPage(ctx: Context, { id: asked, after }: Input<'incident.report'>): IncidentReportView {
  const { id } = incidentNamed(ctx, asked);
  const numbers = new Map(ctx.store.read.batches(id).map((batch, index) => [batch.id, index + 1]));
  const { lines, next } = ctx.store.read.answeredLines(id, placeOf(after), pageSize);
  const persons = [...Map.groupBy(lines, ({ batch, personId }) => `${batch}:${personId}`).values()];
  const judged = persons.map((ofPerson) => personFound(ctx, ofPerson, numbers));
  const differing = judged.filter(({ byBenefit }) => byBenefit.length > 0);
  leaveTrace(
    ctx,
    'incident.report',
    differing.map(({ personnummer }) => personnummer),
  );
  const answered = judged.filter(({ deliveries }) => deliveries.length > 0).length;
  return {
    examined: persons.length,
    answered,
    agreed: answered - differing.length,
    byBenefit: summed(
      differing.flatMap(({ byBenefit }) => byBenefit.map((row) => ({ ...row, persons: 1 }))),
      'benefit',
    ),
    persons: differing,
    next: next === null ? null : `${next.batch}:${next.person}`,
  };
}

/** A place that is none is the beginning. */
function placeOf(text: string | undefined): BatchPlace {
  const [, batch = '0', person = '0'] = /^(\d{1,12}):(\d{1,12})$/.exec(text ?? '') ?? [];
  return { batch: Number(batch), person: Number(person) };
}

function personFound(ctx: Context, lines: readonly BatchLine[], numbers: ReadonlyMap<number, number>): FoundPerson {
  const [{ personId, personnummer, batch }] = lines as [BatchLine];
  const byDelivery = Map.groupBy(
    lines.filter(({ answeredBy, state }) => answeredBy !== null && state === 'answered'),
    ({ answeredBy }) => answeredBy as number,
  );
  const found = [...byDelivery].flatMap(([delivery, its]) => {
    const answered = new Set(its.map(({ benefit }) => benefit));
    return changesBy(ctx, personId, delivery).filter(({ benefit }) => answered.has(benefit));
  });
  const byBenefit = summed(
    found.map((change) => countedOf(ctx, change)),
    'benefit',
  );
  const sum = (name: keyof RefreshFound): number => byBenefit.reduce((total, row) => total + row[name], 0);
  return {
    ...{ personnummer, batch: numbers.get(batch) ?? 0, byBenefit },
    ...{ new: sum('new'), changed: sum('changed'), withdrawn: sum('withdrawn'), more: sum('more'), less: sum('less') },
    deliveries: [...byDelivery.keys()],
  };
}

/** What a delivery changed of one person, each time it took effect. */
const changesBy = (ctx: Context, personId: number, delivery: number): RecordChange[] =>
  ctx.store.read
    .touchedBy(delivery, personId)
    .flatMap((touched) => withMoved(ctx.schema, ctx.store.read.recordChanges(touched)))
    .filter(({ by }) => by.id === delivery);

function countedOf({ schema, store }: Context, { benefit, element, change, before, after }: RecordChange): Found {
  const rule = recordRule(schema, benefit, element);
  const kind = change === 'returned' ? 'new' : change;
  const counted = { new: 0, changed: 0, withdrawn: 0, more: 0, less: 0, [kind]: 1 };
  if (!hasWorth(rule)) return { ...counted, benefit };
  const contentOf = (version: number | null) => (version === null ? null : store.read.recordContent(version));
  const [was, is] = [contentOf(before), contentOf(after)];
  const difference = worthOf(rule, is) - worthOf(rule, was);
  const content = is ?? was;
  return {
    ...counted,
    benefit: rule?.kind === 'payment' && content !== null ? benefitPaid(schema, content, benefit) : benefit,
    more: Math.max(0, difference),
    less: Math.max(0, -difference),
  };
}
