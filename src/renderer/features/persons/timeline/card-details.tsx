/** The words of a mark's card: benefit, dates, extent, days, amount, what FK says, and since when we know it. */
import { textsAt } from '../../../../shared/content.ts';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import { useSettings } from '../../../settings.ts';
import { useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { FieldName } from '../detail/field-name.tsx';
import { FieldValue } from '../detail/field-value.tsx';
import { deliveryName } from '../evidence/evidence-sheet.tsx';
import { commonColumns } from '../model/columns.ts';
import { recordName, ruleOf } from '../model/known-fields.ts';
import type { Mark } from '../model/marks.ts';
import type { DetailRow } from '../model/person-rows.ts';
import type { Item } from './lay-out.ts';
import { bundleWords, markWords, outsideWords } from './mark-words.ts';

export type DetailsProps = {
  readonly item: Item;
  readonly rowOf: (mark: Mark) => DetailRow | undefined;
  readonly nameOf: (mark: Mark) => string;
  readonly profile: SchemaProfile;
};

/** Of a record's fields, and of a bundle's marks. */
const [fieldLimit, markLimit] = [9, 6] as const;

export function CardDetails({ item, rowOf, nameOf, profile }: DetailsProps) {
  const [mark] = item.marks;
  if (mark === undefined) return null;
  if (item.marks.length > 1) return <BundleDetails marks={item.marks} nameOf={nameOf} />;
  const row = rowOf(mark);
  return row === undefined ? null : <MarkDetails mark={mark} row={row} profile={profile} />;
}

type MarkDetailsProps = { readonly mark: Mark; readonly row: DetailRow; readonly profile: SchemaProfile };

function MarkDetails({ mark, row, profile }: MarkDetailsProps) {
  const t = useText();
  const { language } = useSettings();
  const amount = ruleOf(profile, row.record)?.amount;
  const fields = commonColumns([row], fieldLimit, amount === undefined ? [] : [amount]);
  return (
    <>
      <p className="mark-card-title">
        {recordName(profile, row.record, language)} <span className="soft">{t(`mark.${mark.kind}`)}</span>
      </p>
      <Doubts mark={mark} />
      <dl>
        {fields.map(({ name, field }) => (
          <div key={name}>
            <dt>
              <FieldName name={name} field={field} />
            </dt>
            <dd>
              {textsAt(row.content, [name]).map((text) => (
                <FieldValue key={text} name={name} text={text} field={row.fields[name]} profile={profile} />
              ))}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('record.known-from')}</dt>
          <dd>{deliveryName(t, row.record.known)}</dd>
        </div>
      </dl>
      <p className="mark-card-keys">{t('card.keys')}</p>
    </>
  );
}

/** What must be known before the mark is believed. */
function Doubts({ mark }: { readonly mark: Mark }) {
  const t = useText();
  return (
    <>
      {outsideWords(t, mark).map((words) => (
        <p key={words}>
          <Badge tone="warn">{words}</Badge>
        </p>
      ))}
      {mark.withdrawn && <Badge tone="bad">{t('record.withdrawn')}</Badge>}
      {mark.disputed && <Badge tone="bad">{t('record.disputed')}</Badge>}
    </>
  );
}

type BundleDetailsProps = { readonly marks: readonly Mark[]; readonly nameOf: DetailsProps['nameOf'] };

function BundleDetails({ marks, nameOf }: BundleDetailsProps) {
  const t = useText();
  return (
    <>
      <p className="mark-card-title">{bundleWords(t, marks)}</p>
      <ul>
        {marks.slice(0, markLimit).map((mark) => (
          <li key={mark.id}>{markWords(t, mark, nameOf(mark))}</li>
        ))}
      </ul>
      {marks.length > markLimit && <p className="soft">{t('card.more', { count: marks.length - markLimit })}</p>}
      <p className="mark-card-keys">{t('card.bundle-keys')}</p>
    </>
  );
}
