/** Contents as they are kept: their stored form as bytes, since nearly all are kept without being looked at. */
import { readStored, storedForm } from '../../core/mirror/stored-form.ts';
import type { Content } from '../../shared/content.ts';

const encoder = new TextEncoder();

export const storedOf = (content: Content): Uint8Array => encoder.encode(storedForm(content));

export const contentIn = ({ buffer, byteOffset, length }: Uint8Array): Content =>
  readStored(Buffer.from(buffer, byteOffset, length).toString());
