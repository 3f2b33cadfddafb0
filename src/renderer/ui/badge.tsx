/** A state in one word: tone, sign and text, so that colour is never alone. */
import type { ReactNode } from 'react';
import { Sign, type Tone } from './sign.tsx';
import './badge.css';

export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className={`badge tone-${tone}`}>
      <Sign tone={tone} />
      {children}
    </span>
  );
}
