/** Contents as they are kept: JSON in UTF-8, as bytes, since nearly all are kept without being looked at. */
import type { Content } from '../../shared/content.ts';

const encoder = new TextEncoder();

export const storedOf = (content: Content): Uint8Array => encoder.encode(JSON.stringify(content));

export const contentIn = ({ buffer, byteOffset, length }: Uint8Array): Content =>
  JSON.parse(Buffer.from(buffer, byteOffset, length).toString());
