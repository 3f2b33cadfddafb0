/** One line of a table in docs/performance.md: what was measured, what came of it, and what was hoped for. */
export type Row = { readonly what: string; readonly value: string; readonly target?: string };
