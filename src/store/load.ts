/** Rows → the records of RECORDS.md, as they were saved. */
import type { Agencies, Agency, DocumentRecord, Target, Task } from '../model/record.ts'

/** What a row of a list says of the document it comes from. */
export interface DocumentBrief {
  readonly id: string
  readonly number: string | null
  readonly type: string | null
  readonly issued: string | null
  readonly title: string | null
  readonly path: string
  readonly genre: DocumentRecord['genre']
  readonly province: DocumentRecord['province']
  readonly period: DocumentRecord['period']
}

/** A record with the document it stands in. */
export type Found =
  | { readonly form: 'target'; readonly record: Target; readonly document: DocumentBrief }
  | { readonly form: 'task'; readonly record: Task; readonly document: DocumentBrief }

/** The select list that {@link foundOf} reads, over records r, documents d, targets t, tasks k. */
export const FOUND_COLUMNS = `
  r.*, t.*, k.text AS task_text, k.output AS task_output,
  (SELECT p.id FROM records p WHERE p.key = t.parent) AS parent_id,
  (SELECT json_group_array(json_array(a.role, a.text, a.id) ORDER BY a.ordinal) FROM agencies a WHERE a.record = r.key) AS agencies,
  (SELECT json_group_array(json_object('text', e.text, 'low', e.low, 'unit', e.unit, 'measure', e.measure) ORDER BY e.ordinal)
     FROM equivalents e WHERE e.record = r.key) AS equivalents,
  (SELECT json_group_array(v.rule ORDER BY v.ordinal) FROM evidence v WHERE v.record = r.key AND v.slot IS NULL) AS rules,
  (SELECT json_group_array(x.id ORDER BY tt.ordinal) FROM task_targets tt JOIN records x ON x.key = tt.target WHERE tt.task = r.key)
    AS task_targets,
  d.id AS document_id, d.number AS document_number, d.type AS document_type, d.issued AS document_issued,
  d.title AS document_title, d.path AS document_path, d.genre AS document_genre,
  d.period_start AS document_start, d.period_end AS document_end,
  d.province_name, d.province_code, d.province_successor`

export const FOUND_TABLES = `records r JOIN documents d ON d.id = r.document
  LEFT JOIN targets t ON t.record = r.key LEFT JOIN tasks k ON k.record = r.key`

export type Row = Readonly<Record<string, string | number | null>>

const text = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value)
const number = (value: string | number | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value)

function agenciesOf(json: string): Agencies {
  const agencies: { [role in keyof Agencies]: Agency[] } = { lead: [], coordinate: [], monitor: [] }
  if (json === '[]') return agencies
  for (const [role, words, id] of JSON.parse(json) as [keyof Agencies, string, string | null][])
    agencies[role].push({ text: words, id })
  return agencies
}

const listOf = <T>(json: string): T[] => (json === '[]' ? [] : (JSON.parse(json) as T[]))

const madeOf = (row: Row) => ({
  period:
    row.period_kind === null
      ? null
      : {
          kind: row.period_kind as NonNullable<Target['period']>['kind'],
          start: text(row.period_start),
          end: text(row.period_end),
          text: text(row.period_text),
          inherited: row.period_inherited === 1,
          rule: text(row.period_rule),
        },
  agencies: agenciesOf(String(row.agencies)),
  source: {
    start: Number(row.source_start),
    end: Number(row.source_end),
    quote: String(row.source_quote),
    page: number(row.source_page),
    section: listOf<string>(String(row.source_section)),
    row: number(row.source_row),
    col: number(row.source_col),
  },
  rules: listOf<string>(String(row.rules)),
  confidence: Number(row.confidence),
})

function targetOf(row: Row): Target {
  const { period, agencies, source, rules, confidence } = madeOf(row)
  const baseline = [row.baseline_start, row.baseline_end, row.baseline_low, row.baseline_text]
  return {
    id: String(row.id),
    kind: row.kind as Target['kind'],
    indicator: {
      text: String(row.indicator_text),
      id: text(row.indicator_id),
      name: text(row.indicator_name),
      unit: text(row.indicator_unit),
    },
    value: {
      text: String(row.value_text),
      comparator: row.value_comparator as Target['value']['comparator'],
      low: number(row.value_low),
      high: number(row.value_high),
      unit: text(row.value_unit),
      measure: row.value_measure as Target['value']['measure'],
      per: row.value_per as Target['value']['per'],
      outof: number(row.value_outof),
      base:
        row.value_base_unit === null
          ? null
          : {
              low: number(row.value_base_low),
              high: number(row.value_base_high),
              unit: String(row.value_base_unit),
            },
    },
    level: row.level as Target['level'],
    excludes: text(row.excludes),
    baseline: baseline.every((value) => value === null)
      ? null
      : {
          start: text(row.baseline_start),
          end: text(row.baseline_end),
          low: number(row.baseline_low),
          text: text(row.baseline_text),
        },
    period,
    agencies,
    parent: text(row.parent_id),
    equivalents: listOf(String(row.equivalents)),
    source,
    rules,
    confidence,
  }
}

function taskOf(row: Row): Task {
  const { period, agencies, source, rules, confidence } = madeOf(row)
  return {
    id: String(row.id),
    text: String(row.task_text),
    agencies,
    period,
    output: text(row.task_output),
    targets: listOf<string>(String(row.task_targets)),
    source,
    rules,
    confidence,
  }
}

export const provinceOf = (row: Row): DocumentRecord['province'] =>
  row.province_name === null
    ? null
    : {
        name: String(row.province_name),
        code: String(row.province_code),
        successor: text(row.province_successor),
      }

const periodOf = (start: Row[string] | undefined, end: Row[string] | undefined): DocumentRecord['period'] =>
  text(start) === null && text(end) === null ? null : { start: text(start), end: text(end) }

const briefOf = (row: Row): DocumentBrief => ({
  id: String(row.document_id),
  number: text(row.document_number),
  type: text(row.document_type),
  issued: text(row.document_issued),
  title: text(row.document_title),
  path: String(row.document_path),
  genre: row.document_genre as DocumentRecord['genre'],
  province: provinceOf(row),
  period: periodOf(row.document_start, row.document_end),
})

export const foundOf = (row: Row): Found =>
  row.form === 'target'
    ? { form: 'target', record: targetOf(row), document: briefOf(row) }
    : { form: 'task', record: taskOf(row), document: briefOf(row) }

/** `sections` and `cites` are read apart. */
export const documentOf = (
  row: Row,
  sections: DocumentRecord['sections'],
  cites: DocumentRecord['cites'],
): DocumentRecord => ({
  id: String(row.id),
  path: String(row.path),
  bytes: Number(row.bytes),
  sha256: String(row.sha256),
  media: String(row.media),
  pages: number(row.pages),
  genre: row.genre as DocumentRecord['genre'],
  type: text(row.type),
  number: text(row.number),
  issued: text(row.issued),
  issuer:
    row.issuer_text === null
      ? null
      : {
          text: String(row.issuer_text),
          id: text(row.issuer_id),
          level: row.issuer_level as NonNullable<DocumentRecord['issuer']>['level'],
        },
  province: provinceOf(row),
  title: text(row.title),
  period: periodOf(row.period_start, row.period_end),
  signer: text(row.signer),
  cites,
  sections,
})
