/** How an archived file is read as text. */
import type { Context } from './context.ts';
import type { TextReader } from './ports.ts';
import type { StoredDelivery } from './store-values.ts';

/** Enough of a file to know its encoding. */
const headBytes = 256;

/** By the file's own declaration; null where nobody here knows its encoding. Throws what the archive throws. */
export const textOf = async (ctx: Context, { sha256 }: StoredDelivery): Promise<TextReader | null> =>
  ctx.xml.text(await ctx.archive.slice(sha256, 0, headBytes));
