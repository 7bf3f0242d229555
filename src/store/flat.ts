/** A found record → one flat row for a spreadsheet; column names are RECORDS.md's paths with `_` for the point. */
import type { Agency } from '../model/record.ts'
import type { Found } from './load.ts'

export type FlatValue = string | number | boolean | null
export type FlatRow = Readonly<Record<FlatColumn, FlatValue>>

/** In this order in every spreadsheet. What only targets or only tasks have is null for the others. */
export const FLAT_COLUMNS = [
  ...(['form', 'id', 'kind', 'indicator_text', 'indicator_id', 'indicator_name', 'indicator_unit', 'text'] as const),
  ...(['value_text', 'value_comparator', 'value_low', 'value_high', 'value_unit', 'value_measure'] as const),
  ...(['value_per', 'value_outof', 'value_base_low', 'value_base_high', 'value_base_unit'] as const),
  ...(['level', 'excludes', 'baseline_start', 'baseline_end', 'baseline_low', 'baseline_text'] as const),
  ...(['period_kind', 'period_start', 'period_end', 'period_text', 'period_inherited', 'period_rule'] as const),
  ...(['agencies_lead', 'agencies_coordinate', 'agencies_monitor', 'output', 'targets', 'parent'] as const),
  ...(['equivalents', 'document_id', 'document_number', 'document_type', 'document_issued'] as const),
  ...(['document_title', 'document_province', 'document_successor', 'document_path', 'source_quote'] as const),
  ...(['source_page', 'source_section', 'source_row', 'source_col', 'source_start', 'source_end'] as const),
  ...(['rules', 'confidence'] as const),
] as const

/** Those that a task has. */
export const TASK_COLUMNS: readonly FlatColumn[] = FLAT_COLUMNS.filter(
  (column) => !/^(?:form|kind|indicator_|value_|level|excludes|baseline_|parent|equivalents)/.test(column),
)

export type FlatColumn = (typeof FLAT_COLUMNS)[number]

const listed = (items: readonly string[], between = '; '): string | null =>
  items.length === 0 ? null : items.join(between)
const names = (agencies: readonly Agency[]): string | null => listed(agencies.map((agency) => agency.text))

/** `flatten(found).value_low`; lists become text with `; ` between, the section path with ` › `. */
export function flatten({ form, record, document }: Found): FlatRow {
  const target = form === 'target' ? record : null
  const task = form === 'task' ? record : null
  const { period, agencies, source } = record
  return {
    form,
    id: record.id,
    kind: target?.kind ?? null,
    indicator_text: target?.indicator.text ?? null,
    indicator_id: target?.indicator.id ?? null,
    indicator_name: target?.indicator.name ?? null,
    indicator_unit: target?.indicator.unit ?? null,
    text: task?.text ?? null,
    value_text: target?.value.text ?? null,
    value_comparator: target?.value.comparator ?? null,
    value_low: target?.value.low ?? null,
    value_high: target?.value.high ?? null,
    value_unit: target?.value.unit ?? null,
    value_measure: target?.value.measure ?? null,
    value_per: target?.value.per ?? null,
    value_outof: target?.value.outof ?? null,
    value_base_low: target?.value.base?.low ?? null,
    value_base_high: target?.value.base?.high ?? null,
    value_base_unit: target?.value.base?.unit ?? null,
    level: target?.level ?? null,
    excludes: target?.excludes ?? null,
    baseline_start: target?.baseline?.start ?? null,
    baseline_end: target?.baseline?.end ?? null,
    baseline_low: target?.baseline?.low ?? null,
    baseline_text: target?.baseline?.text ?? null,
    period_kind: period?.kind ?? null,
    period_start: period?.start ?? null,
    period_end: period?.end ?? null,
    period_text: period?.text ?? null,
    period_inherited: period?.inherited ?? null,
    period_rule: period?.rule ?? null,
    agencies_lead: names(agencies.lead),
    agencies_coordinate: names(agencies.coordinate),
    agencies_monitor: names(agencies.monitor),
    output: task?.output ?? null,
    targets: task ? listed(task.targets) : null,
    parent: target?.parent ?? null,
    equivalents: target ? listed(target.equivalents.map(({ text }) => text)) : null,
    document_id: document.id,
    document_number: document.number,
    document_type: document.type,
    document_issued: document.issued,
    document_title: document.title,
    document_province: document.province?.name ?? null,
    document_successor: document.province?.successor ?? null,
    document_path: document.path,
    source_quote: source.quote,
    source_page: source.page,
    source_section: listed(source.section, ' › '),
    source_row: source.row,
    source_col: source.col,
    source_start: source.start,
    source_end: source.end,
    rules: listed(record.rules, ' '),
    confidence: record.confidence,
  }
}
