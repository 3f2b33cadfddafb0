/** FK's silent incidents of 2020 and 2021, which nobody told of for weeks: noticed by what the nights before brought. */
import { afterEach, expect, test } from 'vitest';
import { addDays } from '../../src/core/calendar/day.ts';
import { isDeliveryNight } from '../../src/core/calendar/delivery-nights.ts';
import type { BenefitName } from '../../src/shared/identifier.ts';
import type { LocalDate } from '../../src/shared/local-date.ts';
import { from2021 } from '../../src/simulator/incidents/from-2021.ts';
import type { Incident } from '../../src/simulator/incidents/incident.ts';
import { threeBenefits, until2020 } from '../../src/simulator/incidents/until-2020.ts';
import type { NightScript, ScriptedEvent } from '../../src/simulator/script.ts';
import { everybody, openReplay, type Replay } from '../support/incident.ts';

let replay: Replay;
afterEach(() => replay.close());

const usualNights = 6;

/** Orders everybody, lives through nights with the events, and then through the incident's loss with the same events. */
async function live(incident: Incident, events: readonly ScriptedEvent[], silentNights: number): Promise<string[]> {
  replay = await openReplay({ upTo: incident.upTo, persons: 240 });
  const wishes = everybody(replay).map(({ personnummer, benefits }, index) => ({
    personnummer,
    benefits: [...new Set([...benefits, ...besides(index, benefits.includes('foraldrapenning'))])],
  }));
  await replay.order('new', incident.ordered, wishes);
  const losses = incident.nights.flatMap((one) => one.losses ?? []).slice(0, 1);
  let night = await playNext(incident.ordered, { events: [] });
  for (let usual = 0; usual < usualNights; usual += 1) night = await playNext(night, { events });
  expect(await noticed()).toEqual([]);
  for (let silent = 0; silent < silentNights; silent += 1) night = await playNext(night, { events, losses });
  return noticed();
}

/** Every other parent is watched for all three benefits; some others for one of them. */
function besides(index: number, isParent: boolean): readonly BenefitName[] {
  if (isParent) return index % 2 === 0 ? threeBenefits : [];
  return index % 3 === 0 ? threeBenefits.slice(0, 1) : [];
}

async function playNext(after: LocalDate, script: NightScript): Promise<LocalDate> {
  let night = addDays(after, 1);
  while (!isDeliveryNight(night, { eves: [] })) night = addDays(night, 1);
  await replay.play(night, script);
  return night;
}

const noticed = async (): Promise<string[]> =>
  (await replay.flags())
    .filter(({ code }) => code.startsWith('volume.'))
    .map(({ code, message }) => `${code} ${/: ([^;]*), sedan/.exec(message)?.[1]}`);

test('I-13: a benefit is silent in the nightly runs', async () => {
  const events: ScriptedEvent[] = [
    { event: 'new-period', benefit: 'tillfalligForaldrapenning', times: 12 },
    { event: 'payment', times: 12 },
  ];
  expect(await live(from2021['I-13'], events, 2)).toEqual(['volume.benefit-silent tillfalligForaldrapenning']);
});

test('I-10: a birth cohort has no sickness benefit any more', async () => {
  const [{ of: bornFrom2000 } = {}] = from2021['I-10'].nights.flatMap(({ losses = [] }) => losses);
  const events: ScriptedEvent[] = [
    { event: 'new-period', benefit: 'sjukpenning', times: 10 },
    { event: 'new-period', benefit: 'sjukpenning', times: 10, ...(bornFrom2000 && { of: bornFrom2000 }) },
  ];
  const found = await live(from2021['I-10'], events, 3);
  expect(found).toEqual(['volume.cohort-silent sjukpenning, födda 2000–2009']);
});

test('I-08: persons watched for two of three benefits are left out', async () => {
  const [{ of: twoOfThree } = {}] = until2020['I-08'].nights.flatMap(({ losses = [] }) => losses);
  const events: ScriptedEvent[] = [
    { event: 'new-period', benefit: 'sjukpenning', times: 8 },
    { event: 'new-period', benefit: 'foraldrapenning', times: 8 },
    { event: 'new-period', benefit: 'foraldrapenning', times: 10, ...(twoOfThree && { of: twoOfThree }) },
  ];
  const found = await live(until2020['I-08'], events, 4);
  expect(found).toContain('volume.both-silent aktivitetsstod och foraldrapenning');
});
