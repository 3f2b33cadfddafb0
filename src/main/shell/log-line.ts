/** One line of the program's own log for an error nobody expected: call, class and places, never its message. */
import type { Unexpected } from '../dispatch.ts';

export const logLine = (unexpected: Unexpected): string =>
  `${JSON.stringify({ level: 'error', call: unexpected.call, kind: unexpected.kind, frames: unexpected.frames })}\n`;
