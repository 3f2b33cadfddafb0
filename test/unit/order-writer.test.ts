/** The bytes of an order file. */
import { describe, expect, it } from 'vitest';
import type { OrderLine } from '../../src/core/order/line.ts';
import { createOrderWriter } from '../../src/main/xml/order-writer.ts';
import type { OrderKind, Personnummer } from '../../src/shared/identifier.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import type { SchemaProfile } from '../../src/shared/schema-profile.ts';
import { catalogue, orderPart } from '../support/order-profile.ts';

const profile = { namespace: 'urn:order', order: orderPart, benefits: catalogue } as SchemaProfile;
const line = (kind: OrderKind, personnummer: string, benefit: string, from = '2021-01-01'): OrderLine => ({
  kind,
  personnummer: personnummer as Personnummer,
  benefit,
  from: localDateOf(from),
  purpose: 'samordning',
});
const text = (lines: readonly OrderLine[], withProfile = profile) =>
  new TextDecoder('utf-8', { fatal: true }).decode(createOrderWriter(withProfile).compose('5560360793', lines));

const cancelled = `<?xml version="1.0" encoding="UTF-8"?>
<bestallning xmlns="urn:order">
  <generelltfalt>
    <organisationsnummer>5560360793</organisationsnummer>
  </generelltfalt>
  <informationsfalt>
    <nybestallningBevakning>
      <person>
        <personnummer>197003011234</personnummer>
        <from>2021-01-01</from>
        <formansinformation>
          <sjukpenning>1</sjukpenning>
          <utbetalning>1</utbetalning>
        </formansinformation>
      </person>
      <person>
        <personnummer>197003011234</personnummer>
        <from>2022-01-01</from>
        <formansinformation>
          <pension>1</pension>
        </formansinformation>
      </person>
    </nybestallningBevakning>
    <avbestallningBevakning>
      <person>
        <personnummer>196003011234</personnummer>
        <from>2026-11-22</from>
        <formansinformation>
          <sjukpenning>1</sjukpenning>
        </formansinformation>
      </person>
    </avbestallningBevakning>
  </informationsfalt>
</bestallning>
`;

describe('an order file', () => {
  it('has the kinds in their order, one block per person and from-date, and leaves absent kinds out', () => {
    const lines = [
      line('cancel', '196003011234', 'sjukpenning', '2026-11-22'),
      line('new', '197003011234', 'utbetalning'),
      line('new', '197003011234', 'pension', '2022-01-01'),
      line('new', '197003011234', 'sjukpenning'),
    ];
    expect(text(lines)).toBe(cancelled);
  });

  it('takes every element name from the profile', () => {
    const renamed = Object.fromEntries(
      Object.entries(orderPart).map(([key, name]) => [
        key,
        typeof name === 'string' && key !== 'wanted' ? `x-${key}` : name,
      ]),
    ) as SchemaProfile['order'];
    const written = text([line('refresh', '197003011234', 'pension')], {
      ...profile,
      order: { ...renamed, kinds: { ...orderPart.kinds, refresh: 'x-refresh' }, wanted: 'ja' },
    });
    expect(written.match(/<[\w-]+/g)).toEqual([
      ...['<x-root', '<x-general', '<x-organisation', '<x-body', '<x-refresh', '<x-person', '<x-number', '<x-from'],
      ...['<x-benefits', '<pension'],
    ]);
    expect(written).toContain('<pension>ja</pension>');
  });

  it('has no purpose in it: that is ours alone', () => {
    expect(text([line('new', '197003011234', 'pension')])).not.toContain('samordning');
  });

  it('is not written without lines', () => {
    expect(() => text([])).toThrow(expect.objectContaining({ fault: { code: 'order.nothing-to-do', detail: {} } }));
  });
});
