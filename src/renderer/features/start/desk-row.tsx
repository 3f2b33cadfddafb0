/** One row of the start page: a number to press, what waits, and what opens when it is chosen. */
import { type ReactNode, useRef } from 'react';
import { Keys } from '../../commands/keys.tsx';
import { useCommands } from '../../commands/registry.ts';
import { useText } from '../../text/text.ts';
import { Sign, type Tone } from '../../ui/sign.tsx';
import './desk.css';

type DeskRowProps = {
  /** From 1; rows after the ninth have no key. */
  readonly number: number;
  readonly tone: Tone;
  readonly title: string;
  /** What it means, below the title. */
  readonly words?: string | undefined;
  /** Stands at the end of the row. */
  readonly children?: ReactNode;
  readonly onOpen: () => void;
  /** For rows that open in their place. */
  readonly isOpen?: boolean;
  /** What stands below while it is open. */
  readonly detail?: ReactNode;
};

export function DeskRow({ number, tone, title, words, children, onOpen, isOpen, detail }: DeskRowProps) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  const key = number <= 9 ? String(number) : undefined;
  const press = (): void => {
    button.current?.focus();
    onOpen();
  };
  useCommands(key === undefined ? [] : [{ id: `start.row-${key}`, title, shortcut: key, run: press }]);
  return (
    <li className="desk-item">
      <button
        ref={button}
        type="button"
        className={`desk-row tone-${tone}`}
        data-desk-row
        aria-expanded={isOpen}
        aria-keyshortcuts={key}
        onClick={onOpen}
      >
        <span>{key !== undefined && <Keys shortcut={key} />}</span>
        <span className="desk-sign">
          <Sign tone={tone} />
        </span>
        <span className="desk-title">
          {title}
          {words !== undefined && <span className="desk-words">{words}</span>}
        </span>
        <span className="desk-more">{children}</span>
        <svg className="desk-way" viewBox="0 0 16 16" aria-hidden="true" data-open={isOpen || undefined}>
          <path d={isOpen === undefined ? 'M6 3l5 5-5 5' : 'M3 6l5 5 5-5'} />
        </svg>
        <span className="hidden-visually">{key !== undefined && ` ${t('start.row', { number })}`}</span>
      </button>
      {isOpen === true && <div className="desk-detail">{detail}</div>}
    </li>
  );
}
