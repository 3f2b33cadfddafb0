/** Checkboxes and radio buttons that look alike and show their state without colour. */
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Radio } from 'react-aria-components/RadioGroup';
import { Sign } from './sign.tsx';
import './field.css';

type ChoiceProps = { readonly value: string; readonly children: ReactNode };

export function CheckChoice({ value, children }: ChoiceProps) {
  return (
    <Checkbox value={value} className="choice">
      {({ isSelected }) => (
        <>
          <span className="choice-mark">{isSelected && <Sign tone="ok" />}</span>
          {children}
        </>
      )}
    </Checkbox>
  );
}

export function RadioChoice({ value, children }: ChoiceProps) {
  return (
    <Radio value={value} className="choice choice-radio">
      {({ isSelected }) => (
        <>
          <span className="choice-mark">{isSelected && <Sign tone="ok" />}</span>
          {children}
        </>
      )}
    </Radio>
  );
}
