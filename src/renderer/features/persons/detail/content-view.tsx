/** A record's content in full: known fields by their labels, unknown ones raw and marked, groups as lists or tables. */
import type { Content, ContentValue } from '../../../../shared/content.ts';
import type { Field, Fields, SchemaProfile } from '../../../../shared/schema-profile.ts';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { namesInOrder } from '../model/columns.ts';
import { FieldName } from './field-name.tsx';
import { FieldValue } from './field-value.tsx';
import { GroupTable } from './group-table.tsx';

type ContentViewProps = {
  readonly content: Content;
  readonly fields: Fields;
  readonly profile: SchemaProfile;
  readonly title?: string;
};

const isGroup = (value: ContentValue): value is Content => typeof value === 'object' && !Array.isArray(value);

export function ContentView({ content, fields, profile, title }: ContentViewProps) {
  const names = namesInOrder(content, fields);
  const facts = names.flatMap((name): Fact[] => {
    const texts = textsOf(content[name]);
    const field = fields[name];
    return texts === null
      ? []
      : [
          {
            label: <FieldName name={name} field={field} />,
            value: <Values name={name} texts={texts} field={field} profile={profile} />,
          },
        ];
  });
  return (
    <div className="content">
      {facts.length > 0 && <Facts facts={facts} {...(title === undefined ? {} : { title })} />}
      {names.map((name) => (
        <Group key={name} name={name} value={content[name]} field={fields[name]} profile={profile} />
      ))}
    </div>
  );
}

/** The texts of a value without groups inside, or null. */
function textsOf(value: ContentValue | undefined): readonly string[] | null {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return null;
  const texts = value.filter((item: ContentValue) => typeof item === 'string');
  return texts.length === value.length ? texts : null;
}

type ValuesProps = {
  readonly name: string;
  readonly texts: readonly string[];
  readonly field: Field | undefined;
  readonly profile: SchemaProfile;
};

function Values({ name, texts, field, profile }: ValuesProps) {
  const inner = field?.flatten === undefined ? field : field.fields?.[field.flatten];
  return texts.map((text, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: repeated values have no identity but their place
    <span key={place}>
      {place > 0 && ', '}
      <FieldValue name={name} text={text} field={inner} profile={profile} />
    </span>
  ));
}

type GroupProps = {
  readonly name: string;
  readonly value: ContentValue | undefined;
  readonly field: Field | undefined;
  readonly profile: SchemaProfile;
};

/** One group is shown like its parent; several, or a list, as a table. */
function Group({ name, value, field, profile }: GroupProps) {
  const groups = (Array.isArray(value) ? value : [value ?? '']).filter(isGroup);
  const [only] = groups;
  if (only === undefined) return null;
  const fields = field?.fields ?? {};
  if (groups.length === 1 && field?.list !== true) {
    return (
      <div className="content-group">
        <h4>
          <FieldName name={name} field={field} />
        </h4>
        <ContentView content={only} fields={fields} profile={profile} />
      </div>
    );
  }
  return <GroupTable name={name} field={field} groups={groups} profile={profile} Nested={ContentView} />;
}
