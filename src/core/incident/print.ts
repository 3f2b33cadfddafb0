/** Writes a criterion so that parse.ts reads the same criterion again. */
import type { Condition, Criterion } from './criterion.ts';

export function printCriterion(criterion: Criterion): string {
  if (criterion.is === 'not') return `not ${inner(criterion.of)}`;
  if (criterion.is === 'and' || criterion.is === 'or') return criterion.of.map(inner).join(` ${criterion.is} `);
  return printCondition(criterion);
}

/** Bracketed where it is joined itself: what is nested in a value stays nested in the text. */
function inner(criterion: Criterion): string {
  const text = printCriterion(criterion);
  return criterion.is === 'and' || criterion.is === 'or' ? `(${text})` : text;
}

function printCondition(condition: Condition): string {
  switch (condition.is) {
    case 'everybody':
      return 'whole stock';
    case 'subscribed':
      return printSubscribed(condition);
    case 'born':
      return `born ${condition.when} ${condition.date}`;
    case 'country':
      return `country ${condition.outside ? 'not in' : 'in'} ${list(condition.of)}`;
    case 'payment':
      return printPayment(condition);
  }
}

const list = (items: readonly string[]): string => `(${items.join(', ')})`;

function printSubscribed({ of, atLeast, begun }: Extract<Condition, { is: 'subscribed' }>): string {
  const since = begun === null ? '' : ` ${begun.when} ${begun.date}`;
  if (of === null) return `subscribed${since}`;
  if (of.length === 1) return `subscribed to ${of[0]}${since}`;
  if (atLeast === 1) return `subscribed to any of ${list(of)}${since}`;
  if (atLeast === of.length) return `subscribed to all of ${list(of)}${since}`;
  return `at least ${atLeast} of ${list(of)}${since}`;
}

function printPayment({ from, to }: Extract<Condition, { is: 'payment' }>): string {
  if (to === null) return `payment since ${from}`;
  return from === null ? `payment until ${to}` : `payment between ${from} and ${to}`;
}
