/** Buttons: one look per weight, the same size everywhere. */
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import './button.css';

export type Weight = 'primary' | 'secondary' | 'quiet';

export function Button({ weight = 'secondary', ...props }: ButtonProps & { readonly weight?: Weight }) {
  return <AriaButton {...props} className={`button button-${weight}`} />;
}
