/** Says a criterion in Swedish or English, for people who do not write it themselves. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { Benefit, Label } from '../../shared/schema-profile.ts';
import { countryName } from './countries.ts';
import type { Begun, Condition, Criterion } from './criterion.ts';

type Language = keyof Label;
type Words = {
  readonly everybody: string;
  readonly and: string;
  readonly or: string;
  not(inner: string): string;
  /** Any benefit. */
  readonly subscribed: string;
  one(benefit: string): string;
  any(benefits: string): string;
  all(benefits: string): string;
  atLeast(count: number, benefits: string): string;
  begun(begun: Begun): string;
  born(when: 'after' | 'before', date: string): string;
  country(names: string, outside: boolean): string;
  payment(from: string | null, to: string | null): string;
};

const swedish: Words = {
  everybody: 'hela beståndet',
  and: 'och',
  or: 'eller',
  not: (inner) => `inte ${inner}`,
  subscribed: 'bevakas',
  one: (benefit) => `bevakas för ${benefit}`,
  any: (benefits) => `bevakas för någon av ${benefits}`,
  all: (benefits) => `bevakas för alla av ${benefits}`,
  atLeast: (count, benefits) => `bevakas för minst ${count} av ${benefits}`,
  begun: ({ when, date }) => (when === 'since' ? ` från ${date} eller senare` : ` från en dag före ${date}`),
  born: (when, date) => `född ${when === 'after' ? 'efter' : 'före'} ${date}`,
  country: (names, outside) => `bosatt i ${outside ? 'ett annat land än ' : ''}${names}`,
  payment: (from, to) => `har en utbetalning${from === null ? '' : ` från ${from}`}${to === null ? '' : ` till ${to}`}`,
};

const english: Words = {
  everybody: 'the whole stock',
  and: 'and',
  or: 'or',
  not: (inner) => `not ${inner}`,
  subscribed: 'subscribed to',
  one: (benefit) => `subscribed to ${benefit}`,
  any: (benefits) => `subscribed to any of ${benefits}`,
  all: (benefits) => `subscribed to all of ${benefits}`,
  atLeast: (count, benefits) => `subscribed to at least ${count} of ${benefits}`,
  begun: ({ when, date }) => (when === 'since' ? ` from ${date} or later` : ` from a day before ${date}`),
  born: (when, date) => `born ${when} ${date}`,
  country: (names, outside) => `resident in ${outside ? 'a country other than ' : ''}${names}`,
  payment: (from, to) => `has a payment${from === null ? '' : ` from ${from}`}${to === null ? '' : ` to ${to}`}`,
};

const words: Readonly<Record<Language, Words>> = { sv: swedish, en: english };

/** One phrase without a full stop. Dates are inclusive where the text says from and to. */
export function criterionWords(catalogue: readonly Benefit[], criterion: Criterion): Label {
  const labels = new Map(catalogue.map(({ element, label }) => [element, label]));
  const sayIn = (language: Language): string =>
    phrase(criterion, language, (name) => labels.get(name)?.[language] ?? name);
  return { sv: sayIn('sv'), en: sayIn('en') };
}

type Naming = (benefit: BenefitName) => string;

function phrase(criterion: Criterion, language: Language, name: Naming): string {
  const say = words[language];
  const inner = (one: Criterion): string => {
    const text = phrase(one, language, name);
    return one.is === 'and' || one.is === 'or' ? `(${text})` : text;
  };
  if (criterion.is === 'not') return say.not(inner(criterion.of));
  if (criterion.is === 'and' || criterion.is === 'or') return criterion.of.map(inner).join(` ${say[criterion.is]} `);
  return conditionWords(criterion, language, name);
}

function conditionWords(condition: Condition, language: Language, name: Naming): string {
  const say = words[language];
  switch (condition.is) {
    case 'everybody':
      return say.everybody;
    case 'subscribed':
      return subscribedWords(condition, language, name);
    case 'born':
      return say.born(condition.when, condition.date);
    case 'country':
      return say.country(
        listed(
          condition.of.map((code) => countryName(code, language)),
          say.or,
        ),
        condition.outside,
      );
    case 'payment':
      return say.payment(condition.from, condition.to);
  }
}

function subscribedWords(
  { of, atLeast, begun }: Extract<Condition, { is: 'subscribed' }>,
  language: Language,
  name: Naming,
): string {
  const say = words[language];
  const since = begun === null ? '' : say.begun(begun);
  if (of === null) return `${say.subscribed}${since}`;
  const names = listed(of.map(name), say.and);
  if (of.length === 1) return `${say.one(names)}${since}`;
  if (atLeast === 1) return `${say.any(names)}${since}`;
  return `${atLeast === of.length ? say.all(names) : say.atLeast(atLeast, names)}${since}`;
}

/** `a, b or c`. */
const listed = (items: readonly string[], last: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
