/** The simulator's own list of FK's 28 benefits, in document order, and what their decisions look like. */
import type { BenefitName } from '../shared/identifier.ts';

/** `daily` benefits are paid per day, `monthly` ones per calendar month. Amounts are whole SEK per day or month. */
export type Recipe = {
  readonly caseElement: string;
  readonly abbreviation: string;
  readonly rhythm: 'daily' | 'monthly';
  readonly amount: readonly [least: number, most: number];
  readonly compensations: readonly string[];
  readonly family: string;
  readonly clawbacks?: true;
  readonly children?: true;
  /** The case does not say whether it was refused. */
  readonly unrefusable?: true;
  /** The code that says granted, where it is not `BEVILJAN`. */
  readonly granted?: string;
};

const daily = (
  caseElement: string,
  abbreviation: string,
  amount: readonly [number, number],
  compensations: readonly string[],
  more: Partial<Recipe> = {},
): Recipe => ({ caseElement, abbreviation, rhythm: 'daily', amount, compensations, family: 'DAG', ...more });

const monthly = (
  caseElement: string,
  abbreviation: string,
  amount: readonly [number, number],
  compensations: readonly string[],
  more: Partial<Recipe> = {},
): Recipe => ({
  caseElement,
  abbreviation,
  rhythm: 'monthly',
  amount,
  compensations,
  family: abbreviation,
  ...more,
});

const clawbacks = { clawbacks: true } as const;
const children = { children: true } as const;

/** Benefits with cases. */
export const recipes: Readonly<Record<BenefitName, Recipe>> = {
  sjukpenning: daily('sjpArende', 'SJP', [420, 1116], ['SJUKPENNING'], { ...clawbacks, unrefusable: true }),
  forebyggandeSjukpenning: daily('fsjpArende', 'FSJP', [420, 1116], ['FOREBYGGANDE_SJUKPENNING'], {
    unrefusable: true,
  }),
  rehabersattning: daily('rbeArende', 'RBE', [420, 1116], ['REHABPENNING'], { ...clawbacks, unrefusable: true }),
  sjukOchAktivitetsersattning: monthly('saArende', 'SA', [9800, 19100], ['HEL_ERSATTNING']),
  foraldrapenning: daily('fpArende', 'FP', [250, 1259], ['3', '5'], children),
  tillfalligForaldrapenning: daily('tfpArende', 'TFP', [400, 1075], ['1', '5'], children),
  graviditetspenning: daily('gpArende', 'GP', [400, 890], ['1', '2'], clawbacks),
  narstaendepenning: daily('npArende', 'NP', [400, 890], ['1', '2'], clawbacks),
  smittbararersattning: daily('sbpArende', 'SBP', [400, 890], ['SMITTBARARPENNING'], clawbacks),
  dagpenningTillTotalforsvarspliktiga: daily('dpeArende', 'DPE', [300, 890], ['DAGPENNING'], clawbacks),
  aktivitetsstod: daily('asArende', 'AS', [223, 1000], ['1', '3'], clawbacks),
  arbetsskadelivranta: monthly('alArende', 'AL', [2100, 24000], ['0']),
  yrkesskadelivranta: monthly('ylArende', 'YL', [900, 7800], ['1']),
  efterlevandepension: monthly('epArende', 'EP', [1800, 9400], ['OMSTALLNINGSPENSION', 'ANKEPENSION']),
  bostadstillagg: monthly('btpArende', 'BTP', [800, 7290], ['BTP']),
  bostadsbidrag: monthly('bobArende', 'BOB', [600, 5200], ['BOSTADSBIDRAG'], children),
  barnbidrag: monthly('abbArende', 'ABB', [1250, 1250], ['BARNBIDRAG'], children),
  underhallsstod: monthly('usArende', 'US', [1673, 2223], ['1', '4'], children),
  handikappersattning: monthly('heArende', 'HE', [1700, 3400], ['HANDIKAPPERSATTNING']),
  merkostnadsersattning: monthly('mekArende', 'MEK', [1435, 3345], ['MERKOSTNAD'], { granted: '2' }),
  vardbidrag: monthly('vbArende', 'VB', [2390, 9560], ['0', '1'], children),
  omvardnadsbidrag: monthly('omvArende', 'OMV', [2390, 11900], ['OMVARDNAD'], { ...children, granted: '2' }),
};

/** Every benefit, in the order in which containers stand in the files. */
export const catalogue: readonly BenefitName[] = [
  'sjukpenning',
  'forebyggandeSjukpenning',
  'rehabersattning',
  'sjukpenninggrundandeInkomst',
  'sjukOchAktivitetsersattning',
  'foraldrapenning',
  'tillfalligForaldrapenning',
  'graviditetspenning',
  'narstaendepenning',
  'smittbararersattning',
  'dagpenningTillTotalforsvarspliktiga',
  'aktivitetsstod',
  'arbetsskadelivranta',
  'yrkesskadelivranta',
  'pension',
  'prognos',
  'efterlevandepension',
  'bostadstillagg',
  'bostadsbidrag',
  'barnbidrag',
  'underhallsstod',
  'handikappersattning',
  'merkostnadsersattning',
  'vardbidrag',
  'omvardnadsbidrag',
  'levnadsintyg',
  'generellPersonInformation',
  'utbetalning',
];

const position = new Map(catalogue.map((name, index) => [name, index]));

export const isBenefit = (name: BenefitName): boolean => position.has(name);

/** The benefits without repeats, in document order. */
export const inDocumentOrder = (names: Iterable<BenefitName>): BenefitName[] =>
  [...new Set(names)].sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));

/** The recipe of a benefit with cases. */
export function recipeOf(benefit: BenefitName): Recipe {
  const recipe = recipes[benefit];
  if (recipe === undefined) throw new RangeError('not a benefit with cases');
  return recipe;
}
