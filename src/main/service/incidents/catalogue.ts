/** All incidents: FK's published ones, and those that were added here. */
import { criterionParser } from '../../../core/incident/parse.ts';
import { printCriterion } from '../../../core/incident/print.ts';
import { proposeFrom } from '../../../core/incident/propose.ts';
import { criterionWords } from '../../../core/incident/words.ts';
import { createBenefitLookup } from '../../../core/order/benefit-names.ts';
import type { Input } from '../../../shared/contract.ts';
import { FaultError } from '../../../shared/fault.ts';
import type { BenefitName } from '../../../shared/identifier.ts';
import type { Incident } from '../../../shared/incident.ts';
import type { IncidentProposalView, IncidentView } from '../../../shared/incident-views.ts';
import { type LocalDate, parseLocalDate } from '../../../shared/local-date.ts';
import type { Context } from '../context.ts';
import type { OwnIncident } from '../incident-port.ts';
import { todayOf } from '../today.ts';

const ownPrefix = 'E-';

/** Newest first. Throws `schema.invalid` when the file of published ones is not as it should be. */
export function listIncidents(ctx: Context): IncidentView[] {
  const published = ctx.incidents().map((incident) => viewOf(ctx, incident, undefined));
  const own = ctx.store.read.ownIncidents().map((one) => viewOf(ctx, incidentOf(one), one));
  return [...published, ...own].sort((a, b) => (a.published < b.published ? 1 : -1));
}

/** Throws `incident.not-there`. */
export function incidentNamed(ctx: Context, id: string): Incident {
  const published = ctx.incidents().find((one) => one.id === id.toUpperCase());
  const own = published ? undefined : ctx.store.read.ownIncidents().find((one) => idOf(one) === id.toUpperCase());
  if (published === undefined && own === undefined)
    throw new FaultError('incident.not-there', { found: id.slice(0, 20) });
  return published ?? incidentOf(own as OwnIncident);
}

export function proposeIncident(ctx: Context, notice: string): IncidentProposalView {
  const { criterion, ...proposal } = proposeFrom(ctx.schema.benefits, notice);
  return { ...proposal, criterion: criterion === null ? '' : printCriterion(criterion) };
}

/** Throws `incident.criterion`, and `input.invalid` for a benefit or a day that is none. */
export async function addIncident(ctx: Context, input: Input<'incident.add'>): Promise<IncidentView> {
  const criterion = printCriterion(criterionParser(ctx.schema.benefits)(input.criterion));
  const window = windowOf(input);
  const { title, notice } = input;
  const id = await ctx.store.write((tx) =>
    tx.addIncident({
      ...{ title, notice: notice ?? '', criterion, window },
      refreshOf: readBenefits(ctx, input.benefits ?? []),
      ...{ published: todayOf(ctx), addedAt: ctx.clock.now(), addedBy: ctx.actor },
    }),
  );
  ctx.events.emit('changed', { topics: ['incidents'] });
  return incidentView(ctx, `${ownPrefix}${id}`);
}

/** Throws `incident.not-there` for one of FK's, too: those are not ours to close. */
export async function closeIncident(ctx: Context, { id, note }: Input<'incident.close'>): Promise<IncidentView> {
  const number = Number(/^E-(\d{1,9})$/i.exec(id)?.[1] ?? 0);
  const closed = await ctx.store.write((tx) =>
    tx.closeIncident(number, { note, at: ctx.clock.now(), actor: ctx.actor }),
  );
  if (!closed) throw new FaultError('incident.not-there', { found: id.slice(0, 20) });
  ctx.events.emit('changed', { topics: ['incidents'] });
  return incidentView(ctx, id.toUpperCase());
}

/** An own incident that somebody has closed calls for no new order; what is planned goes on. */
export const isClosed = (ctx: Context, id: string): boolean =>
  ctx.store.read.ownIncidents().some((one) => idOf(one) === id && one.closedAt !== null);

function incidentView(ctx: Context, id: string): IncidentView {
  return listIncidents(ctx).find((one) => one.id === id) as IncidentView;
}

/** Empty: everything that the person is subscribed to. Throws `input.invalid`. */
export function readBenefits(ctx: Context, names: readonly string[]): readonly BenefitName[] | 'all' {
  const lookup = createBenefitLookup(ctx.schema.benefits);
  const found = names.map((name) => lookup(name)?.element);
  if (found.includes(undefined)) throw new FaultError('input.invalid', { field: 'benefits' });
  return found.length === 0 ? 'all' : ([...new Set(found)] as BenefitName[]);
}

function windowOf(input: Pick<Input<'incident.add'>, 'from' | 'to'>): Incident['window'] {
  const window = { from: readDay(input.from, 'from'), to: readDay(input.to, 'to') };
  if (window.from !== null && window.to !== null && window.from > window.to)
    throw new FaultError('input.invalid', { field: 'to' });
  return window;
}

function readDay(text: string | undefined, field: string): LocalDate | null {
  if (text === undefined || text === '') return null;
  const date = parseLocalDate(text);
  if (date === undefined) throw new FaultError('input.invalid', { field });
  return date;
}

const idOf = ({ id }: OwnIncident): string => `${ownPrefix}${id}`;

function incidentOf(own: OwnIncident): Incident {
  const { published, criterion, refreshOf, window, title, notice } = own;
  return {
    ...{ id: idOf(own), published, criterion, refreshOf, window },
    benefits: refreshOf === 'all' ? [] : refreshOf,
    ...{ fixed: null, refresh: 'unknown' },
    title: { sv: title, en: title },
    todo: { sv: '', en: '' },
    source: notice === '' ? own.addedBy : '',
  };
}

function viewOf(ctx: Context, incident: Incident, own: OwnIncident | undefined): IncidentView {
  const { criterion } = incident;
  const batches = ctx.store.read.batches(incident.id);
  const waiting = batches.filter(({ orderedAt }) => orderedAt === null).length;
  return {
    ...incident,
    words: criterion === null ? null : wordsOf(ctx, criterion),
    own: own !== undefined,
    notice: own?.notice ?? '',
    addedAt: own?.addedAt ?? null,
    closed: own?.closedAt ? { at: own.closedAt, note: own.note ?? '' } : null,
    batches: { ordered: batches.length - waiting, waiting },
  };
}

/** A criterion that another schema could read, and this one cannot, has no words. */
function wordsOf(ctx: Context, criterion: string): IncidentView['words'] {
  try {
    return criterionWords(ctx.schema.benefits, criterionParser(ctx.schema.benefits)(criterion));
  } catch (error) {
    if (error instanceof FaultError) return null;
    throw error;
  }
}
