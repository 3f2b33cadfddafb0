/** The one call of csv-parse that core uses; the package's own types would bring Node's globals into core. */
declare module 'csv-parse/browser/esm/sync' {
  export function parse(
    text: string,
    options: { readonly delimiter: string; readonly relax_column_count: boolean; readonly trim: boolean },
  ): string[][];
}
