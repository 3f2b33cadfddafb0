/** Repeated groups inside a record, such as a payment's rows or a period's days, as a table of all their fields. */
import type { ComponentType } from 'react';
import type { Content, ContentValue } from '../../../../shared/content.ts';
import type { Field, Fields, SchemaProfile } from '../../../../shared/schema-profile.ts';
import { useSettings } from '../../../settings.ts';
import { Table } from '../../../ui/table.tsx';
import { isEndAligned, namesInOrder } from '../model/columns.ts';
import { FieldName } from './field-name.tsx';
import { FieldValue } from './field-value.tsx';

type Nested = ComponentType<{ readonly content: Content; readonly fields: Fields; readonly profile: SchemaProfile }>;

type GroupTableProps = {
  readonly name: string;
  readonly field: Field | undefined;
  readonly groups: readonly Content[];
  readonly profile: SchemaProfile;
  /** Shows what does not fit in a cell. */
  readonly Nested: Nested;
};

export function GroupTable({ name, field, groups, profile, Nested }: GroupTableProps) {
  const { language } = useSettings();
  const fields = field?.fields ?? {};
  const all: Content = Object.assign({}, ...groups);
  const columns = namesInOrder(all, fields).map((column) => ({
    key: column,
    title: <FieldName name={column} field={fields[column]} />,
    ...alignOf(fields[column]),
  }));
  return (
    <Table caption={field?.label[language] ?? name} columns={columns}>
      {groups.map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row's place in the file is its identity
        <tr key={place}>
          {columns.map(({ key, align }) => (
            <td key={key} className={align}>
              <CellValue value={group[key]} name={key} fields={fields} profile={profile} Nested={Nested} />
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

const alignOf = (field: Field | undefined): { readonly align?: 'end' } =>
  field !== undefined && isEndAligned(field) ? { align: 'end' } : {};

type CellValueProps = {
  readonly value: ContentValue | undefined;
  readonly name: string;
  readonly fields: Fields;
  readonly profile: SchemaProfile;
  readonly Nested: Nested;
};

/** What does not fit a cell is shown in full inside it: never left out. */
function CellValue({ value, name, fields, profile, Nested }: CellValueProps) {
  if (value === undefined) return '–';
  if (typeof value === 'string') return <FieldValue name={name} text={value} field={fields[name]} profile={profile} />;
  const field = fields[name];
  return <Nested content={{ [name]: value }} fields={field ? { [name]: field } : {}} profile={profile} />;
}
