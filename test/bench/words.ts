/** Figures as the report writes them. */

/** A whole number with spaces between the thousands. */
export const count = (value: number): string => value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ' ');

/** Three digits that mean something, as far as there are decimals. */
export const decimals = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

/** A ratio, where there was something to compare with. */
export const times = (ratio: number | undefined): string =>
  ratio === undefined ? 'not measured' : `${decimals(ratio)} ×`;
