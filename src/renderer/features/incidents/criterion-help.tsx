/** The conditions of which a criterion is made: what each means, and an example to take and change. */
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { Table } from '../../ui/table.tsx';

/** Each is read by core/incident/parse.ts. */
const examples = {
  stock: 'whole stock',
  one: 'subscribed to sjukpenning',
  some: 'at least 2 of (ASUE, FP, GP)',
  since: 'subscribed since 2026-01-01',
  born: 'born after 1999-12-31',
  country: 'country in (Belgien, USA)',
  abroad: 'country not in (Sverige)',
  payment: 'payment between 2026-05-01 and 2026-05-31',
} as const;

type Kind = keyof typeof examples;

export function CriterionHelp({ onTake }: { readonly onTake: (text: string) => void }) {
  const t = useText();
  const columns = [
    { key: 'means', title: t('incident.help-means') },
    { key: 'written', title: t('incident.help-written') },
    { key: 'take', title: <span className="hidden-visually">{t('incident.help-take')}</span> },
  ];
  return (
    <details className="criterion-help">
      <summary>{t('incident.help')}</summary>
      <Table caption={t('incident.help')} captionHidden columns={columns}>
        {(Object.keys(examples) as Kind[]).map((kind) => (
          <tr key={kind}>
            <th scope="row" className="wrap">
              {t(`incident.help-${kind}`)}
            </th>
            <td>
              <code>{examples[kind]}</code>
            </td>
            <td>
              <Button
                weight="quiet"
                aria-label={t('incident.help-take-of', { example: examples[kind] })}
                onPress={() => onTake(examples[kind])}
              >
                {t('incident.help-take')}
              </Button>
            </td>
          </tr>
        ))}
      </Table>
      <p className="field-hint">{t('incident.help-joined')}</p>
    </details>
  );
}
