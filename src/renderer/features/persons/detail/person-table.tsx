/** A person's rows of one sort as a table that can leave the program: the columns that are shown, and no others. */
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import type { DataColumn } from '../../../export/columns.ts';
import { useSettings } from '../../../settings.ts';
import { useText } from '../../../text/text.ts';
import { ExportMenu } from '../../../ui/export-menu.tsx';
import { commonColumns, type FieldColumn } from '../model/columns.ts';
import { ruleOf } from '../model/known-fields.ts';
import type { DetailRow } from '../model/person-rows.ts';
import { rowColumns } from '../model/row-columns.ts';
import { useReveal } from '../reveal.tsx';

const columnLimit = 6;

type PersonTable = { readonly fields: readonly FieldColumn[]; readonly columns: readonly DataColumn<DetailRow>[] };

export function usePersonTable(rows: readonly DetailRow[], profile: SchemaProfile): PersonTable {
  const t = useText();
  const { language } = useSettings();
  const reveal = useReveal();
  const fields = commonColumns(rows, columnLimit, mainFields(profile, rows));
  return { fields, columns: rowColumns({ t, language, reveal, profile }, rows, fields) };
}

/** The amounts that the rows are about: a column of their own comes first. */
const mainFields = (profile: SchemaProfile, rows: readonly DetailRow[]): readonly string[] =>
  rows.flatMap(({ record, around }) => (around === null ? (ruleOf(profile, record)?.amount ?? []) : []));

type PersonExportProps = {
  /** Names the rows in the access log. */
  readonly what: string;
  readonly title: string;
  readonly rows: readonly DetailRow[];
  readonly profile: SchemaProfile;
};

export function PersonExport({ what, title, rows, profile }: PersonExportProps) {
  const { columns } = usePersonTable(rows, profile);
  return <ExportMenu table={{ what, title, columns, rows }} />;
}
