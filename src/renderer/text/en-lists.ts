/** English texts: lists of persons, work lists. */
import type { svLists } from './sv-lists.ts';

export const enLists: Readonly<Record<keyof typeof svLists, string>> = {
  'search.found-more': 'At least {count, number} hits.',
  'search.none-narrowed': 'Nobody meets all that is chosen.',
  'search.subscribed': '{count, plural, =0 {No benefits watched} one {# benefit} other {# benefits}}',
  'search.flags': '{count, plural, one {# flag} other {# flags}}',

  'filters.label': 'Narrow to',
  'filters.flag': 'Open flag',
  'filters.any-flag': 'Any open flag',
  'filters.benefit': 'Watched benefit',
  'filters.delivery': 'Changed in delivery',
  'filters.number': 'Number',
  'filters.all': 'All',
  'filters.clear': 'Show all',

  'recent.title': 'Opened last',

  'work.title': 'Work list',
  'work.begin': 'Go through one by one',
  'work.persons': 'Go through the persons',
  'work.nobody': 'Nobody to go through.',
  'work.at': '{at, number} of {of, number}',
  'work.next': 'Next',
  'work.previous': 'Previous',
  'work.resume': 'Go on with {at, number} of {of, number}',
  'work.done': 'Mark as done',
  'work.undo': 'Not done',
  'work.is-done': 'Done',
  'work.finished': '{count, plural, =0 {None done} other {# done}}',
  'work.end': 'End the list',
  'work.flag': 'open flag {flag}',
  'work.benefit': 'watched benefit {benefit}',
  'work.delivery': 'changed in delivery {id}',
};
