/** Drafts of the differences that somebody chooses, after a question. */
import { useState } from 'react';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { type OrderedDifference, orderedDifferences, type ReconciliationView } from '../../../shared/register-views.ts';
import { useCommand } from '../../queries.ts';
import { hrefOf } from '../../route.ts';
import { formatCount } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckChoice } from '../../ui/choice.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { AddedNotice } from '../orders/added-notice.tsx';
import { BasisFields } from '../orders/basis-fields.tsx';
import { basisInput, useBasis } from '../orders/use-basis.ts';

export function OrderDifferences({ found: { id, differences } }: { readonly found: ReconciliationView }) {
  const t = useText();
  const announce = useAnnounce();
  const order = useCommand('register.order');
  const [kinds, setKinds] = useState<readonly OrderedDifference[]>([]);
  const basis = useBasis();
  const [asking, setAsking] = useState(false);
  const there = orderedDifferences.filter((kind) => differences[kind] > 0);
  const count = kinds.reduce((sum, kind) => sum + differences[kind], 0);
  if (there.length === 0) return null;
  const confirm = (): void =>
    order.mutate(
      { id, kinds: [...kinds], ...basisInput(basis.draft) },
      { onSuccess: ({ added }) => announce(t('order.added', { count: added })) },
    );
  return (
    <section className="stack" aria-label={t('reconcile.order-title')}>
      <h3>{t('reconcile.order-title')}</h3>
      <p className="soft">{t('reconcile.order-words')}</p>
      <CheckboxGroup
        className="field"
        value={[...kinds]}
        onChange={(values) => setKinds(orderedDifferences.filter((kind) => values.includes(kind)))}
      >
        <Label className="field-label">{t('reconcile.order-choice')}</Label>
        <div className="choices">
          {there.map((kind) => (
            <CheckChoice key={kind} value={kind}>
              {t(`reconcile.kind-${kind}`)} ({formatCount(differences[kind])})
            </CheckChoice>
          ))}
        </div>
      </CheckboxGroup>
      <BasisFields {...basis} />
      <div className="row">
        <Button isDisabled={count === 0 || order.isPending} onPress={() => setAsking(true)}>
          {t('reconcile.order')}
        </Button>
      </div>
      <Confirm
        isOpen={asking}
        title={t('reconcile.order-question', { count })}
        confirm={t('reconcile.order')}
        onClose={() => setAsking(false)}
        onConfirm={confirm}
      >
        <p>{t('reconcile.order-words')}</p>
      </Confirm>
      <FaultNotice error={order.error} />
      {order.data && <AddedNotice result={order.data} />}
      {order.data && <a href={hrefOf('orders')}>{t('reconcile.order-then')}</a>}
    </section>
  );
}
