/** What a pasted notice of FK's seems to say: whom it hit, of what, and when. A proposal that a person reads and mends. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { Benefit } from '../../shared/schema-profile.ts';
import { countryCode } from './countries.ts';
import type { Condition, Criterion } from './criterion.ts';
import { dateAfter, datesIn, dateText } from './notice-dates.ts';
import { abbreviationsOf } from './notice-names.ts';

export type Proposal = {
  /** The first sentence of the notice's first line that says something; empty for an empty notice. */
  readonly title: string;
  /** Null: the notice names nothing by which somebody could be told. */
  readonly criterion: Criterion | null;
  readonly benefits: readonly BenefitName[];
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
};

const longestTitle = 200;
const payments: BenefitName = 'utbetalning';
const shortBorn = /född[ae]? (?:på 2000-talet|(?:efter|senare än) (?:år )?1999(?!-)|(?:år )?2000 eller senare)/i;

export function proposeFrom(catalogue: readonly Benefit[], notice: string): Proposal {
  const named = benefitsIn(catalogue, notice);
  const tellsOfPayments = named.length > 0 && /utbetalning/i.test(notice);
  const conditions = [...subscribedTo(notice, named), ...bornIn(notice), ...livingIn(notice), ...paidIn(notice)];
  const [first] = conditions;
  const line = notice.split('\n').find((one) => one.trim() !== '') ?? '';
  const [sentence = ''] = line.trim().split(/(?<=\p{L}{2}[.!?]) /u);
  return {
    title: sentence.slice(0, longestTitle),
    criterion: conditions.length > 1 ? { is: 'and', of: conditions } : (first ?? null),
    // Payments stand apart from the benefits that they are for.
    benefits: tellsOfPayments ? [...named, payments] : named,
    ...windowIn(notice),
  };
}

/** By Swedish name in any inflection that only adds to it, or by abbreviation; in the catalogue's order. */
function benefitsIn(catalogue: readonly Benefit[], notice: string): BenefitName[] {
  let rest = notice;
  const found = new Set<BenefitName>();
  // The longest first: temporary parental benefit is not parental benefit.
  for (const { element, label, abbreviation } of catalogue.toSorted((a, b) => b.label.sv.length - a.label.sv.length)) {
    const codes = abbreviationsOf(abbreviation).filter((code) => code.length > 1);
    const name = new RegExp(`(?<!\\p{L})${literal(label.sv)}(?:en|n|et|t)?s?(?!\\p{L})`, 'giu');
    const code = new RegExp(`(?<!\\p{L})(?:${codes.map(literal).join('|') || '(?!)'})(?!\\p{L})`, 'gu');
    const without = rest.replace(name, ' ').replace(code, ' ');
    if (without !== rest) found.add(element);
    rest = without;
  }
  return catalogue.map(({ element }) => element).filter((element) => found.has(element) && element !== payments);
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const counts: Readonly<Record<string, number>> = { två: 2, tre: 3, fyra: 4 };

function subscribedTo(notice: string, of: readonly BenefitName[]): Condition[] {
  if (of.length === 0)
    return /hela beståndet|samtliga|alla (?:personer|kunder)/i.test(notice) ? [{ is: 'everybody' }] : [];
  const [, word = '', other = ''] = /minst (två|tre|fyra|\d)|(två|tre) eller (?:flera|fler)/i.exec(notice) ?? [];
  const said = (word || other).toLowerCase();
  const atLeast = Math.min(counts[said] ?? (Number(said) || 1), of.length);
  return [{ is: 'subscribed', of, atLeast, begun: null }];
}

function bornIn(notice: string): Condition[] {
  if (shortBorn.test(notice)) return [{ is: 'born', when: 'after', date: '1999-12-31' as LocalDate }];
  const after = dateAfter(notice, 'född[ae]? (?:efter|senare än)');
  const before = dateAfter(notice, 'född[ae]? (?:före|tidigare än)');
  return [
    ...(after ? [{ is: 'born' as const, when: 'after' as const, date: after }] : []),
    ...(before ? [{ is: 'born' as const, when: 'before' as const, date: before }] : []),
  ];
}

/** Countries count only where somebody lives in them: a notice may name one for other reasons. */
function livingIn(notice: string): Condition[] {
  const [, after = ''] = /bosatta? i ([^.;:\n]*)/i.exec(notice) ?? [];
  const of = [...new Set(after.split(/,| och | eller |\/|\s+som /).flatMap((part) => countryAtStart(part) ?? []))];
  if (of.length > 0) return [{ is: 'country', of, outside: false }];
  return /bosatta? utomlands/i.test(notice) ? [{ is: 'country', of: ['SE'], outside: true }] : [];
}

/** `Grekland fick fel händelse`: a name may be several words, and more may follow. */
function countryAtStart(part: string): string | undefined {
  const words = part.trim().split(/\s+/);
  const names = words.map((_, place) => words.slice(0, words.length - place).join(' '));
  return names.map(countryCode).find((code) => code !== undefined);
}

function paidIn(notice: string): Condition[] {
  const [, first = '', last = ''] =
    new RegExp(
      `utbetalning\\p{L}* (?:mellan|från(?: och med)?) (${dateText}) (?:och|till(?: och med)?) (${dateText})`,
      'iu',
    ).exec(notice) ?? [];
  const [from = null, to = null] = [...datesIn(first), ...datesIn(last)];
  if (from !== null && to !== null) return [{ is: 'payment', from, to }];
  const since = dateAfter(notice, 'utbetalning\\p{L}* (?:sedan|från och med|efter)');
  return since ? [{ is: 'payment', from: since, to: null }] : [];
}

/** The days on which FK was wrong, where it says so in a way that is plain. */
function windowIn(notice: string): Pick<Proposal, 'from' | 'to'> {
  const plain = notice.replace(new RegExp(`född[ae]? \\p{L}+ ${dateText}`, 'giu'), ' ');
  const between = new RegExp(
    `(?:mellan|från(?: och med)?|under perioden) (${dateText})\\s*(?:och|till(?: och med)?|–|-)\\s*(${dateText})`,
    'iu',
  );
  const [, first = '', last = ''] = between.exec(plain) ?? [];
  const [from = null, to = null] = [...datesIn(first), ...datesIn(last)];
  if (from !== null && to !== null) return { from, to };
  return {
    from: dateAfter(plain, '(?:sedan|från och med|uppstod)(?: den)?') ?? null,
    to: dateAfter(plain, '(?:till och med|fram till|rätta\\p{L}*|åtgärda\\p{L}*|löst\\p{L}*)(?: den)?') ?? null,
  };
}
