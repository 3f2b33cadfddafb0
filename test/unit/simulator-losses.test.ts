/** What FK leaves out: each loss takes what it names from whom it hits, and nothing else. */
import { describe, expect, test } from 'vitest';
import type { BenefitName } from '../../src/shared/identifier.ts';
import { bornOn, isIn } from '../../src/simulator/cohort.ts';
import type { CaseFact, Fact, Life, PaymentFact } from '../../src/simulator/facts.ts';
import { type Loss, spoiled } from '../../src/simulator/losses.ts';
import { lives } from '../../src/simulator/population.ts';
import type { PersonAnswer } from '../../src/simulator/write-response.ts';
import { date } from '../support/simulator.ts';

const everybody = [...lives({ seed: 3, size: 200, upTo: date('2026-11-13') })];
const news = ({ personnummer, facts }: Life): PersonAnswer => ({ personnummer, informationType: 1, facts });
const left = (life: Life, loss: Loss): readonly Fact[] => spoiled(news(life), [loss])?.facts ?? [];
const cases = (facts: readonly Fact[]): CaseFact[] => facts.filter((fact) => fact.kind === 'case');
const payments = (facts: readonly Fact[]): PaymentFact[] => facts.filter((fact) => fact.kind === 'payment');

/** Everything that the whole population would be told, with the loss and without it. */
const told = (loss: Loss) =>
  [everybody.flatMap(({ facts }) => facts), everybody.flatMap((life) => left(life, loss))] as const;

describe('a loss', () => {
  test('of a benefit takes that benefit and keeps the payments for it', () => {
    const [before, after] = told({ lost: 'benefit', from: 'news', benefits: ['foraldrapenning'] });
    expect(after).toEqual(before.filter(({ benefit }) => benefit !== 'foraldrapenning'));
    expect(after.length).toBeLessThan(before.length);
  });

  test('of claims for money back keeps the cases', () => {
    const [before, after] = told({ lost: 'clawbacks', from: 'news', benefits: ['sjukpenning'] });
    const ofSickness = (facts: readonly Fact[]) => cases(facts).filter(({ benefit }) => benefit === 'sjukpenning');
    expect(ofSickness(before).some(({ clawbacks }) => clawbacks.length > 0)).toBe(true);
    expect(ofSickness(after)).toEqual(ofSickness(before).map((fact) => ({ ...fact, clawbacks: [] })));
    expect(after.length).toBe(before.length);
  });

  test('of retroactive payments takes those for the benefits only', () => {
    const [before, after] = told({ lost: 'retroactive-payments', from: 'news', benefits: ['sjukpenning'] });
    const isLost = (fact: Fact) => fact.kind === 'payment' && fact.type === '3' && fact.about === 'sjukpenning';
    expect(before.some(isLost)).toBe(true);
    expect(after).toEqual(before.filter((fact) => !isLost(fact)));
  });

  test('of ended cases keeps those that run', () => {
    const [before, after] = told({ lost: 'ended-cases', from: 'news', benefits: ['sjukpenning'] });
    const isLost = (fact: Fact) => fact.kind === 'case' && fact.benefit === 'sjukpenning' && !fact.active;
    expect(before.some(isLost)).toBe(true);
    expect(after).toEqual(before.filter((fact) => !isLost(fact)));
  });

  test('of first periods leaves one period, or the latter half of the only one', () => {
    const [before, after] = told({ lost: 'first-periods', from: 'news', benefits: ['sjukpenning'] });
    expect(after.length).toBe(before.length);
    for (const [index, fact] of before.entries()) {
      if (fact.kind !== 'case' || fact.benefit !== 'sjukpenning') continue;
      const [first, last] = [fact.periods[0], fact.periods.at(-1)];
      const { periods } = after[index] as CaseFact;
      expect(periods.map(({ to }) => to)).toEqual([last?.to]);
      expect((periods[0]?.from ?? '') > (first?.from ?? '')).toBe(true);
    }
  });

  test('of compensated days widens payments to the 21st and the 20th', () => {
    const [before, after] = told({ lost: 'compensated-days', from: 'news', benefits: ['sjukpenning'] });
    const sick = payments(after).filter(({ about }) => about === 'sjukpenning');
    expect(sick.length).toBeGreaterThan(5);
    expect(sick.filter(({ from, to }) => from.slice(8) !== '21' || to.slice(8) !== '20')).toEqual([]);
    const originals = payments(before).filter(({ about }) => about === 'sjukpenning');
    expect(
      sick.every(({ from, to }, index) => from <= (originals[index]?.from ?? '') && to >= (originals[index]?.to ?? '')),
    ).toBe(true);
  });

  test('from news alone leaves complete information as it is, and one from everything does not', () => {
    const [life] = everybody as [Life];
    const complete = { ...news(life), informationType: 0, status: { code: '1', benefits: [] } } as const;
    expect(spoiled(complete, [{ lost: 'person', from: 'news' }])).toBe(complete);
    expect(spoiled(complete, [{ lost: 'person', from: 'everything' }])).toBeUndefined();
    expect(spoiled(complete, [{ lost: 'benefit', from: 'everything' }])?.facts).toEqual([]);
  });

  test('of all that was news leaves nobody to tell of', () => {
    const [life] = everybody as [Life];
    expect(spoiled(news(life), [{ lost: 'benefit', from: 'news' }])).toBeUndefined();
  });
});

describe('a cohort', () => {
  const members = (cohort: Parameters<typeof isIn>[0], watched: readonly BenefitName[] = []) =>
    everybody.filter((life) => isIn(cohort, life, watched));

  test('tells who was born when, of coordination numbers too', () => {
    expect(['199001012385', '200004612390'].map((number) => bornOn(number as never))).toEqual([
      '1990-01-01',
      '2000-04-01',
    ]);
    const young = members({ bornFrom: date('2000-01-01') });
    expect(young.length).toBeGreaterThan(0);
    expect(young.every(({ personnummer }) => personnummer >= '2000')).toBe(true);
    expect(young.length).toBe(everybody.filter(({ personnummer }) => personnummer >= '2000').length);
  });

  test('tells who lives where, and nobody of a protected identity', () => {
    expect(members({ countries: ['SE'] }).length).toBeGreaterThan(150);
    expect(members({ countries: ['BE', 'US', 'GR'] }).length).toBeGreaterThan(0);
    expect(members({ countries: [''] }).length).toBeGreaterThan(0);
  });

  test('tells who is watched for enough of the benefits', () => {
    const cohort = { watched: { atLeast: 2, of: ['aktivitetsstod', 'foraldrapenning', 'graviditetspenning'] } };
    expect(members(cohort, ['foraldrapenning', 'sjukpenning'])).toEqual([]);
    expect(members(cohort, ['foraldrapenning', 'aktivitetsstod'])).toHaveLength(everybody.length);
    expect(members({})).toHaveLength(everybody.length);
  });
});
