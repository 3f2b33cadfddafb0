/** Countries by their names in Swedish and English, or by their codes. */

/** What people and FK's notices write instead of the names in Unicode's tables. */
const alsoKnownAs: Readonly<Record<string, string>> = {
  usa: 'US',
  'united states of america': 'US',
  england: 'GB',
  uk: 'GB',
  'great britain': 'GB',
  holland: 'NL',
  tjeckiska: 'CZ',
};

/** Every assigned ISO 3166 code: those of the letters' pairs that have a name. */
function* assigned(name: (code: string) => string | undefined): Generator<string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const first of letters) for (const second of letters) if (name(first + second)) yield first + second;
}

const namers = {
  sv: new Intl.DisplayNames('sv', { type: 'region', fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
} as const;

let known: ReadonlyMap<string, string> | undefined;

function names(): ReadonlyMap<string, string> {
  if (known) return known;
  const found = new Map<string, string>();
  const learn = (name: string | undefined, code: string): void => {
    if (name !== undefined && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), code);
  };
  const codes = [...assigned((code) => namers.sv.of(code))];
  for (const code of codes) learn(code, code);
  for (const code of codes) for (const namer of Object.values(namers)) learn(namer.of(code), code);
  known = new Map([...found, ...Object.entries(alsoKnownAs)]);
  return known;
}

/** The ISO 3166 code of a name or code in any case; undefined when it is none. */
export const countryCode = (text: string): string | undefined => names().get(text.trim().toLowerCase());

export const countryName = (code: string, language: 'sv' | 'en'): string => namers[language].of(code) ?? code;
