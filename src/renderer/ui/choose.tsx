/** One of some alternatives, or none, behind a button. */
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import './choose.css';

type ChooseProps = {
  readonly label: string;
  /** The word for no choice. */
  readonly none: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
};

const nothing = 'none';

export function Choose({ label, none, options, chosen, onChoose }: ChooseProps) {
  return (
    <Select
      className="field"
      value={chosen ?? nothing}
      onChange={(key) => onChoose(key === nothing || key === null ? undefined : String(key))}
    >
      <Label className="field-label">{label}</Label>
      <Button className="input choose">
        <SelectValue className="choose-value" />
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="choose-popover">
        <ListBox className="choose-list">
          {[{ value: nothing, text: none }, ...options].map(({ value, text }) => (
            <ListBoxItem key={value} id={value} textValue={text} className="choose-item">
              {text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
