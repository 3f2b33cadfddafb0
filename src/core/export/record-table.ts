/** Records of the mirror as rows: a period, a payment's row or a claw-back each, with where it is known from. */
import { type Content, groupsAt, textAt } from '../../shared/content.ts';
import type { ExportedKind } from '../../shared/export-views.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import { dayAfter, firstDay, type Interval } from '../../shared/interval.ts';
import { benefitNamed, recordRule } from '../../shared/record-rule.ts';
import type { Fields, RecordKind, RecordRule } from '../../shared/schema-profile.ts';
import type { RecordView } from '../../shared/views.ts';
import { type FieldColumn, fieldCell, fieldColumns, type Telling } from './field-column.ts';
import type { Cell, ExportColumn, ExportRow } from './table.ts';

export type Owner = { readonly personnummer: string; readonly isProtected: boolean };

export type RecordTable = {
  readonly columns: readonly ExportColumn[];
  /** Rows whose time `chosen` accepts. Amounts of the whole record stand in the first of them alone: sums stay right. */
  readonly rowsOf: (owner: Owner, record: RecordView, chosen: (part: Part) => boolean) => ExportRow[];
};

/** One row's part of its record, and the days that it is about; null is open. */
export type Part = { readonly content: Content; readonly time: Interval };

const kinds: Readonly<Record<ExportedKind, RecordKind>> = { cases: 'case', clawbacks: 'case', payments: 'payment' };

export const recordKindOf = (what: ExportedKind): RecordKind => kinds[what];

/** The name of the list whose groups are the rows. */
function innerOf(what: ExportedKind, rule: RecordRule): string | undefined {
  if (what === 'cases') return rule.validity.over;
  if (what === 'clawbacks') return rule.clawbacks;
  return Object.entries(rule.fields).find(([, { type, list }]) => type === 'group' && list === true)?.[0];
}

export function recordTable(telling: Telling, what: ExportedKind): RecordTable {
  const { profile, words } = telling;
  const rules = profile.benefits
    .flatMap(({ records }) => records)
    .filter((rule) => rule.kind === kinds[what] && (what !== 'clawbacks' || rule.clawbacks !== undefined));
  const inner = fieldColumns(
    telling,
    rules.map((rule) => innerFields(what, rule)),
    { id: '', title: '' },
  );
  const outer =
    what === 'clawbacks'
      ? []
      : fieldColumns(
          telling,
          rules.map(({ fields }) => fields),
          { id: 'record/', title: `${words.outer[what]}: ` },
        );
  return {
    columns: [...baseColumns(telling), ...[...outer, ...inner].map(({ column }) => column)],
    rowsOf: (owner, record, chosen) => {
      const rule = recordRule(profile, record.benefit, record.element);
      if (rule === undefined) return [];
      return partsOf(what, rule, record)
        .filter(chosen)
        .map(({ content }, place) => [
          ...baseCells(telling, owner, record),
          ...outerCells(telling, outer, rule, record, place === 0),
          ...inner.map((column) => fieldCell(telling, column, content, innerFields(what, rule))),
        ]);
    },
  };
}

const innerFields = (what: ExportedKind, rule: RecordRule): Fields =>
  rule.fields[innerOf(what, rule) ?? '']?.fields ?? {};

const outerCells = (
  telling: Telling,
  columns: readonly FieldColumn[],
  rule: RecordRule,
  { content }: RecordView,
  isFirst: boolean,
): Cell[] =>
  columns.map((column) => (column.isAmount && !isFirst ? null : fieldCell(telling, column, content, rule.fields)));

/** A case without periods and a payment without rows are a row of their own: nothing that FK stated is left out. */
function partsOf(what: ExportedKind, rule: RecordRule, record: RecordView): Part[] {
  const groups = groupsAt(record.content, innerOf(what, rule) ?? '');
  if (groups.length === 0 && what !== 'clawbacks') return [{ content: {}, time: wholeTime(what, rule, record) }];
  return groups.map((content) => ({ content, time: partTime(what, rule, record, content) }));
}

/** Payments are chosen by their day, claw-backs by the first day of their key, cases by the days of their periods. */
function partTime(what: ExportedKind, rule: RecordRule, record: RecordView, content: Content): Interval {
  if (what === 'payments') return wholeTime(what, rule, record);
  const { overFrom = 'from', overTo = 'tom' } = rule.validity;
  if (what === 'cases') return { from: firstDay(textAt(content, overFrom)), to: dayAfter(textAt(content, overTo)) };
  return dayOf(textAt(content, rule.fields[rule.clawbacks ?? '']?.key?.[0] ?? ''));
}

function wholeTime(what: ExportedKind, rule: RecordRule, record: RecordView): Interval {
  if (what !== 'payments') return { from: record.validFrom, to: record.validTo };
  return dayOf(textAt(record.content, rule.key[0]?.paths[0] ?? ''));
}

const dayOf = (text: string | undefined): Interval => ({ from: firstDay(text), to: dayAfter(text) });

const baseColumns = ({ words }: Telling): ExportColumn[] => [
  { id: 'personnummer', title: words.personnummer, type: 'personnummer' },
  { id: 'protected', title: words.protected, type: 'text' },
  { id: 'benefit', title: words.benefit, type: 'text' },
  { id: 'element', title: words.element, type: 'text' },
  { id: 'record', title: words.record, type: 'number' },
  { id: 'delivery', title: words.delivery, type: 'number' },
  { id: 'night', title: words.night, type: 'date' },
  { id: 'disputed', title: words.disputed, type: 'text' },
];

const baseCells = ({ profile, language, words }: Telling, owner: Owner, record: RecordView): Cell[] => [
  owner.personnummer,
  owner.isProtected ? words.yes : words.no,
  benefitLabel(profile, language, record.benefit),
  record.element,
  record.id,
  record.known.id,
  record.known.night,
  record.disputed ? words.yes : words.no,
];

const benefitLabel = (profile: Telling['profile'], language: 'sv' | 'en', name: BenefitName): string =>
  benefitNamed(profile, name)?.label[language] ?? name;
