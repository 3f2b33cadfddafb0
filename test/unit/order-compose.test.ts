/** Grouping order lines and naming order files. */
import { describe, expect, it } from 'vitest';
import { groupOrderLines } from '../../src/core/order/compose.ts';
import { orderFileName } from '../../src/core/order/file-name.ts';
import type { OrderLine } from '../../src/core/order/line.ts';
import type { OrderKind, Personnummer } from '../../src/shared/identifier.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import { catalogue } from '../support/order-profile.ts';

const line = (kind: OrderKind, personnummer: string, benefit: string, from: string): OrderLine => ({
  kind,
  personnummer: personnummer as Personnummer,
  benefit,
  from: localDateOf(from),
  purpose: null,
});

describe('grouping', () => {
  it('makes one block per person and from-date, benefits in catalogue order, persons sorted', () => {
    const groups = groupOrderLines(
      [
        line('new', '199001011234', 'utbetalning', '2021-01-01'),
        line('refresh', '199001011234', 'sjukpenning', '2021-01-01'),
        line('new', '198001011234', 'pension', '2022-01-01'),
        line('new', '199001011234', 'sjukpenning', '2021-01-01'),
        line('new', '198001011234', 'sjukpenning', '2020-01-01'),
        line('new', '199001011234', 'sjukpenning', '2021-01-01'),
      ],
      catalogue,
    );
    expect(groups).toEqual({
      new: [
        { personnummer: '198001011234', from: '2020-01-01', benefits: ['sjukpenning'] },
        { personnummer: '198001011234', from: '2022-01-01', benefits: ['pension'] },
        { personnummer: '199001011234', from: '2021-01-01', benefits: ['sjukpenning', 'utbetalning'] },
      ],
      refresh: [{ personnummer: '199001011234', from: '2021-01-01', benefits: ['sjukpenning'] }],
      cancel: [],
    });
  });

  it('refuses a line whose benefit the catalogue does not have', () => {
    expect(() => groupOrderLines([line('new', '199001011234', 'studiestod', '2021-01-01')], catalogue)).toThrow(
      expect.objectContaining({ fault: { code: 'order.unknown-benefit', detail: { benefit: 'studiestod' } } }),
    );
  });
});

describe('file names', () => {
  const parts = { organisation: '5560360793', date: localDateOf('2026-11-22'), sequence: 7 };

  it('follow the assumed pattern', () => {
    expect(orderFileName('LEFI_BEST_{org}_{date}_{seq}.xml', parts)).toBe('LEFI_BEST_5560360793_20261122_007.xml');
  });

  it('follow another pattern and go past 999', () => {
    expect(orderFileName('{date}-{seq}-{org}.bst', { ...parts, sequence: 1234 })).toBe('20261122-1234-5560360793.bst');
  });
});
