/** Faults of how much the nights tell, in English. */
import type { SomeFaultTexts } from './fault-texts.ts';

export const englishVolume = {
  'retention.no-rule':
    'There is no rule of retention, so nobody is due for removal. Set retentionMonths in the settings first.',
  'retention.changed':
    'Nobody has been removed, as no longer so many are due[: {found} now, against {expected}]. Look again at who they are, and remove those.',
  'night.running':
    'The night’s work is already being done by another program on this profile. Wait until it has ended; nothing was fetched twice.',
  'night.failed':
    'The scheduled run of the night failed[ on {date}] and was given up.[ The fault is {fault}] The next run makes up for it; when one succeeds, this flag closes.',
  'night.nothing-to-settle':
    'There is nothing to settle[ for the night of {date}][ for numbers {from} to {to}]: it is not missing, or settled already. See lefi status.',
  'night.not-settled':
    'Nobody has settled[ the night of {date}][ numbers {from} to {to}], so there is nothing to reopen. See lefi status.',
  'volume.silent':
    'The nights no longer bring news of any person[, since the night of {date}][; some {expected} were to be expected]. Look at FK’s operating notices, and order a full refresh once the fault is mended.',
  'volume.benefit-silent':
    'A benefit has fallen silent[: {benefit}][, since the night of {date}][; news of some {expected} persons was to be expected]. Look at FK’s operating notices; a full refresh of the benefit brings what stayed away.',
  'volume.cohort-silent':
    'A benefit has fallen silent for those born in certain years[: {benefit}, born {from}–{to}][, since the night of {date}][; news of some {expected} persons was to be expected]. Look at FK’s operating notices; a full refresh of just these brings what stayed away.',
  'volume.watched-silent':
    'All who are watched for a certain benefit have fallen silent[: {benefit}][, since the night of {date}][; news of some {expected} persons was to be expected]. Look at FK’s operating notices; a full refresh of just these brings what stayed away.',
  'volume.both-silent':
    'All who are watched for two benefits at once have fallen silent[: {benefit} and {other}][, since the night of {date}][; news of some {expected} persons was to be expected]. Look at FK’s operating notices; a full refresh of just these brings what stayed away.',
  'volume.large':
    'A night tells of unusually many persons[: {found}, where some {expected} are usual][, the night of {date}]. It may be a mass recalculation at FK; check before you act on the changes.',
  'volume.benefit-large':
    'A benefit has unusually much news[: {benefit}][, {found} persons where some {expected} are usual][, the night of {date}]. It may be a mass recalculation at FK; check before you act on the changes.',
} as const satisfies SomeFaultTexts;
