/** Every row of a long list, asked for page by page when it is to leave the program; each page leaves the traces it always does. */

/** What is told while the rows are gathered, and what ends it. */
export type Gathering = { readonly told: (rows: number) => void; readonly signal: AbortSignal };

/** Rejects when the signal says to stop, or as a page does. */
export type AskAll<Row> = (work: Gathering) => Promise<readonly Row[]>;

export type PageOf<Row, Place> = { readonly rows: readonly Row[]; readonly next: Place | null };

/** `ask` is given the place where a page begins, null for the first. */
export async function allRows<Row, Place>(
  ask: (place: Place | null) => Promise<PageOf<Row, Place>>,
  { told, signal }: Gathering,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let place: Place | null = null;
  do {
    signal.throwIfAborted();
    const page: PageOf<Row, Place> = await ask(place);
    for (const row of page.rows) rows.push(row);
    told(rows.length);
    place = page.next;
  } while (place !== null);
  signal.throwIfAborted();
  return rows;
}
