/** What FK's notices call benefits besides the catalogue's names. */

/** One abbreviation for activity support and development allowance; by it, the catalogue's. */
const noticeNames: Readonly<Record<string, string>> = { ASUE: 'AS', UE: 'AS' };

/** The catalogue's abbreviation for one that notices have, in any case; undefined for all others. */
export const catalogueName = (name: string): string | undefined => noticeNames[name.toUpperCase()];

/** All abbreviations by which notices name the benefit that the catalogue has as this one. */
export const abbreviationsOf = (abbreviation: string): readonly string[] => [
  abbreviation,
  ...Object.keys(noticeNames).filter((name) => noticeNames[name] === abbreviation),
];
