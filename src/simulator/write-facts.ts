/** FK's facts as XML text, written by hand: the simulator shares no codec with the client. */
import type { BenefitName } from '../shared/identifier.ts';
import { catalogue, recipeOf } from './catalogue.ts';
import { dateOfDay, dayNumber, daysFromTo } from './days.ts';
import type { CaseFact, Clawback, Fact, Node, PaymentFact, PaymentRow, Period, StatementFact } from './facts.ts';
import { dailyGross, totalsOf } from './payments.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export const escaped = (text: string): string => text.replace(/[&<>]/g, (character) => escapes[character] ?? '');

/** An element with text; nothing when there is no text. */
const tag = (name: string, text: string | undefined): string =>
  text === undefined ? '' : `<${name}>${escaped(text)}</${name}>`;

/** Öre as SEK with two decimals. */
function sek(ore: number): string {
  const size = Math.abs(ore);
  return `${ore < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

/** Every day of a decided period; what is withheld stands on the first one only. */
function compensatedDays({ from, to, rate, karens }: Period): string {
  if (to === null) return '';
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const amount = tag('belopp', sek(rate));
  const withheld = karens > 0 ? tag('karensavdrag', sek(karens)) : '';
  let text = '';
  for (let day = first; day <= last; day += 1) {
    const more = day === first ? withheld : '';
    text += `<ersattningsdag><datum>${dateOfDay(day)}</datum>${amount}${more}</ersattningsdag>`;
  }
  return text;
}

function periodText(benefit: BenefitName, period: Period): string {
  const { abbreviation, rhythm } = recipeOf(benefit);
  const { from, to, rate, karens } = period;
  const isDaily = rhythm === 'daily';
  const days = isDaily && to !== null ? String(daysFromTo(from, to)) : undefined;
  const gross = isDaily ? (to === null ? undefined : sek(dailyGross(period, from, to))) : sek(rate);
  return [
    '<period>',
    tag('from', from),
    tag('tom', to ?? undefined),
    tag('beslutsdatum', period.decided),
    tag('definitivt', String(period.definitive)),
    tag('utfall', period.outcome),
    tag('delforman', abbreviation),
    tag('ersattning', period.compensation),
    tag('omfattning', period.extent),
    tag('antalDagar', days),
    isDaily ? tag('karens', String(karens > 0)) : '',
    tag('bruttobelopp', gross),
    isDaily ? compensatedDays(period) : '',
    tag('orsak', period.reason),
    '</period>',
  ].join('');
}

const clawbackText = (clawback: Clawback): string =>
  [
    '<aterkrav>',
    tag('beslutsdatum', clawback.decided),
    tag('from', clawback.from),
    tag('tom', clawback.to),
    tag('belopp', sek(clawback.amount)),
    tag('kvarstaende', sek(clawback.remaining)),
    tag('status', clawback.status),
    '</aterkrav>',
  ].join('');

function housingText({ housing, periods }: CaseFact): string {
  if (housing === undefined) return '';
  const { yearlyCost, partner } = housing;
  const net = Math.floor(yearlyCost / 2);
  const granted = periods.at(-1)?.rate ?? 0;
  const cost = tag('brutto', sek(yearlyCost)) + tag('nettoBTP', sek(net)) + tag('nettoAFS', sek(0));
  const decided = tag('BTP', sek(granted)) + tag('SBTP', sek(0)) + tag('AFS', sek(0));
  const other = partner === null ? '' : `<medsokande>${tag('medsokandepersonnummer', partner)}</medsokande>`;
  return `<bokostnad>${cost}</bokostnad><beviljatbostadstillagg>${decided}</beviljatbostadstillagg>${other}`;
}

function caseText(fact: CaseFact): string {
  const { caseElement, unrefusable } = recipeOf(fact.benefit);
  return [
    `<${caseElement}>`,
    tag('startades', fact.started),
    tag('aktivt', String(fact.active)),
    unrefusable === true ? '' : tag('avslaget', 'false'),
    ...fact.children.map((child) => `<barn>${tag('personnummer', child)}</barn>`),
    ...fact.periods.map((period) => periodText(fact.benefit, period)),
    ...fact.clawbacks.map(clawbackText),
    housingText(fact),
    `</${caseElement}>`,
  ].join('');
}

const rowElements = { gross: 'bruttobelopp', tax: 'skattebelopp', deduction: 'avdragsbelopp' } as const;

const rowText = (row: PaymentRow): string =>
  [
    '<utbetalningen>',
    tag('delforman', row.abbreviation),
    tag('from', row.from),
    tag('tom', row.to),
    tag('beloppstyp', row.code),
    tag('omfattning', row.extent),
    tag('dagar', row.days?.toString()),
    tag(rowElements[row.as], sek(row.amount)),
    '</utbetalningen>',
  ].join('');

function paymentText(payment: PaymentFact): string {
  const { gross, tax, deduction } = totalsOf(payment);
  return [
    '<period>',
    tag('from', payment.from),
    tag('tom', payment.to),
    tag('utbetalningsdatum', payment.paid),
    tag('bruttobelopp', sek(gross)),
    tag('skattebelopp', sek(tax)),
    tag('avdragsbelopp', sek(deduction)),
    tag('nettobelopp', sek(gross - deduction)),
    tag('typ', payment.type),
    tag('foretag', payment.company),
    tag('formansfamilj', payment.family),
    ...payment.rows.map(rowText),
    '</period>',
  ].join('');
}

function nodeText([name, content]: Node): string {
  return typeof content === 'string' ? tag(name, content) : `<${name}>${content.map(nodeText).join('')}</${name}>`;
}

/** Statements of one group stand together in it, in the order of their first appearance. */
function statementsText(facts: readonly StatementFact[]): string {
  const groups = Map.groupBy(facts, (fact) => fact.group);
  return [...groups]
    .map(([group, members]) => {
      const text = members.map((fact) => nodeText(fact.node)).join('');
      return group === null ? text : `<${group}>${text}</${group}>`;
    })
    .join('');
}

function contentText(facts: readonly Fact[]): string {
  const cases = facts.filter((fact) => fact.kind === 'case').map(caseText);
  const payments = facts.filter((fact) => fact.kind === 'payment').map(paymentText);
  const statements = statementsText(facts.filter((fact) => fact.kind === 'statement'));
  return [...cases, ...payments, statements].join('\n');
}

/** One container per benefit that has facts, in document order. */
export function factsText(facts: readonly Fact[]): string {
  const byBenefit = Map.groupBy(facts, (fact) => fact.benefit);
  return catalogue
    .filter((benefit) => byBenefit.has(benefit))
    .map((benefit) => `<${benefit}>\n${contentText(byBenefit.get(benefit) ?? [])}\n</${benefit}>\n`)
    .join('');
}
