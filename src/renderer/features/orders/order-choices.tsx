/** The choices of the order form: kind, benefits, purpose. */
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import { type OrderKind, orderKinds, type Purpose, purposes } from '../../../shared/identifier.ts';
import type { SchemaProfile } from '../../../shared/schema-profile.ts';
import { useSettings } from '../../settings.ts';
import { useText } from '../../text/text.ts';
import { CheckChoice, RadioChoice } from '../../ui/choice.tsx';

type KindChoiceProps = { readonly kind: OrderKind; readonly onChange: (kind: OrderKind) => void };

export function KindChoice({ kind, onChange }: KindChoiceProps) {
  const t = useText();
  return (
    <RadioGroup className="field" value={kind} onChange={(value) => onChange(value as OrderKind)}>
      <Label className="field-label">{t('order.kind')}</Label>
      <div className="choices">
        {orderKinds.map((value) => (
          <RadioChoice key={value} value={value}>
            {t(`kind.${value}`)}
          </RadioChoice>
        ))}
      </div>
      <Text slot="description" className="field-hint">
        {t(`kind.${kind}-words`)}
      </Text>
    </RadioGroup>
  );
}

type BenefitChoiceProps = {
  readonly chosen: readonly string[];
  readonly profile: SchemaProfile;
  readonly error: string | undefined;
  readonly onChange: (benefits: readonly string[]) => void;
  readonly isRequired?: boolean;
};

export function BenefitChoice({ chosen, profile, error, onChange, isRequired = true }: BenefitChoiceProps) {
  const t = useText();
  const { language } = useSettings();
  return (
    <CheckboxGroup
      className="field"
      value={[...chosen]}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      isRequired={isRequired}
    >
      <Label className="field-label">{t('order.benefits', { count: chosen.length })}</Label>
      <div className="benefit-choices">
        {profile.benefits.map(({ element, label }) => (
          <CheckChoice key={element} value={element}>
            {label[language]}
          </CheckChoice>
        ))}
      </div>
      <FieldError className="field-error">{error}</FieldError>
    </CheckboxGroup>
  );
}

type PurposeChoiceProps = {
  readonly purpose: Purpose | null;
  readonly error?: string | undefined;
  readonly onChange: (purpose: Purpose | null) => void;
};

export function PurposeChoice({ purpose, error, onChange }: PurposeChoiceProps) {
  const t = useText();
  return (
    <RadioGroup
      className="field"
      value={purpose ?? 'none'}
      onChange={(value) => onChange(purposes.find((one) => one === value) ?? null)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field-label">{t('order.purpose')}</Label>
      <div className="choices">
        <RadioChoice value="none">{t('purpose.none')}</RadioChoice>
        {purposes.map((value) => (
          <RadioChoice key={value} value={value}>
            {t(`purpose.${value}`)}
          </RadioChoice>
        ))}
      </div>
      <FieldError className="field-error">{error}</FieldError>
    </RadioGroup>
  );
}
