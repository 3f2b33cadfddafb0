/** What a first look promises: that nothing can be found, or which benefits it would take. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPersonCheck } from '../../src/core/quality/check-person.ts';
import { createFirstLook, mayFind } from '../../src/core/quality/first-look.ts';
import { textAt } from '../../src/shared/content.ts';
import { anySubscriptions, damaged } from '../support/quality-damage.ts';
import { personAt, populationSize } from '../support/quality-lives.ts';
import { schema } from '../support/quality-records.ts';

const check = createPersonCheck(schema);
const look = createFirstLook(schema);
const someone = fc.tuple(fc.nat(1000), fc.nat(populationSize - 1)).map(([seed, index]) => personAt(seed, index));

test('of an ordinary person a first look says that nothing can be found, unless the identity is protected', () => {
  fc.assert(
    fc.property(someone, ({ records }) => {
      const isProtected = records.some(({ content }) => textAt(content, 'skyddad') === 'true');
      expect(look(records)).toEqual(isProtected ? 'anyhow' : []);
    }),
    { numRuns: 200 },
  );
});

test('whatever is wrong with a person, and whatever is subscribed, nothing is found that a first look ruled out', () => {
  const seen = { found: 0, ruledOut: 0, caseless: 0 };
  fc.assert(
    fc.property(someone, fc.nat(), fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), ({ records }, seed, orders) => {
      const wrong = damaged(records, seed);
      const first = look(wrong);
      if (first.length === 0) seen.ruledOut += 1;
      if (first !== 'anyhow' && first.length > 0) seen.caseless += 1;
      for (const subscriptions of orders.map(anySubscriptions)) {
        const found = check(wrong, subscriptions).length;
        seen.found += Math.sign(found);
        if (!mayFind(first, subscriptions)) expect(found).toBe(0);
      }
    }),
    { numRuns: 400 },
  );
  expect(seen.found).toBeGreaterThan(200);
  expect(seen.ruledOut).toBeGreaterThan(50);
  expect(seen.caseless).toBeGreaterThan(5);
});
