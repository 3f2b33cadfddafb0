/** The one call of csv-stringify that core uses; the package's own types would bring Node's globals into core. */
declare module 'csv-stringify/browser/esm/sync' {
  export function stringify(
    rows: readonly (readonly string[])[],
    options: { readonly delimiter: string; readonly record_delimiter: string },
  ): string;
}
