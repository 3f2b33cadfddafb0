/** A small schema profile for tests of orders: four benefits, FK's element names, an alias, an abbreviation that is none. */
import type { Benefit, SchemaProfile } from '../../src/shared/schema-profile.ts';

const benefit = (element: string, abbreviation: string, more: Partial<Benefit> = {}): Benefit => ({
  element,
  abbreviation,
  label: { sv: element, en: element },
  records: [],
  ...more,
});

export const catalogue: readonly Benefit[] = [
  benefit('sjukpenning', 'SJP'),
  benefit('graviditetspenning', 'GP', { aliases: ['havandeskapspenning'] }),
  benefit('pension', 'ÅP'),
  benefit('prognos', '–'),
  benefit('levnadsintyg', 'LINT', { permanent: true }),
  benefit('utbetalning', 'UTB'),
];

export const orderPart: SchemaProfile['order'] = {
  xsd: 'none.xsd',
  root: 'bestallning',
  general: 'generelltfalt',
  organisation: 'organisationsnummer',
  body: 'informationsfalt',
  kinds: { new: 'nybestallningBevakning', refresh: 'heluppdateringBevakning', cancel: 'avbestallningBevakning' },
  person: 'person',
  number: 'personnummer',
  from: 'from',
  benefits: 'formansinformation',
  wanted: '1',
};
