/** Whether the opened person's number, and for protected persons all that identifies, is in clear. */
import { createContext, useContext } from 'react';

export type Reveal = {
  readonly revealed: boolean;
  readonly protectedIdentity: boolean;
};

const hidden: Reveal = { revealed: false, protectedIdentity: false };

export const RevealContext = createContext<Reveal>(hidden);

export const useReveal = (): Reveal => useContext(RevealContext);
