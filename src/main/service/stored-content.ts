/** Contents as they are kept: JSON in UTF-8, as bytes, since nearly all are kept without being looked at. */
import type { Content } from '../../shared/content.ts';

export const storedOf = (content: Content): Uint8Array => Buffer.from(JSON.stringify(content));

export const contentIn = ({ buffer, byteOffset, length }: Uint8Array): Content =>
  JSON.parse(Buffer.from(buffer, byteOffset, length).toString());
