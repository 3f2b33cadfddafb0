/** What is sent from the reading thread arrives as it was. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SealedRecord } from '../../src/core/mirror/records.ts';
import type { Asked } from '../../src/core/quality/first-look.ts';
import { packed, unpacked } from '../../src/main/assemble/packed-blocks.ts';
import type { ReadBlock } from '../../src/main/service/reading-port.ts';
import type { Personnummer } from '../../src/shared/identifier.ts';
import type { LocalDate } from '../../src/shared/local-date.ts';

const text = fc.string();
const day = fc.option(fc.constantFrom('2026-08-14', '2026-09-01').map((found) => found as LocalDate));
const record: fc.Arbitrary<SealedRecord> = fc.record({
  ...{ benefit: text, kind: fc.constantFrom('case', 'payment', 'statement'), element: text, key: text },
  ...{
    digest: text,
    ordinal: fc.nat(),
    validFrom: day,
    validTo: day,
    amount: fc.option(fc.integer()),
    clawbacks: fc.nat(),
  },
  ...{
    bytes: fc.tuple(fc.nat(), fc.nat()),
    stored: text.map((json) => new TextEncoder().encode(json)),
    covered: fc.option(text),
  },
});
const asked: fc.Arbitrary<Asked> = fc.record({
  ...{ days: fc.record({ from: day, to: day }), benefits: fc.array(text), isMonthly: fc.boolean() },
  ...{ caseless: fc.array(text), isFree: fc.boolean() },
});
const block: fc.Arbitrary<ReadBlock> = fc.record({
  personnummer: fc.constantFrom('199001012385', '198507122391').map((found) => found as Personnummer),
  informationType: fc.constantFrom(0, 1, null),
  status: fc.option(fc.record({ code: text, benefits: fc.option(fc.array(text)) })),
  look: fc.oneof(fc.constant('anyhow' as const), fc.array(asked)),
  ...{ benefits: fc.array(text), records: fc.array(record, { maxLength: 5 }) },
});

test('blocks arrive as they were sent', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
      expect(unpacked(structuredClone(packed(blocks)))).toEqual(blocks);
    }),
  );
});
