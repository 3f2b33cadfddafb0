/** A changed record's values before and after, when somebody wants to see more than the sentence says. */
import { useState } from 'react';
import type { HistoryChange } from '../../../../shared/history-views.ts';
import { recordRule } from '../../../../shared/record-rule.ts';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import { useText } from '../../../text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Table } from '../../../ui/table.tsx';
import { FieldName } from '../detail/field-name.tsx';
import { FieldValue } from '../detail/field-value.tsx';
import { type ValueDiff, valueDiffs } from './value-changes.ts';

type BeforeAfterProps = { readonly change: HistoryChange; readonly profile: SchemaProfile };

export function BeforeAfter({ change, profile }: BeforeAfterProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const fields = recordRule(profile, change.benefit, change.element)?.fields ?? {};
  const diffs = valueDiffs(change.details, fields);
  if (diffs.length === 0) return null;
  const columns = [
    { key: 'field', title: t('history.field') },
    { key: 'before', title: t('history.before') },
    { key: 'after', title: t('history.after') },
  ];
  return (
    <>
      <Button weight="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {t(isOpen ? 'history.hide-values' : 'history.show-values', { count: diffs.length })}
      </Button>
      {isOpen && (
        <Table caption={t('history.values')} captionHidden columns={columns}>
          {diffs.map((diff) => (
            <tr key={diff.path}>
              <th scope="row">
                {diff.within.map(({ name, field, position }) => (
                  <span key={name} className="soft">
                    <FieldName name={name} field={field} /> {position ?? ''} ·{' '}
                  </span>
                ))}
                <FieldName name={diff.name} field={diff.field} />
              </th>
              <td>
                <del>
                  <Value diff={diff} text={diff.before} profile={profile} />
                </del>
              </td>
              <td>
                <ins>
                  <Value diff={diff} text={diff.after} profile={profile} />
                </ins>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}

type ValueProps = { readonly diff: ValueDiff; readonly text: string | null; readonly profile: SchemaProfile };

const Value = ({ diff: { name, field }, text, profile }: ValueProps) =>
  text === null ? '–' : <FieldValue name={name} text={text} field={field} profile={profile} />;
