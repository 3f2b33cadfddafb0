/** A message with a tone across the width: faults, warnings, what to do next. */
import type { ReactNode } from 'react';
import { Sign, type Tone } from './sign.tsx';
import './notice.css';

type NoticeProps = {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons or links at the end. */
  readonly actions?: ReactNode;
  /** `alert` interrupts a screen reader: only for what the user's own act led to. */
  readonly role?: 'alert' | 'status';
};

export function Notice({ tone, title, children, actions, role }: NoticeProps) {
  return (
    <div className={`notice tone-${tone}`} role={role}>
      <Sign tone={tone} />
      <div className="notice-body">
        <p className="notice-title">{title}</p>
        {children}
      </div>
      {actions && <div className="notice-actions">{actions}</div>}
    </div>
  );
}
