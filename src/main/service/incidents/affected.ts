/** Whom an incident hit, and what its refresh would order: a page of the register at a time. */
import { countryCode } from '../../../core/incident/countries.ts';
import type { Condition, Criterion } from '../../../core/incident/criterion.ts';
import { narrow } from '../../../core/incident/narrow.ts';
import { criterionParser } from '../../../core/incident/parse.ts';
import { type Person, type PersonPlan, planPerson, type Wanted } from '../../../core/incident/person-plan.ts';
import { printCriterion } from '../../../core/incident/print.ts';
import { criterionWords } from '../../../core/incident/words.ts';
import type { Input } from '../../../shared/contract.ts';
import { FaultError } from '../../../shared/fault.ts';
import { type Purpose, restsOnConsent } from '../../../shared/identifier.ts';
import { summed } from '../../../shared/incident-sums.ts';
import type { AffectedCounts, AffectedPerson, AffectedView } from '../../../shared/incident-views.ts';
import { type LocalDate, parseLocalDate } from '../../../shared/local-date.ts';
import type { Context } from '../context.ts';
import { leaveTrace } from '../leave-trace.ts';
import { silentFiles } from '../orders/judge-file.ts';
import type { PersonRow } from '../store-values.ts';
import { incidentNamed, readBenefits } from './catalogue.ts';
import { recordedConsent } from './consent.ts';

/** Small enough to be answered between two frames. */
const pageSize = 500;

export type Planned = { readonly person: PersonRow; readonly plan: PersonPlan };
export type PlannedPage = {
  readonly examined: number;
  readonly planned: readonly Planned[];
  readonly next: string | null;
};

/**
 * Counts of one page; with `names` its persons too, each of which leaves a row in the access log. Throws
 * `incident.not-there`, `incident.criterion`, `incident.no-order` for an incident that is about nobody.
 */
export function affectedPage(ctx: Context, input: Input<'incident.affected'>): AffectedView {
  const { wanted, incident } = scopeOf(ctx, input);
  const page = planPage(ctx, { wanted, incident, after: input.after ?? '', purpose: input.purpose ?? null });
  const people = input.names ? peopleOf(ctx, page.planned) : [];
  leaveTrace(
    ctx,
    'incident.affected',
    people.map(({ personnummer }) => personnummer),
  );
  return {
    ...countsOf(page),
    criterion: printCriterion(wanted.criterion),
    words: criterionWords(ctx.schema.benefits, wanted.criterion),
    people,
    next: page.next,
  };
}

/** Throws `incident.no-order` where nobody in particular is hit. */
function wantedOf(ctx: Context, id: string): Wanted {
  const { criterion, refreshOf } = incidentNamed(ctx, id);
  if (criterion === null) throw new FaultError('incident.no-order', { found: id });
  return { criterion: parse(ctx, criterion), refreshOf };
}

export const parse = (ctx: Context, criterion: string): Criterion => criterionParser(ctx.schema.benefits)(criterion);

function scopeOf(ctx: Context, { id, criterion, benefits }: Input<'incident.affected'>) {
  if (id !== undefined) return { wanted: wantedOf(ctx, id), incident: id.toUpperCase() };
  const wanted = { criterion: parse(ctx, criterion ?? ''), refreshOf: readBenefits(ctx, benefits ?? []) };
  return { wanted, incident: '' };
}

export type PageQuestion = {
  readonly wanted: Wanted;
  /** Whose planned batches count as busy. */
  readonly incident: string;
  /** The last personnummer that was looked at. */
  readonly after: string;
  /** Of the refresh, where it has been chosen. */
  readonly purpose?: Purpose | null;
};

type About = Required<Pick<PageQuestion, 'incident' | 'purpose'>> & { readonly silent: readonly number[] };

export function planPage(ctx: Context, { wanted, incident, after, purpose = null }: PageQuestion): PlannedPage {
  const { read } = ctx.store;
  const rows = read.personsWithin(narrow(wanted.criterion), after, pageSize);
  const about = { incident, purpose, silent: [...silentFiles(ctx, read)] };
  const planned = rows.flatMap(({ candidate, ...person }): Planned[] => {
    const plan = candidate === 1 ? planPerson(wanted, factsOf(ctx, person, about)) : undefined;
    return plan === undefined ? [] : [{ person, plan }];
  });
  const isLast = rows.length < pageSize;
  return { examined: rows.length, planned, next: isLast ? null : (rows.at(-1)?.personnummer ?? null) };
}

function factsOf(
  { schema: { quality }, settings, store: { read } }: Context,
  { id, personnummer }: PersonRow,
  { incident, purpose, silent }: About,
): Person {
  const subscriptions = read.subscriptions(id);
  const lacksConsent = (): boolean =>
    settings.consentRequired && restsOnConsent(purpose) && recordedConsent(read, personnummer, purpose) === undefined;
  let waiting: readonly string[] | undefined;
  let done: readonly string[] | undefined;
  return {
    personnummer,
    subscriptions,
    country: () => {
      const name = quality?.person.country;
      const [text] = name === undefined ? [] : read.heldTexts(id, quality?.person.benefit ?? '', name);
      return text === undefined ? null : (countryCode(text) ?? text);
    },
    payments: () => (quality === undefined ? [] : daysOf(read.heldTexts(id, 'utbetalning', quality.payment.date))),
    busy: ({ benefit, from }) => {
      if (read.openBenefits(id, 'refresh', from, silent).has(benefit)) return 'open';
      waiting ??= read.plannedBenefits(incident, id);
      if (waiting.includes(benefit)) return 'planned';
      done ??= read.refreshedBenefits(incident, id);
      if (done.includes(benefit)) return 'answered';
      return lacksConsent() ? 'no-consent' : undefined;
    },
  };
}

const daysOf = (texts: readonly string[]): LocalDate[] =>
  texts.flatMap((text) => parseLocalDate(text.trim().slice(0, 10)) ?? []);

export function countsOf({ examined, planned }: PlannedPage): AffectedCounts {
  const ordered = planned.filter(({ plan }) => plan.lines.length > 0);
  return {
    examined,
    affected: planned.filter(({ plan }) => plan.affected).length,
    persons: ordered.length,
    lines: ordered.reduce((sum, { plan }) => sum + plan.lines.length, 0),
    byBenefit: summed(
      ordered.flatMap(({ plan }) => plan.lines.map(({ benefit }) => ({ benefit, persons: 1 }))),
      'benefit',
    ),
    leftOut: summed(
      planned.flatMap(({ plan }) => plan.leftOut.map((reason) => ({ reason, persons: 1 }))),
      'reason',
    ),
  };
}

function peopleOf(ctx: Context, planned: readonly Planned[]): AffectedPerson[] {
  const words = (why: Condition) => criterionWords(ctx.schema.benefits, why);
  return planned.map(({ person: { personnummer }, plan: { affected, lines, why, leftOut } }) => ({
    personnummer,
    affected,
    benefits: lines.map(({ benefit }) => benefit),
    why: why.map(printCriterion),
    words: why.map(words),
    leftOut,
  }));
}
